/** Screws, bolts, nuts and washers, with the dimensions of their ISO and DIN standards (mm). */
import { slug } from '../attributes.ts';
import type { Text } from '../world.ts';
import { family, fixed } from './family.ts';

/**
 * Coarse pitch (ISO 261); width across flats of hexagons (ISO 272), of sockets (ISO 4762) and of countersunk sockets
 * (ISO 10642).
 */
interface Thread {
  m: number;
  pitch: number;
  hexagon: number;
  socket: number;
  countersunk: number;
}
const thread = (m: number, pitch: number, hexagon: number, socket: number, countersunk: number): Thread => ({
  m,
  pitch,
  hexagon,
  socket,
  countersunk,
});
const threads = [
  thread(8, 1.25, 13, 6, 5),
  thread(6, 1, 10, 5, 4),
  thread(10, 1.5, 16, 8, 6),
  thread(5, 0.8, 8, 4, 3),
  thread(12, 1.75, 18, 10, 8),
  thread(4, 0.7, 7, 3, 2.5),
  thread(16, 2, 24, 14, 10),
  thread(3, 0.5, 5.5, 2.5, 2),
  thread(20, 2.5, 30, 17, 12),
  thread(24, 3, 36, 19, 14),
  thread(30, 3.5, 46, 22, 17),
];
const lengths = [
  40, 30, 20, 25, 50, 16, 60, 35, 80, 12, 45, 70, 100, 10, 90, 120, 55, 65, 8, 140, 110, 130, 150, 160, 180, 200,
];

interface Grade {
  grade: string;
  finish: string;
  en: string;
  vi: string;
  cost: number;
}
const grade = (name: string, finish: string, cost: number): Grade => ({
  grade: name,
  finish,
  cost,
  en:
    { plain: '', zinc: 'zinc plated', flake: 'zinc flake', hdg: 'hot-dip galvanised', black: 'black oxide' }[finish] ??
    '',
  vi: { plain: '', zinc: 'mạ kẽm', flake: 'phủ kẽm vảy', hdg: 'mạ kẽm nhúng nóng', black: 'nhuộm đen' }[finish] ?? '',
});
const boltGrades = [
  grade('A2-70', 'plain', 2.6),
  grade('8.8', 'zinc', 1),
  grade('8.8', 'black', 0.95),
  grade('A4-80', 'plain', 3.9),
  grade('10.9', 'flake', 1.45),
  grade('12.9', 'black', 1.6),
  grade('10.9', 'zinc', 1.35),
  grade('8.8', 'hdg', 1.3),
];
const nutGrades = [
  grade('8', 'zinc', 1),
  grade('A2', 'plain', 2.5),
  grade('10', 'plain', 1.2),
  grade('A4', 'plain', 3.6),
  grade('8', 'hdg', 1.4),
];
const washerGrades = [
  grade('200 HV', 'zinc', 1),
  grade('A2', 'plain', 2.4),
  grade('300 HV', 'plain', 1.2),
  grade('A4', 'plain', 3.5),
  grade('200 HV', 'hdg', 1.3),
];

const note = ({ en, vi }: Grade): { note?: Text } => (en === '' ? {} : { note: { en, vi } });
const gradeCode = ({ grade: name, finish }: Grade): string =>
  `${name.replace(/[. -]/g, '')}${finish === 'plain' ? '' : finish.slice(0, 1).toUpperCase()}`;
/** Steel weighs 7.85 g/cm³; a thread fills about 0.8 of its cylinder. */
const shankG = (m: number, length: number): number => 0.0062 * 0.8 * m * m * length;
const boxes = (m: number): number[] =>
  m <= 5 ? [100, 500, 2000] : m <= 8 ? [100, 200, 1000] : m <= 12 ? [50, 100, 500] : m <= 16 ? [25, 50] : [10, 25];
/** Screws are priced by weight above a price for the mere handling of a small thing. */
const worth = (weightG: number, cost: number): number => (0.008 + weightG * 0.0032) * cost;

const screwAxes = { thread: threads, length: lengths, grade: boltGrades };
const hexAxes = { standard: ['ISO 4017', 'DIN 933', 'ISO 4014', 'DIN 931'], ...screwAxes };
/** DIN kept the wider hexagons of old for M10 and M12 (ISO 272 made them narrower). */
const acrossFlats = (size: Thread, standard: string): number =>
  standard.startsWith('DIN') && size.m === 10 ? 17 : standard.startsWith('DIN') && size.m === 12 ? 19 : size.hexagon;

