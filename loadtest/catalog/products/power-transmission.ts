/**
 * Belts, chains and seals. Belt lengths are pitch or datum lengths (ISO 4184, ISO 13050), chains follow ISO 606 (DIN
 * 8187).
 */
import { slug } from '../attributes.ts';
import { family, fixed, popularFirst, steps } from './family.ts';

const beltLengths = popularFirst(
  steps(630, 12000, 10),
  [1250, 1000, 1120, 1400, 1600, 1800, 2000, 900, 800, 1500, 2240, 2500],
);
const chains = [
  ['08B', 12.7, 0.7],
  ['06B', 9.525, 0.41],
  ['10B', 15.875, 0.95],
  ['12B', 19.05, 1.25],
  ['16B', 25.4, 2.7],
  ['20B', 31.75, 3.6],
  ['05B', 8, 0.18],
] as const;
const rubbers = [
  ['NBR 70', 1],
  ['FKM 75', 4],
  ['EPDM 70', 1.6],
  ['VMQ 70', 2.6],
  ['NBR 90', 1.2],
] as const;
/** Shaft, housing and width of common DIN 3760 seals. */
const shaftSeals = [
  [25, 47, 7],
  [20, 35, 7],
  [30, 52, 7],
  [35, 52, 7],
  [40, 62, 7],
  [25, 40, 7],
  [20, 40, 7],
  [15, 30, 7],
  [17, 35, 7],
  [30, 47, 7],
  [45, 62, 8],
  [50, 72, 8],
  [35, 62, 7],
  [12, 28, 7],
  [10, 26, 7],
  [55, 80, 8],
  [60, 85, 8],
  [28, 47, 7],
  [40, 52, 7],
  [65, 90, 10],
  [70, 100, 10],
  [80, 100, 10],
  [90, 120, 12],
] as const;

