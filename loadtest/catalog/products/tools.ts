/**
 * Hand tools, cutting tools and abrasives. Drill lengths follow DIN 338, end mills DIN 844, disc speeds 80 m/s (EN
 * 12413).
 */
import { slug } from '../attributes.ts';
import { family, fixed, popularFirst, steps } from './family.ts';

const drillMaterials = [
  ['HSS-G', 'G', 1],
  ['HSS-E Co5', 'E', 1.9],
  ['HSS-TiN', 'TIN', 1.6],
  ['HSS-R', 'R', 0.7],
  ['carbide', 'VHM', 9],
] as const;
/** Upper ends of DIN 338's steps and the overall length of each, mm. */
const din338 = [
  [1, 34],
  [1.5, 40],
  [2, 49],
  [2.5, 57],
  [3, 61],
  [3.5, 70],
  [4, 75],
  [4.5, 80],
  [5, 86],
  [6, 93],
  [7, 109],
  [8, 117],
  [9, 125],
  [10, 133],
  [11, 142],
  [12, 151],
  [13, 151],
  [14, 160],
  [16, 178],
] as const;
const drillLength = (diameter: number): number => din338.find(([upTo]) => diameter <= upTo)?.[1] ?? 178;
/** At 80 m/s a 125 mm disc turns 12,200 times a minute. */
const speedMax = (diameter: number): number => Math.round((80 * 60_000) / (Math.PI * diameter) / 50) * 50;
const grains = [
  ['corundum', 'A', 1],
  ['zirconia', 'Z', 1.5],
  ['ceramic', 'C', 2.3],
] as const;