export const fasteners = [
  family({
    key: 'socket-head',
    category: 'socket-head-screws',
    tariffCode: '73181568',
    axes: screwAxes,
    share: 2,
    use: {
      en: 'For machine building wherever high preload is needed in little space.',
      vi: 'Dùng trong chế tạo máy, nơi cần lực kẹp lớn trong không gian hẹp.',
    },
    make({ thread: { m, pitch, socket }, length, grade: g }) {
      if (length < m * 1.2 || length > m * 16) return undefined;
      const weightG = shankG(m, length) + 0.0062 * 2.25 * m * m * m * 0.85;
      return {
        code: `ISO4762-M${fixed(m, 2)}X${fixed(length, 3)}-${gradeCode(g)}`,
        designation: `ISO 4762 M${m}x${length} ${g.grade}`,
        noun: { en: 'Socket head cap screw', vi: 'Bu lông lục giác chìm đầu trụ' },
        ...note(g),
        packSizes: boxes(m),
        weightG,
        worth: worth(weightG, g.cost * 1.1),
        attributes: {
          standard: 'ISO 4762',
          thread: `m${m}`,
          'thread-pitch': pitch,
          length,
          'strength-class': slug(g.grade),
          finish: g.finish,
          'drive-size': socket,
        },
      };
    },
  }),
  family({
    key: 'hexagon-bolt',
    category: 'hexagon-bolts',
    tariffCode: '73181595',
    axes: hexAxes,
    share: 2,
    use: {
      en: 'For steel structures, frames and machine parts that are tightened with a spanner.',
      vi: 'Dùng cho kết cấu thép, khung máy và các chi tiết siết bằng cờ lê.',
    },
    make({ standard, thread: size, length, grade: g }) {
      const { m, pitch } = size,
        isPartThread = standard === 'ISO 4014' || standard === 'DIN 931';
      if (length < m * (isPartThread ? 3.5 : 1.2) || length > m * 14 || g.grade === '12.9') return undefined;
      const weightG = shankG(m, length) + 0.0054 * acrossFlats(size, standard) ** 2 * m * 0.65;
      return {
        code: `${standard.replace(' ', '')}-M${fixed(m, 2)}X${fixed(length, 3)}-${gradeCode(g)}`,
        designation: `${standard} M${m}x${length} ${g.grade}`,
        noun: isPartThread
          ? { en: 'Hexagon bolt, partly threaded', vi: 'Bu lông lục giác ngoài ren lửng' }
          : { en: 'Hexagon bolt, fully threaded', vi: 'Bu lông lục giác ngoài ren suốt' },
        ...note(g),
        packSizes: boxes(m),
        weightG,
        worth: worth(weightG, g.cost * 0.95),
        attributes: {
          standard,
          thread: `m${m}`,
          'thread-pitch': pitch,
          length,
          'strength-class': slug(g.grade),
          finish: g.finish,
          'drive-size': acrossFlats(size, standard),
        },
      };
    },
  }),
  family({
    key: 'countersunk',
    category: 'countersunk-screws',
    tariffCode: '73181568',
    axes: screwAxes,
    use: {
      en: 'For covers, guards and guides where the head must not stand out.',
      vi: 'Dùng cho nắp, tấm chắn và thanh dẫn, nơi đầu bu lông không được nhô lên.',
    },
    make({ thread: { m, pitch, countersunk }, length, grade: g }) {
      if (m > 20 || length < m * 1.5 || length > m * 10 || g.finish === 'hdg') return undefined;
      const weightG = shankG(m, length) + 0.0062 * 1.1 * m * m * m * 0.5;
      return {
        code: `ISO10642-M${fixed(m, 2)}X${fixed(length, 3)}-${gradeCode(g)}`,
        designation: `ISO 10642 M${m}x${length} ${g.grade}`,
        noun: { en: 'Countersunk socket screw', vi: 'Bu lông lục giác chìm đầu bằng' },
        ...note(g),
        packSizes: boxes(m),
        weightG,
        worth: worth(weightG, g.cost * 1.2),
        attributes: {
          standard: 'ISO 10642',
          thread: `m${m}`,
          'thread-pitch': pitch,
          length,
          'strength-class': slug(g.grade),
          finish: g.finish,
          'drive-size': countersunk,
        },
      };
    },
  }),
  family({
    key: 'threaded-rod',
    category: 'threaded-rods',
    tariffCode: '73181542',
    share: 0.6,
    axes: {
      thread: threads,
      length: [1000, 2000, 3000],
      grade: [
        grade('4.8', 'zinc', 0.9),
        grade('8.8', 'zinc', 1.2),
        grade('A2-70', 'plain', 2.6),
        grade('A4-80', 'plain', 3.8),
      ],
    },
    use: {
      en: 'Cut to length for suspensions, anchors and clamping.',
      vi: 'Cắt theo chiều dài để treo, neo và kẹp chặt.',
    },
    make({ thread: { m, pitch }, length, grade: g }) {
      const weightG = shankG(m, length);
      return {
        code: `DIN976-M${fixed(m, 2)}X${length}-${gradeCode(g)}`,
        designation: `DIN 976-1 M${m}x${length} ${g.grade}`,
        noun: { en: 'Threaded rod', vi: 'Ty ren' },
        ...note(g),
        packSizes: m <= 10 ? [10, 50] : [5, 10],
        weightG,
        worth: 0.2 + weightG * 0.0028 * g.cost,
        attributes: {
          standard: 'DIN 976-1',
          thread: `m${m}`,
          'thread-pitch': pitch,
          length,
          'strength-class': slug(g.grade),
          finish: g.finish,
        },
      };
    },
  }),
  family({
    key: 'hexagon-nut',
    category: 'hexagon-nuts',
    tariffCode: '73181692',
    axes: { standard: ['ISO 4032', 'DIN 934'], thread: threads, grade: nutGrades },
    use: {
      en: 'The mate of bolts and threaded rods of the same class.',
      vi: 'Lắp cùng bu lông và ty ren có cùng cấp bền.',
    },
    make({ standard, thread: size, grade: g }) {
      const weightG = 0.0054 * acrossFlats(size, standard) ** 2 * size.m * 0.62;
      return {
        code: `${standard.replace(' ', '')}-M${fixed(size.m, 2)}-${gradeCode(g)}`,
        designation: `${standard} M${size.m} ${g.grade}`,
        noun: { en: 'Hexagon nut', vi: 'Đai ốc lục giác' },
        ...note(g),
        packSizes: boxes(size.m),
        weightG,
        worth: worth(weightG, g.cost * 0.8),
        attributes: {
          standard,
          thread: `m${size.m}`,
          'strength-class': slug(g.grade),
          finish: g.finish,
          'drive-size': acrossFlats(size, standard),
        },
      };
    },
  }),
  family({
    key: 'lock-nut',
    category: 'lock-nuts',
    tariffCode: '73181692',
    axes: { standard: ['DIN 985', 'ISO 7040', 'DIN 980 V'], thread: threads, grade: nutGrades.slice(0, 4) },
    use: {
      en: 'Holds where machines shake, and can be taken off again.',
      vi: 'Chống tự tháo khi máy rung, tháo lắp được nhiều lần.',
    },
    make({ standard, thread: size, grade: g }) {
      const weightG = 0.0054 * acrossFlats(size, standard) ** 2 * size.m * 0.75,
        isMetal = standard === 'DIN 980 V';
      return {
        code: `${standard.replaceAll(' ', '')}-M${fixed(size.m, 2)}-${gradeCode(g)}`,
        designation: `${standard} M${size.m} ${g.grade}`,
        noun: isMetal
          ? { en: 'All-metal lock nut', vi: 'Đai ốc khóa toàn kim loại' }
          : { en: 'Lock nut with nylon insert', vi: 'Đai ốc khóa vòng nhựa' },
        ...note(g),
        packSizes: boxes(size.m),
        weightG,
        worth: worth(weightG, g.cost * 1.3),
        attributes: {
          standard,
          thread: `m${size.m}`,
          'strength-class': slug(g.grade),
          finish: g.finish,
          'drive-size': acrossFlats(size, standard),
        },
      };
    },
  }),
  ...washers(),
];

