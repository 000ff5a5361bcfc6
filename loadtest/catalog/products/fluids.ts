/**
 * Pumps, valves and hydraulics. Hose pressures are those of EN 853 and EN 856, cutting rings of DIN 2353 (ISO 8434-1).
 */
import { slug } from '../attributes.ts';
import { family, fixed, popularFirst, steps } from './family.ts';

/** Inch size of a pipe thread for each nominal diameter. */
const threads: Readonly<Record<number, string>> = {
  15: 'G1/2',
  20: 'G3/4',
  25: 'G1',
  32: 'G1 1/4',
  40: 'G1 1/2',
  50: 'G2',
  8: 'G1/4',
  10: 'G3/8',
};
const hoses: Readonly<
  Record<string, { standard: string; bar: Readonly<Record<number, number>>; wall: number; cost: number }>
> = {
  '2SN': {
    standard: 'EN 853',
    wall: 4.3,
    cost: 1,
    bar: { 6: 400, 8: 350, 10: 330, 12: 275, 16: 250, 19: 215, 25: 165, 31: 125, 38: 90, 51: 80 },
  },
  '1SN': {
    standard: 'EN 853',
    wall: 3.4,
    cost: 0.7,
    bar: { 6: 225, 8: 215, 10: 180, 12: 160, 16: 130, 19: 105, 25: 88, 31: 63, 38: 50, 51: 40 },
  },
  '2SC': {
    standard: 'EN 857',
    wall: 3.9,
    cost: 0.95,
    bar: { 6: 400, 8: 350, 10: 330, 12: 275, 16: 250, 19: 215, 25: 165 },
  },
  '4SP': {
    standard: 'EN 856',
    wall: 5.6,
    cost: 1.9,
    bar: { 6: 450, 10: 445, 12: 415, 16: 350, 19: 350, 25: 280, 31: 210, 38: 185, 51: 165 },
  },
  '4SH': { standard: 'EN 856', wall: 6.2, cost: 2.3, bar: { 19: 420, 25: 380, 31: 325, 38: 290, 51: 250 } },
};
const hoseTypes = ['2SN', '1SN', '2SC', '4SP', '4SH'] as const;
const diameters = [10, 12, 8, 6, 16, 19, 25, 31, 38, 51] as const;
const ends = [
  'DKOL',
  'DKOS',
  'CEL',
  'BSP',
  'JIC',
  'AGR',
  'ORFS',
  'BSP90',
  'DKOL90',
  'DKOS90',
  'JIC90',
  'DKOL45',
  'DKOS45',
  'BSP45',
] as const;
/** The same hose turned round is the same hose: each pair once. */
const pairs = ends.flatMap((first, i) => ends.slice(i).map((second) => [first, second] as const));
const hoseG = (dn: number, wall: number): number => (dn + wall) * wall * 6.5;

