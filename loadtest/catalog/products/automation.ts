/** Sensors and pneumatics. Switching distances are those of standard inductive housings; cylinders follow ISO 15552. */
import { slug } from '../attributes.ts';
import { family, fixed, popularFirst, steps } from './family.ts';

const outputs = [
  ['PNP NO', 1],
  ['NPN NO', 1],
  ['PNP NC', 1.05],
  ['NPN NC', 1.05],
] as const;
/** Housing with its flush and non-flush switching distance, mm. */
const housings = [
  ['M18', 5, 8],
  ['M12', 2, 4],
  ['M12', 4, 8],
  ['M18', 8, 12],
  ['M8', 1.5, 2.5],
  ['M30', 10, 15],
  ['M30', 15, 22],
  ['M8', 2, 4],
] as const;
const cylinderPorts: Readonly<Record<number, string>> = {
  32: 'G1/8',
  40: 'G1/4',
  50: 'G1/4',
  63: 'G3/8',
  80: 'G3/8',
  100: 'G1/2',
  125: 'G1/2',
};
const shapes = [
  ['straight', 'S', 'Straight push-in fitting', 'Đầu nối nhanh thẳng'],
  ['elbow', 'L', 'Elbow push-in fitting', 'Đầu nối nhanh co 90°'],
  ['tee', 'T', 'Tee push-in fitting', 'Đầu nối nhanh chữ T'],
] as const;