export const powerTransmission = [
  family({
    key: 'v-belt',
    category: 'v-belts',
    tariffCode: '40103900',
    share: 1.5,
    axes: {
      profile: [
        ['SPA', 12.7, 0.12],
        ['SPZ', 9.7, 0.075],
        ['SPB', 16.3, 0.19],
        ['SPC', 22, 0.36],
      ],
      length: beltLengths,
      kind: ['wrapped', 'cogged'],
    },
    use: {
      en: 'Narrow section for fans, compressors and machine drives.',
      vi: 'Dây đai thang bản hẹp cho quạt, máy nén khí và truyền động máy.',
    },
    make({ profile: [profile, width, gPerMm], length, kind }) {
      const isCogged = kind === 'cogged',
        name = isCogged ? profile.replace('SP', 'XP') : profile;
      return {
        code: `${name}-${fixed(length, 5)}`,
        designation: `${name} ${length}`,
        noun: isCogged
          ? { en: 'Cogged V-belt', vi: 'Dây đai thang có răng' }
          : { en: 'Narrow V-belt', vi: 'Dây đai thang' },
        packSizes: [1, 5],
        weightG: length * gPerMm,
        worth: (1.2 + length * gPerMm * 0.045) * (isCogged ? 1.3 : 1),
        attributes: { profile: slug(profile), length, width },
      };
    },
  }),
  family({
    key: 'timing-belt',
    category: 'timing-belts',
    tariffCode: '40103500',
    share: 1.5,
    axes: {
      profile: [
        ['HTD 5M', 5, 0.0034],
        ['HTD 8M', 8, 0.0056],
        ['HTD 3M', 3, 0.0021],
        ['T5', 5, 0.0022],
        ['T10', 10, 0.0045],
        ['HTD 14M', 14, 0.0098],
      ],
      teeth: popularFirst(steps(40, 900, 1), [90, 100, 120, 80, 75, 110, 130, 150, 160, 200]),
      width: [15, 25, 9, 20, 30, 50, 85],
    },
    use: {
      en: 'Drives without slip in printers, conveyors and machine tools.',
      vi: 'Truyền động đồng bộ không trượt trong máy in, băng tải và máy công cụ.',
    },
    make({ profile: [profile, pitch, gPerMm2], teeth, width }) {
      if (width < pitch || (width > 30 && pitch < 8) || (pitch === 3 && width > 15)) return undefined;
      const length = teeth * pitch,
        weightG = length * width * gPerMm2;
      return {
        code: `${profile.replace(' ', '')}-${fixed(length, 5)}-${fixed(width, 2)}`,
        designation: `${profile} ${length}x${width}`,
        noun: { en: 'Timing belt', vi: 'Dây đai răng' },
        packSizes: [1],
        weightG,
        worth: 2 + weightG * 0.11,
        attributes: { profile: slug(profile), length, width, pitch, teeth },
      };
    },
  }),
  family({
    key: 'roller-chain',
    category: 'roller-chains',
    tariffCode: '73151190',
    axes: { size: chains, strands: [1, 2, 3], metres: [5, 10], material: ['', 'SS'] },
    use: {
      en: 'For conveyors and drives; connecting link included.',
      vi: 'Dùng cho băng tải và truyền động; kèm khóa xích.',
    },
    make({ size: [size, pitch, kgPerM], strands, metres, material }) {
      const weightG = kgPerM * strands * metres * 1000,
        isStainless = material === 'SS';
      return {
        code: `${size}-${strands}-${fixed(metres, 2)}${isStainless ? 'SS' : ''}`,
        designation: `DIN 8187 ${size}-${strands} ${metres} m${isStainless ? ' 1.4301' : ''}`,
        noun: isStainless
          ? { en: 'Stainless roller chain', vi: 'Xích con lăn inox' }
          : { en: 'Roller chain', vi: 'Xích con lăn' },
        packSizes: [1],
        weightG,
        worth: (5 + weightG * 0.0068) * (isStainless ? 4.2 : 1),
        attributes: { standard: 'DIN 8187', pitch, strands: String(strands), length: metres * 1000 },
      };
    },
  }),
  family({
    key: 'o-ring',
    category: 'o-rings',
    tariffCode: '40169300',
    axes: {
      bore: popularFirst(steps(3, 400, 1), [20, 10, 15, 25, 30, 40, 12, 50]),
      cord: [2, 3, 2.5, 1.5, 4, 5, 6, 7, 8],
      rubber: rubbers,
    },
    use: {
      en: 'Static and slow dynamic sealing of oil, water and air.',
      vi: 'Làm kín tĩnh và động chậm cho dầu, nước và khí.',
    },
    make({ bore, cord, rubber: [rubber, cost] }) {
      if (bore < cord * 1.5) return undefined;
      const weightG = 0.00925 * (bore + cord) * cord * cord * 0.8 * (rubber.startsWith('FKM') ? 1.5 : 1);
      return {
        code: `OR-${fixed(bore, 3)}X${fixed(cord, 2, 1)}-${rubber.replace(' ', '')}`,
        designation: `${bore}x${cord} ${rubber}`,
        noun: { en: 'O-ring', vi: 'Gioăng chữ O' },
        packSizes: [10, 100],
        weightG,
        worth: (0.03 + weightG * 0.06) * cost,
        attributes: { bore, 'cord-diameter': cord, elastomer: slug(rubber) },
      };
    },
  }),
  family({
    key: 'shaft-seal',
    category: 'shaft-seals',
    tariffCode: '84842000',
    axes: {
      size: shaftSeals,
      rubber: [
        ['NBR', 1],
        ['FKM', 3.2],
        ['PTFE', 6],
      ],
      form: ['AS', 'A'],
    },
    use: { en: 'Keeps oil in gearboxes and dirt out.', vi: 'Giữ dầu trong hộp số và ngăn bụi bẩn.' },
    make({ size: [bore, outer, width], rubber: [rubber, cost], form }) {
      const weightG = (outer * outer - bore * bore) * width * 0.0011;
      return {
        code: `${form}-${fixed(bore, 3)}X${fixed(outer, 3)}X${fixed(width, 2)}-${rubber}`,
        designation: `DIN 3760 ${form} ${bore}x${outer}x${width} ${rubber}`,
        noun: { en: 'Rotary shaft seal', vi: 'Phớt chắn dầu' },
        note: form === 'AS' ? { en: 'with dust lip', vi: 'có môi chắn bụi' } : { en: 'single lip', vi: 'một môi' },
        packSizes: [1, 10],
        weightG,
        worth: (0.8 + outer * 0.025) * cost,
        attributes: { standard: 'DIN 3760', bore, 'outer-diameter': outer, width, elastomer: slug(rubber) },
      };
    },
  }),
];