export const fluids = [
  family({
    key: 'centrifugal',
    category: 'centrifugal-pumps',
    tariffCode: '84137051',
    share: 1.2,
    axes: {
      size: [
        [1.5, 32, 200, 24],
        [0.75, 32, 150, 18],
        [2.2, 40, 350, 26],
        [3, 40, 400, 32],
        [4, 50, 600, 34],
        [1.1, 32, 170, 21],
        [5.5, 50, 800, 38],
        [7.5, 65, 1100, 40],
        [11, 65, 1500, 44],
        [15, 80, 2000, 48],
        [18.5, 80, 2400, 52],
        [22, 100, 3000, 54],
      ],
      body: [
        ['cast-iron', 'GG', 1],
        ['stainless', 'SS', 1.7],
      ],
      voltage: [400, 230],
    },
    use: {
      en: 'Clean water, cooling and pressure boosting; IE3 motor, 50 Hz.',
      vi: 'Bơm nước sạch, làm mát và tăng áp; động cơ IE3, 50 Hz.',
    },
    make({ size: [power, dn, flow, head], body: [body, bodyCode, cost], voltage }) {
      if (voltage === 230 && power > 2.2) return undefined;
      return {
        code: `CP${fixed(dn, 3)}-${fixed(power, 3, 1)}-${bodyCode}${voltage === 230 ? 'M' : 'T'}`,
        designation: `DN${dn} ${power} kW ${voltage} V`,
        noun: { en: 'Centrifugal pump', vi: 'Bơm ly tâm' },
        note: body === 'stainless' ? { en: 'stainless steel', vi: 'inox' } : { en: 'cast iron', vi: 'gang' },
        packSizes: [1],
        weightG: 14_000 + power * 7_500,
        worth: (180 + power * 115) * cost,
        attributes: { flow, head, power, voltage, 'body-material': body, 'nominal-diameter': `dn${dn}` },
      };
    },
  }),
  family({
    key: 'diaphragm',
    category: 'diaphragm-pumps',
    tariffCode: '84135040',
    share: 0.6,
    axes: {
      size: [
        ['G1', 150, 'G100'],
        ['G1/2', 50, 'G050'],
        ['G1/4', 17, 'G025'],
        ['G1 1/2', 340, 'G150'],
        ['G2', 560, 'G200'],
      ],
      body: [
        ['aluminium', 'AL', 1],
        ['polypropylene', 'PP', 1.05],
        ['stainless', 'SS', 2.4],
      ],
      rubber: [
        ['NBR', 1],
        ['EPDM', 1.03],
        ['PTFE', 1.3],
        ['FKM', 1.25],
      ],
    },
    use: {
      en: 'Pumps paint, sludge and chemicals; self-priming, safe to run dry.',
      vi: 'Bơm sơn, bùn và hóa chất; tự mồi, chạy khô không hỏng.',
    },
    make({ size: [thread, flow, sizeCode], body: [body, bodyCode, cost], rubber: [rubber, rubberCost] }) {
      return {
        code: `DP-${sizeCode}-${bodyCode}-${rubber}`,
        designation: `${thread} ${flow} l/min ${rubber}`,
        noun: { en: 'Air-operated diaphragm pump', vi: 'Bơm màng khí nén' },
        packSizes: [1],
        weightG: 2_000 + flow * 45,
        worth: (210 + flow * 1.5) * cost * rubberCost,
        attributes: { flow, pressure: 8, 'pipe-thread': slug(thread), 'body-material': body, elastomer: slug(rubber) },
      };
    },
  }),
  family({
    key: 'ball-valve',
    category: 'ball-valves',
    tariffCode: '84818081',
    share: 1.4,
    axes: {
      dn: [25, 15, 20, 32, 40, 50, 10, 8, 65, 80, 100],
      body: [
        ['brass', 'MS', 1],
        ['stainless', 'SS', 2.6],
        ['steel', 'ST', 1.8],
      ],
      pn: [40, 16, 63],
      end: ['thread', 'flange'],
    },
    use: {
      en: 'Shuts off water, air and oil with a quarter turn; full bore.',
      vi: 'Đóng mở nước, khí và dầu chỉ với một phần tư vòng; cửa thông suốt.',
    },
    make({ dn, body: [body, bodyCode, cost], pn, end }) {
      const isFlanged = end === 'flange',
        thread = threads[dn];
      if (
        (body === 'brass' && (isFlanged || pn === 63 || dn > 50)) ||
        (!isFlanged && !thread) ||
        (isFlanged && dn < 15)
      )
        return undefined;
      const weightG = dn * dn * 0.55 + 90 + (isFlanged ? dn * 70 : 0);
      return {
        code: `BV${fixed(dn, 3)}-${fixed(pn, 2)}-${bodyCode}${isFlanged ? 'F' : 'G'}`,
        designation: `DN${dn} PN${pn}${isFlanged ? '' : ` ${thread ?? ''}`}`,
        noun: isFlanged ? { en: 'Flanged ball valve', vi: 'Van bi mặt bích' } : { en: 'Ball valve', vi: 'Van bi' },
        note: {
          brass: { en: 'brass', vi: 'đồng' },
          stainless: { en: 'stainless steel', vi: 'inox' },
          steel: { en: 'steel', vi: 'thép' },
        }[body],
        packSizes: dn <= 25 ? [1, 10] : [1],
        weightG,
        worth: (2 + weightG * 0.0145) * cost * (isFlanged ? 1.2 : 1),
        attributes: {
          'nominal-diameter': `dn${dn}`,
          'nominal-pressure': `pn${pn}`,
          'body-material': body,
          'end-connection': end,
        },
      };
    },
  }),
  family({
    key: 'butterfly',
    category: 'butterfly-valves',
    tariffCode: '84818085',
    axes: {
      dn: [80, 50, 100, 65, 150, 125, 200],
      rubber: [
        ['EPDM', 1],
        ['NBR', 1.03],
        ['FKM', 1.9],
      ],
      pn: [16, 10],
      body: [
        ['ductile', 'GG', 1],
        ['stainless', 'SS', 2.8],
      ],
    },
    use: {
      en: 'Between flanges, lever operated; for water and air.',
      vi: 'Kẹp giữa hai mặt bích, tay gạt; dùng cho nước và khí.',
    },
    make({ dn, rubber: [rubber, rubberCost], pn, body: [body, bodyCode, cost] }) {
      const weightG = 1_200 + dn * 38;
      return {
        code: `BF${fixed(dn, 3)}-${pn}-${bodyCode}-${rubber}`,
        designation: `DN${dn} PN${pn} ${rubber}`,
        noun: { en: 'Butterfly valve', vi: 'Van bướm' },
        packSizes: [1],
        weightG,
        worth: (14 + dn * 0.32) * cost * rubberCost,
        attributes: {
          'nominal-diameter': `dn${dn}`,
          'nominal-pressure': `pn${pn}`,
          'body-material': body,
          'end-connection': 'wafer',
          elastomer: slug(rubber),
        },
      };
    },
  }),
  family({
    key: 'check-valve',
    category: 'check-valves',
    tariffCode: '84813091',
    axes: {
      dn: [25, 20, 15, 32, 40, 50],
      body: [
        ['brass', 'MS', 1],
        ['stainless', 'SS', 2.7],
      ],
      pn: [16, 25, 40],
    },
    use: {
      en: 'Lets the medium through one way only; spring loaded, any position.',
      vi: 'Chỉ cho lưu chất đi một chiều; có lò xo, lắp mọi hướng.',
    },
    make({ dn, body: [body, bodyCode, cost], pn }) {
      if (body === 'brass' && pn === 40) return undefined;
      return {
        code: `CV${fixed(dn, 3)}-${pn}-${bodyCode}`,
        designation: `DN${dn} PN${pn} ${threads[dn] ?? ''}`,
        noun: { en: 'Check valve', vi: 'Van một chiều' },
        note: body === 'brass' ? { en: 'brass', vi: 'đồng' } : { en: 'stainless steel', vi: 'inox' },
        packSizes: [1, 10],
        weightG: 60 + dn * dn * 0.4,
        worth: (2.5 + dn * 0.25) * cost,
        attributes: {
          'nominal-diameter': `dn${dn}`,
          'nominal-pressure': `pn${pn}`,
          'body-material': body,
          'end-connection': 'thread',
        },
      };
    },
  }),
  family({
    key: 'hose',
    category: 'hydraulic-hoses',
    tariffCode: '40092200',
    unit: 'MTR',
    axes: { dn: diameters, type: hoseTypes },
    use: {
      en: 'For mineral oil from -40 to +100 °C; crimped with matching fittings.',
      vi: 'Dùng cho dầu khoáng từ -40 đến +100 °C; bấm với đầu nối phù hợp.',
    },
    make({ dn, type }) {
      const hose = hoses[type],
        pressure = hose?.bar[dn];
      if (!hose || !pressure) return undefined;
      return {
        code: `${type}-DN${fixed(dn, 2)}`,
        designation: `${hose.standard} ${type} DN${dn}`,
        noun: { en: 'Hydraulic hose', vi: 'Ống thủy lực' },
        packSizes: [20, 50, 100],
        weightG: hoseG(dn, hose.wall),
        worth: (1.1 + dn * 0.24) * hose.cost,
        attributes: {
          standard: hose.standard,
          'hose-type': type.toLowerCase(),
          'nominal-diameter': `dn${dn}`,
          pressure,
          'outer-diameter': Math.round((dn + hose.wall * 2) * 10) / 10,
        },
      };
    },
  }),
  family({
    key: 'hose-assembly',
    category: 'hose-assemblies',
    tariffCode: '40092200',
    share: 1.2,
    axes: {
      dn: diameters,
      type: hoseTypes,
      length: popularFirst(steps(300, 6000, 10), [1000, 500, 800, 1500, 2000, 600, 700, 1200]),
      ends: pairs,
    },
    use: {
      en: 'Crimped and flushed, ready to fit; tested at 1.5 times the working pressure.',
      vi: 'Đã bấm đầu và súc rửa, lắp ngay; thử ở 1,5 lần áp suất làm việc.',
    },
    make({ dn, type, length, ends: [first, second] }) {
      const hose = hoses[type],
        pressure = hose?.bar[dn];
      if (!hose || !pressure) return undefined;
      const weightG = (hoseG(dn, hose.wall) * length) / 1000 + dn * dn * 1.4;
      return {
        code: `HA-${type}-${fixed(dn, 2)}-${fixed(length, 4)}-${first}-${second}`,
        designation: `${type} DN${dn} ${length} mm ${first}/${second}`,
        noun: { en: 'Hose assembly', vi: 'Ống thủy lực bấm sẵn đầu' },
        packSizes: [1],
        weightG,
        worth:
          6 + dn * 0.7 + ((1.1 + dn * 0.24) * hose.cost * length) / 1000 + (first.length + second.length > 10 ? 6 : 0),
        attributes: {
          'hose-type': type.toLowerCase(),
          'nominal-diameter': `dn${dn}`,
          pressure,
          length,
          'fitting-ends': `${first}/${second}`,
        },
      };
    },
  }),
  family({
    key: 'cutting-ring',
    category: 'cutting-ring-fittings',
    tariffCode: '73079980',
    share: 1.2,
    axes: {
      tube: [
        [12, 'L', 315],
        [10, 'L', 315],
        [16, 'S', 400],
        [8, 'L', 315],
        [15, 'L', 315],
        [12, 'S', 630],
        [6, 'L', 315],
        [18, 'L', 315],
        [22, 'L', 160],
        [20, 'S', 400],
        [25, 'S', 400],
        [28, 'L', 160],
        [30, 'S', 400],
        [35, 'L', 160],
        [38, 'S', 315],
      ],
      shape: [
        ['union', 'G', 'Straight union', 'Đầu nối thẳng'],
        ['elbow', 'W', 'Elbow union', 'Đầu nối co 90°'],
        ['tee', 'T', 'Tee union', 'Đầu nối chữ T'],
        ['bulkhead', 'SV', 'Bulkhead union', 'Đầu nối xuyên vách'],
      ],
      material: [
        ['', 1],
        ['VA', 3.6],
      ],
    },
    use: { en: 'Joins steel tubes without welding.', vi: 'Nối ống thép không cần hàn.' },
    make({ tube: [tube, series, bar], shape: [shape, letter, en, vi], material: [material, cost] }) {
      return {
        code: `${letter}${fixed(tube, 2)}${series}${material}`,
        designation: `${letter} ${tube}${series}${material === '' ? '' : ' 1.4571'}`,
        noun: { en, vi },
        packSizes: [10, 50],
        weightG: 20 + tube * tube * 0.55,
        worth: (1.2 + tube * 0.16 + (shape === 'union' ? 0 : 2.4)) * cost,
        attributes: {
          standard: 'DIN 2353',
          shape,
          'tube-diameter': tube,
          'tube-series': series.toLowerCase(),
          pressure: bar,
        },
      };
    },
  }),
  family({
    key: 'quick-coupling',
    category: 'quick-couplings',
    tariffCode: '84818099',
    share: 0.8,
    axes: {
      size: [
        [12, 'G1/2', 250],
        [10, 'G3/8', 250],
        [6, 'G1/4', 315],
        [19, 'G3/4', 250],
        [25, 'G1', 210],
      ],
      half: [
        ['B', 'Quick coupling, socket', 'Khớp nối nhanh, đầu cái'],
        ['S', 'Quick coupling, plug', 'Khớp nối nhanh, đầu đực'],
      ],
      standard: [
        ['ISO 7241-A', 'IA'],
        ['ISO 16028', 'FF'],
        ['ISO 7241-B', 'IB'],
      ],
    },
    use: {
      en: 'Connects hydraulic attachments by hand; valve in each half.',
      vi: 'Nối thiết bị thủy lực bằng tay; mỗi nửa đều có van.',
    },
    make({ size: [dn, thread, bar], half: [half, en, vi], standard: [standard, code] }) {
      return {
        code: `QC${code}-${half}${fixed(dn, 2)}`,
        designation: `${standard} DN${dn} ${thread}`,
        noun: { en, vi },
        packSizes: [1, 10],
        weightG: dn * 18,
        worth: 6 + dn * 0.9 + (code === 'FF' ? 14 : 0),
        attributes: { standard, 'nominal-diameter': `dn${dn}`, 'pipe-thread': slug(thread), pressure: bar },
      };
    },
  }),
];
