/** Rolling bearings with their ISO 15 and ISO 355 boundary dimensions (mm) and catalogue load ratings (kN). */
import { family } from './family.ts';

/** Designation, bore, outer diameter, width, dynamic and static load rating. */
type Size = readonly [name: string, bore: number, outer: number, width: number, dynamic: number, stationary: number];
const deepGroove: readonly Size[] = [
  ['6204', 20, 47, 14, 13.5, 6.55],
  ['6205', 25, 52, 15, 14.8, 7.8],
  ['6203', 17, 40, 12, 9.95, 4.75],
  ['6206', 30, 62, 16, 20.3, 11.2],
  ['6202', 15, 35, 11, 8.06, 3.75],
  ['6201', 12, 32, 10, 7.28, 3.1],
  ['6305', 25, 62, 17, 23.4, 11.6],
  ['6207', 35, 72, 17, 27, 15.3],
  ['6000', 10, 26, 8, 4.75, 1.96],
  ['6304', 20, 52, 15, 16.8, 7.8],
  ['6208', 40, 80, 18, 32.5, 19],
  ['6200', 10, 30, 9, 5.4, 2.36],
  ['6306', 30, 72, 19, 29.6, 16],
  ['6001', 12, 28, 8, 5.4, 2.36],
  ['6209', 45, 85, 19, 35.1, 21.6],
  ['6002', 15, 32, 9, 5.85, 2.85],
  ['6210', 50, 90, 20, 37.1, 23.2],
  ['6307', 35, 80, 21, 35.1, 19],
  ['6004', 20, 42, 12, 9.95, 5],
  ['6308', 40, 90, 23, 42.3, 24],
  ['6003', 17, 35, 10, 6.37, 3.25],
  ['6005', 25, 47, 12, 11.9, 6.55],
  ['6006', 30, 55, 13, 13.8, 8.3],
  ['6303', 17, 47, 14, 14.3, 6.55],
  ['6302', 15, 42, 13, 11.9, 5.4],
  ['6301', 12, 37, 12, 10.1, 4.15],
  ['6300', 10, 35, 11, 8.52, 3.4],
  ['6007', 35, 62, 14, 16.8, 10.2],
  ['6008', 40, 68, 15, 17.8, 11],
  ['6009', 45, 75, 16, 22.1, 14.6],
  ['6010', 50, 80, 16, 22.9, 16],
  ['6211', 55, 100, 21, 46.2, 29],
  ['6212', 60, 110, 22, 55.3, 36],
  ['6213', 65, 120, 23, 58.5, 40.5],
  ['6214', 70, 125, 24, 63.7, 45],
  ['6215', 75, 130, 25, 68.9, 49],
  ['6309', 45, 100, 25, 55.3, 31.5],
  ['6310', 50, 110, 27, 65, 38],
  ['6311', 55, 120, 29, 74.1, 45],
  ['6312', 60, 130, 31, 85.2, 52],
  ['6405', 25, 80, 21, 35.8, 19.3],
  ['6406', 30, 90, 23, 43.6, 23.6],
  ['6804', 20, 32, 7, 4.03, 2.32],
  ['6805', 25, 37, 7, 4.36, 2.6],
  ['6904', 20, 37, 9, 6.37, 3.65],
  ['6905', 25, 42, 9, 7.02, 4.3],
];
const rollers: readonly Size[] = [
  ['NU 206', 30, 62, 16, 44, 36.5],
  ['NU 205', 25, 52, 15, 32.5, 27],
  ['NU 207', 35, 72, 17, 56, 48],
  ['NU 208', 40, 80, 18, 62, 53],
  ['NU 204', 20, 47, 14, 28.5, 22],
  ['NU 209', 45, 85, 19, 69.5, 64],
  ['NU 210', 50, 90, 20, 73.5, 69.5],
  ['NU 306', 30, 72, 19, 58.5, 48],
  ['NU 307', 35, 80, 21, 75, 63],
  ['NU 308', 40, 90, 23, 93, 78],
  ['NU 309', 45, 100, 25, 112, 100],
  ['NU 310', 50, 110, 27, 127, 112],
  ['NU 211', 55, 100, 21, 96.5, 95],
  ['NU 212', 60, 110, 22, 108, 102],
  ['NU 213', 65, 120, 23, 122, 118],
];
const tapered: readonly Size[] = [
  ['30204', 20, 47, 15.25, 34.1, 28],
  ['30205', 25, 52, 16.25, 38.1, 33.5],
  ['30206', 30, 62, 17.25, 49.9, 44],
  ['32206', 30, 62, 21.25, 62.5, 57],
  ['30207', 35, 72, 18.25, 63.2, 56],
  ['30208', 40, 80, 19.75, 75.8, 68],
  ['32208', 40, 80, 24.75, 92.6, 86.5],
  ['30203', 17, 40, 13.25, 23.4, 18.6],
  ['30209', 45, 85, 20.75, 81.4, 76.5],
  ['30210', 50, 90, 21.75, 93.5, 91.5],
  ['32207', 35, 72, 24.25, 81.2, 78],
  ['30304', 20, 52, 16.25, 41.9, 32.5],
  ['30305', 25, 62, 18.25, 55.3, 43],
  ['30306', 30, 72, 20.75, 68.2, 56],
  ['32004 X', 20, 42, 15, 29.7, 27],
  ['32005 X', 25, 47, 15, 33.2, 32.5],
];
/** Shaft diameter and the insert's load ratings; the insert is that of a 62 bearing. */
const units: readonly (readonly [size: string, shaft: number, dynamic: number, stationary: number, weightG: number])[] =
  [
    ['205', 25, 14, 7.8, 780],
    ['204', 20, 12.7, 6.55, 640],
    ['206', 30, 19.5, 11.2, 1200],
    ['207', 35, 25.5, 15.3, 1650],
    ['208', 40, 30.7, 19, 1950],
    ['209', 45, 33.2, 21.6, 2200],
    ['210', 50, 35.1, 23.2, 2700],
    ['211', 55, 43.6, 29, 3500],
    ['212', 60, 52.7, 36, 4700],
  ];