export const tools = [
  family({
    key: 'torque-wrench',
    category: 'torque-wrenches',
    tariffCode: '82041100',
    share: 0.7,
    axes: {
      size: [
        ['1/2"', 40, 200, 510],
        ['1/4"', 5, 25, 285],
        ['3/8"', 20, 100, 370],
        ['1/2"', 60, 320, 640],
        ['3/4"', 140, 760, 1050],
        ['1/2"', 20, 120, 440],
        ['1/4"', 1, 5, 220],
        ['3/4"', 80, 400, 780],
      ],
      kind: [
        ['', 1],
        ['D', 2.1],
        ['F', 1.15],
      ],
    },
    use: {
      en: 'Clicks at the set torque; ±3 %, certificate per ISO 6789-2.',
      vi: 'Báo tiếng “tách” khi đủ lực; sai số ±3 %, chứng chỉ ISO 6789-2.',
    },
    make({ size: [drive, from, to, length], kind: [kind, cost] }) {
      return {
        code: `TW${kind}-${drive.replace(/\D/g, '')}-${fixed(from, 3)}-${fixed(to, 3)}`,
        designation: `${drive} ${from}-${to} Nm`,
        noun:
          kind === 'D'
            ? { en: 'Digital torque wrench', vi: 'Cờ lê lực điện tử' }
            : kind === 'F'
              ? { en: 'Torque wrench, fixed setting', vi: 'Cờ lê lực cố định' }
              : { en: 'Torque wrench', vi: 'Cờ lê lực' },
        packSizes: [1],
        weightG: length * 2.6,
        worth: (58 + to * 0.35) * cost,
        attributes: { drive: slug(drive), 'torque-min': from, 'torque-max': to, length },
      };
    },
  }),
  family({
    key: 'spanner',
    category: 'combination-spanners',
    tariffCode: '82041100',
    axes: {
      size: [13, 10, 17, 19, 8, 14, 12, 16, 18, 22, 24, 7, 11, 15, 21, 27, 30, 32, 36, 41, 46, 50],
      kind: ['', 'R'],
    },
    use: {
      en: 'Open and ring end of the same size; chrome plated.',
      vi: 'Một đầu miệng, một đầu vòng cùng cỡ; mạ crôm.',
    },
    make({ size, kind }) {
      const length = Math.round(52 + size * 9.6),
        isRatchet = kind === 'R';
      if (isRatchet && size > 32) return undefined;
      return {
        code: `CS${kind}-${fixed(size, 2)}`,
        designation: `DIN 3113 A ${size} mm`,
        noun: isRatchet
          ? { en: 'Ratchet combination spanner', vi: 'Cờ lê vòng miệng tự động' }
          : { en: 'Combination spanner', vi: 'Cờ lê vòng miệng' },
        packSizes: [1, 10],
        weightG: 8 + size * size * 0.55,
        worth: (2.2 + size * 0.28) * (isRatchet ? 2.6 : 1),
        attributes: { standard: 'DIN 3113 A', 'drive-size': size, length, 'tool-material': 'crv' },
      };
    },
  }),
  family({
    key: 'hex-key',
    category: 'hex-keys',
    tariffCode: '82041100',
    share: 0.6,
    axes: {
      size: [5, 4, 6, 3, 8, 2.5, 10, 2, 12, 1.5, 14, 17, 19],
      form: [
        ['long', 'L', 1.3],
        ['short', 'K', 1],
        ['ball', 'B', 1.8],
      ],
    },
    use: { en: 'For hexagon socket screws.', vi: 'Dùng cho bu lông lục giác chìm.' },
    make({ size, form: [form, letter, cost] }) {
      if (form === 'ball' && size > 12) return undefined;
      const length = Math.round((form === 'short' ? 42 : 68) + size * (form === 'short' ? 9 : 15));
      return {
        code: `HK${letter}-${fixed(size, 3, 1)}`,
        designation: `ISO 2936 ${size} mm`,
        noun: {
          long: { en: 'Hexagon key, long', vi: 'Lục giác dài' },
          short: { en: 'Hexagon key, short', vi: 'Lục giác ngắn' },
          ball: { en: 'Hexagon key, ball end', vi: 'Lục giác đầu bi' },
        }[form],
        packSizes: [1, 10],
        weightG: size * size * length * 0.0068,
        worth: (0.45 + size * 0.22) * cost,
        attributes: {
          standard: 'ISO 2936',
          'drive-size': size,
          length,
          'tool-material': form === 'ball' ? 's2' : 'crv',
        },
      };
    },
  }),
  family({
    key: 'drill',
    category: 'twist-drills',
    tariffCode: '82075060',
    share: 1.6,
    axes: {
      diameter: popularFirst(steps(1, 16, 0.1), [5, 3, 4, 6, 8, 10, 3.3, 4.2, 6.8, 8.5, 2, 2.5, 10.2, 12, 1, 1.5]),
      material: drillMaterials,
    },
    use: {
      en: 'Type N, 135° split point, for steel up to 900 N/mm².',
      vi: 'Kiểu N, mũi 135°, dùng cho thép đến 900 N/mm².',
    },
    make({ diameter, material: [material, code, cost] }) {
      const length = drillLength(diameter),
        isCarbide = material === 'carbide',
        standard = isCarbide ? 'DIN 6537' : 'DIN 338';
      return {
        code: `${standard.replace(' ', '')}-${code}-${fixed(diameter, 3, 1)}`,
        designation: `${standard} ${isCarbide ? 'VHM' : material} ${diameter.toFixed(1)}`,
        noun: { en: 'Twist drill', vi: 'Mũi khoan xoắn' },
        packSizes: diameter <= 10 ? [10] : [1, 5],
        weightG: 0.0062 * 0.7 * diameter * diameter * length,
        worth: (0.5 + diameter * diameter * 0.035 + diameter * 0.08) * cost,
        attributes: { standard, diameter, length, 'tool-material': slug(material) },
      };
    },
  }),
  family({
    key: 'end-mill',
    category: 'end-mills',
    tariffCode: '82077037',
    axes: {
      diameter: [6, 8, 10, 12, 4, 5, 3, 16, 20, 2, 14, 18, 25],
      flutes: [4, 2, 3, 6],
      material: [
        ['carbide', 'VHM', 1],
        ['HSS-E Co5', 'E', 0.55],
      ],
      form: ['', 'L'],
    },
    use: {
      en: 'For slots and shoulders in steel and stainless; TiAlN coated.',
      vi: 'Phay rãnh và phay vai trên thép và inox; phủ TiAlN.',
    },
    make({ diameter, flutes, material: [material, code, cost], form }) {
      if (flutes === 6 && diameter < 6) return undefined;
      const length = Math.round(38 + diameter * 3.3) + (form === 'L' ? 40 : 0),
        standard = material === 'carbide' ? 'DIN 6527' : 'DIN 844';
      return {
        code: `EM${code}${form}-${fixed(diameter, 2)}-Z${flutes}`,
        designation: `${standard} ${diameter} Z${flutes}${form === 'L' ? ' L' : ''}`,
        noun:
          form === 'L'
            ? { en: 'Long end mill', vi: 'Dao phay ngón loại dài' }
            : { en: 'End mill', vi: 'Dao phay ngón' },
        packSizes: [1],
        weightG: 0.0115 * 0.7 * diameter * diameter * length * (material === 'carbide' ? 1 : 0.55),
        worth: (9 + diameter * diameter * 0.22) * cost * (form === 'L' ? 1.35 : 1),
        attributes: { standard, diameter, length, flutes, 'tool-material': slug(material) },
      };
    },
  }),
  family({
    key: 'tap',
    category: 'taps',
    tariffCode: '82074030',
    axes: {
      thread: [
        [8, 1.25],
        [6, 1],
        [10, 1.5],
        [5, 0.8],
        [4, 0.7],
        [12, 1.75],
        [3, 0.5],
        [16, 2],
        [20, 2.5],
        [14, 2],
        [24, 3],
      ],
      form: [
        ['B', 'spiral point, through holes', 'rãnh thẳng mũi xoắn, lỗ suốt'],
        ['C', 'spiral flute, blind holes', 'rãnh xoắn, lỗ kín'],
      ],
      material: [
        ['HSS-E Co5', 'E', 1],
        ['HSS-TiN', 'TIN', 1.4],
      ],
    },
    use: { en: 'Cuts metric threads (6H) in one pass.', vi: 'Taro ren hệ mét (6H) một lần.' },
    make({ thread: [m, pitch], form: [form, en, vi], material: [material, code, cost] }) {
      const standard = m <= 10 ? 'DIN 371' : 'DIN 376';
      return {
        code: `TAP-M${fixed(m, 2)}-${form}-${code}`,
        designation: `${standard} M${m}x${pitch} ${form}`,
        noun: { en: 'Machine tap', vi: 'Mũi taro máy' },
        note: { en, vi },
        packSizes: [1, 5],
        weightG: 6 + m * m * 0.9,
        worth: (6.5 + m * 0.9) * cost,
        attributes: { standard, thread: `m${m}`, 'thread-pitch': pitch, 'tool-material': slug(material) },
      };
    },
  }),
];