/** Bore, outer diameter, thickness. ISO 7089 and 7093 (large), DIN 127 B (spring). */
function washers() {
  const plain: Readonly<Record<number, readonly [number, number, number, number, number]>> = {
    3: [3.2, 7, 0.5, 9, 0.8],
    4: [4.3, 9, 0.8, 12, 1],
    5: [5.3, 10, 1, 15, 1],
    6: [6.4, 12, 1.6, 18, 1.6],
    8: [8.4, 16, 1.6, 24, 2],
    10: [10.5, 20, 2, 30, 2.5],
    12: [13, 24, 2.5, 37, 3],
    16: [17, 30, 3, 50, 3],
    20: [21, 37, 3, 60, 4],
    24: [25, 44, 4, 72, 5],
    30: [31, 56, 4, 92, 6],
  };
  const spring: Readonly<Record<number, readonly [number, number, number]>> = {
    3: [3.1, 6.2, 0.8],
    4: [4.1, 7.6, 0.9],
    5: [5.1, 9.2, 1.2],
    6: [6.1, 11.8, 1.6],
    8: [8.1, 14.8, 2],
    10: [10.2, 18.1, 2.2],
    12: [12.2, 21.1, 2.5],
    16: [16.2, 27.4, 3.5],
    20: [20.2, 33.6, 4],
    24: [24.5, 40, 5],
    30: [30.5, 48.2, 6],
  };
  const ringG = (bore: number, outer: number, thickness: number): number =>
    0.00617 * (outer * outer - bore * bore) * thickness;
  return [
    family({
      key: 'plain-washer',
      category: 'plain-washers',
      tariffCode: '73182200',
      axes: { standard: ['ISO 7089', 'ISO 7093-1', 'DIN 125 A'], thread: threads, grade: washerGrades },
      use: { en: 'Spreads the load under a head or nut.', vi: 'Phân bố lực dưới đầu bu lông hoặc đai ốc.' },
      make({ standard, thread: { m }, grade: g }) {
        const [bore, outer, thickness, wide, wideThickness] = plain[m] ?? [0, 0, 0, 0, 0],
          isWide = standard === 'ISO 7093-1';
        const size = isWide ? ([bore, wide, wideThickness] as const) : ([bore, outer, thickness] as const),
          weightG = ringG(...size);
        return {
          code: `${standard.replace(/[ -]/g, '')}-M${fixed(m, 2)}-${gradeCode(g)}`,
          designation: `${standard} ${m} ${g.grade}`,
          noun: isWide
            ? { en: 'Large plain washer', vi: 'Vòng đệm phẳng bản rộng' }
            : { en: 'Plain washer', vi: 'Vòng đệm phẳng' },
          ...note(g),
          packSizes: boxes(m),
          weightG,
          worth: worth(weightG, g.cost * 0.45),
          attributes: {
            standard,
            thread: `m${m}`,
            'strength-class': slug(g.grade),
            finish: g.finish,
            bore: size[0],
            'outer-diameter': size[1],
            thickness: size[2],
          },
        };
      },
    }),
    family({
      key: 'spring-washer',
      category: 'spring-washers',
      tariffCode: '73182100',
      share: 0.6,
      axes: { thread: threads, grade: washerGrades.filter(({ grade: name }) => name !== '300 HV') },
      use: { en: 'Keeps some tension in a joint that settles.', vi: 'Giữ lực căng cho mối ghép bị lún.' },
      make({ thread: { m }, grade: g }) {
        const [bore, outer, thickness] = spring[m] ?? [0, 0, 0],
          weightG = ringG(bore, outer, thickness),
          isSteel = g.grade === '200 HV';
        return {
          code: `DIN127B-M${fixed(m, 2)}-${isSteel ? `FST${g.finish.slice(0, 1).toUpperCase()}` : gradeCode(g)}`,
          designation: `DIN 127 B ${m} ${isSteel ? 'FSt' : g.grade}`,
          noun: { en: 'Spring lock washer', vi: 'Vòng đệm vênh' },
          ...note(g),
          packSizes: boxes(m),
          weightG,
          worth: worth(weightG, g.cost * 0.6),
          attributes: {
            standard: 'DIN 127 B',
            thread: `m${m}`,
            finish: g.finish,
            bore,
            'outer-diameter': outer,
            thickness,
          },
        };
      },
    }),
  ];
}