export const automation = [
  family({
    key: 'inductive',
    category: 'inductive-sensors',
    tariffCode: '85365019',
    share: 1.6,
    axes: { housing: housings, output: outputs, connection: ['m12', 'cable'], mounting: ['non-flush', 'flush'] },
    use: {
      en: 'Detects metal without contact; 10 to 30 V DC, short-circuit proof.',
      vi: 'Phát hiện kim loại không tiếp xúc; 10–30 V DC, chống ngắn mạch.',
    },
    make({ housing: [size, flush, raised], output: [output, cost], connection, mounting }) {
      const distance = mounting === 'flush' ? flush : raised,
        isLong = flush > ({ M8: 1.5, M12: 2, M18: 5, M30: 10 } as const)[size];
      return {
        code: `I${size}${mounting === 'flush' ? 'B' : 'N'}${fixed(distance, 3, 1)}-${output.replace(' ', '')}-${connection === 'm12' ? 'C' : 'K'}${isLong ? 'L' : ''}`,
        designation: `${size} ${output} ${distance} mm`,
        noun: { en: 'Inductive sensor', vi: 'Cảm biến tiệm cận điện cảm' },
        note: connection === 'm12' ? { en: 'M12 connector', vi: 'giắc M12' } : { en: '2 m cable', vi: 'cáp 2 m' },
        packSizes: [1, 10],
        weightG: 30 + Number(size.slice(1)) * 3,
        worth: (9 + Number(size.slice(1)) * 0.35 + (isLong ? 8 : 0)) * cost,
        attributes: {
          'sensor-size': slug(size),
          'switching-distance': distance,
          output: slug(output),
          mounting,
          connection,
          protection: 'ip67',
        },
      };
    },
  }),
  family({
    key: 'photoelectric',
    category: 'photoelectric-sensors',
    tariffCode: '85365019',
    axes: {
      sensing: [
        ['diffuse', 'D', 'Diffuse sensor', 'Cảm biến quang khuếch tán', 400],
        ['retro', 'R', 'Retro-reflective sensor', 'Cảm biến quang phản xạ gương', 4000],
        ['background', 'H', 'Background suppression sensor', 'Cảm biến quang khử nền', 300],
        ['through', 'T', 'Through-beam sensor', 'Cảm biến quang thu phát', 15000],
      ],
      housing: [
        ['M18', 1],
        ['cuboid 50 mm', 1.25],
        ['M12', 1.2],
      ],
      output: outputs,
      connection: ['m12', 'cable'],
    },
    use: {
      en: 'Detects parts, pallets and people at a distance; red light, teach-in.',
      vi: 'Phát hiện chi tiết, pallet và người từ xa; ánh sáng đỏ, có dạy ngưỡng.',
    },
    make({ sensing: [sensing, letter, en, vi, range], housing: [housing, size], output: [output, cost], connection }) {
      const distance = housing === 'M12' ? range / 2 : range;
      return {
        code: `O${letter}${housing.startsWith('M') ? housing : 'Q50'}-${output.replace(' ', '')}-${connection === 'm12' ? 'C' : 'K'}`,
        designation: `${housing.startsWith('M') ? housing : 'Q50'} ${output} ${distance} mm`,
        noun: { en, vi },
        note: connection === 'm12' ? { en: 'M12 connector', vi: 'giắc M12' } : { en: '2 m cable', vi: 'cáp 2 m' },
        packSizes: [1],
        weightG: housing === 'M12' ? 45 : 90,
        worth: (24 + range / 700) * size * cost,
        attributes: {
          'sensor-size': slug(housing),
          sensing,
          'switching-distance': distance,
          output: slug(output),
          connection,
          protection: 'ip67',
        },
      };
    },
  }),
  family({
    key: 'pressure-sensor',
    category: 'pressure-sensors',
    tariffCode: '90262020',
    share: 0.8,
    axes: {
      range: [10, 16, 6, 25, 100, 250, 400, 1, 40, 60, 600],
      output: [
        ['4-20 mA', '420', 1],
        ['0-10 V', '010', 1],
        ['IO-Link', 'IOL', 1.3],
      ],
      thread: ['G1/4', 'G1/2', 'G1/8'],
    },
    use: {
      en: 'Measures oil, water and air; ceramic cell, 1.4404 body.',
      vi: 'Đo áp suất dầu, nước và khí; đầu đo gốm, thân inox 1.4404.',
    },
    make({ range, output: [output, code, cost], thread }) {
      return {
        code: `PT${fixed(range, 3)}-${code}-${thread.replace('/', '')}`,
        designation: `0-${range} bar ${output} ${thread}`,
        noun: { en: 'Pressure sensor', vi: 'Cảm biến áp suất' },
        packSizes: [1],
        weightG: 95,
        worth: (62 + (range >= 250 ? 25 : 0)) * cost,
        attributes: { pressure: range, output: slug(output), 'pipe-thread': slug(thread), protection: 'ip67' },
      };
    },
  }),
  family({
    key: 'cylinder',
    category: 'pneumatic-cylinders',
    tariffCode: '84123100',
    share: 1.2,
    axes: {
      bore: [50, 32, 40, 63, 80, 100, 125],
      stroke: popularFirst(steps(5, 2000, 5), [100, 50, 80, 25, 160, 200, 125, 40, 250, 320, 400, 500]),
      kind: ['', 'K'],
    },
    use: {
      en: 'Double acting, adjustable cushioning, magnet for sensors.',
      vi: 'Tác động kép, giảm chấn điều chỉnh được, có từ cho cảm biến.',
    },
    make({ bore, stroke, kind }) {
      const weightG = bore * 11 + bore * stroke * 0.085 + (bore > 80 ? 900 : 0);
      return {
        code: `DNC${fixed(bore, 3)}-${fixed(stroke, 4)}${kind}`,
        designation: `ISO 15552 ${bore}x${stroke}${kind === 'K' ? ' K' : ''}`,
        noun: { en: 'Pneumatic cylinder', vi: 'Xi lanh khí nén' },
        ...(kind === 'K' ? { note: { en: 'extended piston rod', vi: 'ty kéo dài' } } : {}),
        packSizes: [1],
        weightG,
        worth: 26 + weightG * 0.028 + (kind === 'K' ? 9 : 0),
        attributes: {
          standard: 'ISO 15552',
          bore,
          stroke,
          'pipe-thread': slug(cylinderPorts[bore] ?? ''),
          pressure: 10,
        },
      };
    },
  }),
  family({
    key: 'push-in',
    category: 'push-in-fittings',
    tariffCode: '39174000',
    axes: { tube: [8, 6, 10, 4, 12, 16], thread: ['G1/8', 'G1/4', 'G3/8', 'G1/2', 'M5'], shape: shapes },
    use: {
      en: 'For polyurethane and polyamide tube; released by a ring.',
      vi: 'Dùng cho ống PU và PA; tháo bằng vòng nhả.',
    },
    make({ tube, thread, shape: [shape, letter, en, vi] }) {
      if ((thread === 'M5' && tube > 6) || (thread === 'G1/2' && tube < 8) || (thread === 'G3/8' && tube < 6))
        return undefined;
      return {
        code: `QS${letter}-${thread.replace('/', '')}-${fixed(tube, 2)}`,
        designation: `${thread}-${tube}`,
        noun: { en, vi },
        packSizes: [10, 100],
        weightG: 6 + tube * 1.8,
        worth: 0.7 + tube * 0.12 + (shape === 'tee' ? 0.9 : 0),
        attributes: { shape, 'tube-diameter': tube, 'pipe-thread': slug(thread), pressure: 10 },
      };
    },
  }),
];