export const abrasives = [
  family({
    key: 'cutting-disc',
    category: 'cutting-discs',
    tariffCode: '68042218',
    share: 1.2,
    axes: {
      size: [
        [125, 1, 22.23],
        [125, 1.6, 22.23],
        [115, 1, 22.23],
        [230, 1.9, 22.23],
        [180, 1.6, 22.23],
        [150, 1.6, 22.23],
        [230, 2.5, 22.23],
        [125, 2.5, 22.23],
        [76, 1, 10],
        [300, 3, 25.4],
        [350, 3, 25.4],
      ],
      material: [
        ['stainless', 'INOX', 1.15],
        ['steel', 'ST', 1],
        ['aluminium', 'ALU', 1.3],
        ['universal', 'UNI', 1.1],
      ],
      grain: grains,
    },
    use: {
      en: 'Fast, cool cuts with little burr; EN 12413, free of iron and sulphur.',
      vi: 'Cắt nhanh, ít nóng, ít ba via; EN 12413, không chứa sắt và lưu huỳnh.',
    },
    make({
      size: [diameter, thickness, bore],
      material: [material, code, cost],
      grain: [grain, grainCode, grainCost],
    }) {
      return {
        code: `CD${fixed(diameter, 3)}X${fixed(thickness, 2, 1)}-${code}-${grainCode}`,
        designation: `${diameter}x${thickness.toFixed(1)}x${bore}`,
        noun: { en: 'Cutting disc', vi: 'Đá cắt' },
        note: {
          stainless: { en: 'for stainless steel', vi: 'cắt inox' },
          steel: { en: 'for steel', vi: 'cắt thép' },
          aluminium: { en: 'for aluminium', vi: 'cắt nhôm' },
          universal: { en: 'universal', vi: 'đa năng' },
        }[material],
        packSizes: [25, 100],
        weightG: diameter * diameter * thickness * 0.0019,
        worth: (0.35 + diameter * diameter * thickness * 0.000028) * cost * grainCost,
        attributes: {
          'outer-diameter': diameter,
          thickness,
          bore,
          abrasive: grain,
          'work-material': material,
          'speed-max': speedMax(diameter),
        },
      };
    },
  }),
  family({
    key: 'grinding-disc',
    category: 'grinding-discs',
    tariffCode: '68042218',
    axes: {
      diameter: [125, 115, 230, 180, 150, 100],
      thickness: [6, 7, 8, 4],
      material: [
        ['steel', 'ST', 1],
        ['stainless', 'INOX', 1.2],
      ],
      grain: grains,
    },
    use: { en: 'Grinds welds and edges; depressed centre (type 27).', vi: 'Mài mối hàn và cạnh; tâm lõm (kiểu 27).' },
    make({ diameter, thickness, material: [material, code, cost], grain: [grain, grainCode, grainCost] }) {
      return {
        code: `GD${fixed(diameter, 3)}X${fixed(thickness, 2, 1)}-${code}-${grainCode}`,
        designation: `${diameter}x${thickness.toFixed(1)}x22.23`,
        noun: { en: 'Grinding disc', vi: 'Đá mài' },
        note:
          material === 'steel' ? { en: 'for steel', vi: 'mài thép' } : { en: 'for stainless steel', vi: 'mài inox' },
        packSizes: [10, 25],
        weightG: diameter * diameter * thickness * 0.0019,
        worth: (0.6 + diameter * diameter * thickness * 0.000014) * cost * grainCost,
        attributes: {
          'outer-diameter': diameter,
          thickness,
          bore: 22.23,
          abrasive: grain,
          'work-material': material,
          'speed-max': speedMax(diameter),
        },
      };
    },
  }),
  family({
    key: 'flap-disc',
    category: 'flap-discs',
    tariffCode: '68052000',
    axes: {
      grit: ['80', '60', '40', '120'],
      diameter: [125, 115, 180],
      grain: [
        ['zirconia', 'Z', 1],
        ['corundum', 'A', 0.7],
        ['ceramic', 'C', 1.6],
      ],
      form: [
        ['12°', 'K', 'conical', 'dạng côn'],
        ['flat', 'F', 'flat', 'dạng phẳng'],
      ],
    },
    use: {
      en: 'Grinds and finishes in one step, also on stainless steel.',
      vi: 'Mài và hoàn thiện trong một bước, cả trên inox.',
    },
    make({ grit, diameter, grain: [grain, code, cost], form: [, formCode, en, vi] }) {
      return {
        code: `FD${formCode}${fixed(diameter, 3)}-${code}${fixed(Number(grit), 3)}`,
        designation: `${diameter}x22.23 P${grit}`,
        noun: { en: 'Flap disc', vi: 'Đĩa nhám xếp' },
        note: { en, vi },
        packSizes: [10],
        weightG: diameter * 0.75,
        worth: (0.9 + diameter * 0.014) * cost,
        attributes: { 'outer-diameter': diameter, bore: 22.23, abrasive: grain, grit, 'speed-max': speedMax(diameter) },
      };
    },
  }),
  family({
    key: 'sheet',
    category: 'abrasive-sheets',
    tariffCode: '68052000',
    share: 0.8,
    axes: {
      grit: ['120', '80', '240', '180', '400', '60', '320', '600', '150', '100', '800', '1000', '40'],
      kind: [
        ['silicon-carbide', 'W', 'universal', 'Waterproof abrasive sheet', 'Giấy nhám nước'],
        ['corundum', 'D', 'wood-paint', 'Abrasive sheet for wood', 'Giấy nhám gỗ'],
        ['corundum', 'V', 'steel', 'Abrasive cloth sheet', 'Vải nhám tờ'],
      ],
    },
    use: { en: 'For sanding by hand, 230 x 280 mm.', vi: 'Chà nhám bằng tay, khổ 230 x 280 mm.' },
    make({ grit, kind: [abrasive, code, material, en, vi] }) {
      return {
        code: `AS${code}-${fixed(Number(grit), 4)}`,
        designation: `230x280 P${grit}`,
        noun: { en, vi },
        packSizes: [50, 100],
        weightG: code === 'V' ? 26 : 14,
        worth: code === 'V' ? 0.85 : 0.42,
        attributes: { width: 230, length: 280, abrasive, grit, 'work-material': material },
      };
    },
  }),
];