const steelG = (bore: number, outer: number, width: number): number =>
  0.00617 * (outer * outer - bore * bore) * width * 0.72;
const measures = ([, bore, outer, width, dynamic, stationary]: Size) => ({
  bore,
  'outer-diameter': outer,
  width,
  'dynamic-load': dynamic,
  'static-load': stationary,
});
const clearances = [
  ['c3', 'C3', 1],
  ['cn', '', 0.97],
  ['c4', 'C4', 1.15],
] as const;

export const bearings = [
  family({
    key: 'deep-groove',
    category: 'deep-groove-ball-bearings',
    tariffCode: '84821010',
    share: 3,
    axes: {
      size: deepGroove,
      seal: [
        ['2rs', '2RS', 1],
        ['zz', 'ZZ', 0.93],
        ['open', '', 0.85],
      ],
      clearance: clearances,
    },
    use: {
      en: 'For motors, pumps, conveyors and gearboxes at high speed and radial load.',
      vi: 'Dùng cho động cơ, máy bơm, băng tải và hộp số chạy tốc độ cao, chịu tải hướng kính.',
    },
    make({ size, seal: [seal, suffix, sealCost], clearance: [clearance, clearanceName, clearanceCost] }) {
      const weightG = steelG(size[1], size[2], size[3]),
        name = [size[0], suffix, clearanceName].filter(Boolean).join('-');
      return {
        code: name,
        designation: name,
        noun: { en: 'Deep groove ball bearing', vi: 'Vòng bi cầu rãnh sâu' },
        packSizes: [1, 10],
        weightG,
        worth: (0.9 + weightG * 0.022) * sealCost * clearanceCost,
        attributes: { series: size[0].slice(0, 2), ...measures(size), seal, clearance },
      };
    },
  }),
  family({
    key: 'cylindrical',
    category: 'cylindrical-roller-bearings',
    tariffCode: '84825000',
    axes: {
      size: rollers,
      clearance: clearances,
      cage: [
        ['steel', '', 1],
        ['polyamide', 'TVP', 0.96],
        ['brass', 'M', 1.35],
      ],
      design: ['NU', 'NJ', 'NUP'],
    },
    use: {
      en: 'For heavy radial loads in gearboxes and electric motors.',
      vi: 'Chịu tải hướng kính lớn trong hộp số và động cơ điện.',
    },
    make({ size, clearance: [clearance, clearanceName, clearanceCost], cage: [cage, cageName, cageCost], design }) {
      const weightG = steelG(size[1], size[2], size[3]) * 1.08,
        name = [size[0].replace('NU', design), cageName, clearanceName].filter(Boolean).join('-');
      return {
        code: name.replace(' ', ''),
        designation: name,
        noun: { en: 'Cylindrical roller bearing', vi: 'Vòng bi đũa trụ' },
        packSizes: [1],
        weightG,
        worth: (6 + weightG * 0.055) * clearanceCost * cageCost * (design === 'NUP' ? 1.1 : 1),
        attributes: { series: `${design}${size[0].slice(3, 4)}`, ...measures(size), clearance, cage },
      };
    },
  }),
  family({
    key: 'tapered',
    category: 'tapered-roller-bearings',
    tariffCode: '84822000',
    axes: { size: tapered },
    use: {
      en: 'For wheels and shafts that carry radial and axial load together.',
      vi: 'Dùng cho bánh xe và trục chịu đồng thời tải hướng kính và dọc trục.',
    },
    make({ size }) {
      const weightG = steelG(size[1], size[2], size[3]) * 1.05;
      return {
        code: size[0].replace(' ', ''),
        designation: size[0],
        noun: { en: 'Tapered roller bearing', vi: 'Vòng bi đũa côn' },
        packSizes: [1],
        weightG,
        worth: 3 + weightG * 0.035,
        attributes: { series: size[0].slice(0, 3), ...measures(size) },
      };
    },
  }),
  family({
    key: 'pillow-block',
    category: 'pillow-block-units',
    tariffCode: '84833032',
    axes: {
      size: units,
      housing: [
        ['UCP', 'cast-iron', 1, 'Pillow block unit', 'Gối đỡ vòng bi dạng đứng'],
        ['UCF', 'cast-iron', 1.05, 'Four-bolt flange unit', 'Gối đỡ mặt bích vuông'],
        ['UCFL', 'cast-iron', 0.98, 'Two-bolt flange unit', 'Gối đỡ mặt bích trám'],
        ['SSUCP', 'stainless', 3.4, 'Stainless pillow block unit', 'Gối đỡ vòng bi inox'],
      ],
    },
    use: {
      en: 'Carries conveyor and fan shafts; fixed by set screws, relubricated through a nipple.',
      vi: 'Đỡ trục băng tải và quạt; cố định bằng vít hãm, bơm mỡ qua vú mỡ.',
    },
    make({ size: [size, shaft, dynamic, stationary, weightG], housing: [housing, material, cost, en, vi] }) {
      return {
        code: `${housing}${size}`,
        designation: `${housing} ${size}`,
        noun: { en, vi },
        packSizes: [1],
        weightG,
        worth: (4 + weightG * 0.0055) * cost,
        attributes: {
          series: housing,
          bore: shaft,
          'dynamic-load': dynamic,
          'static-load': stationary,
          'body-material': material,
        },
      };
    },
  }),
];
