/** Cables, connectors, switchgear. Cables are sold by the metre. */
import type { Text } from '../world.ts';
import { family, fixed } from './family.ts';

const colours: readonly (readonly [key: string, code: string, name: Text])[] = [
  ['black', 'BK', { en: 'black', vi: 'đen' }],
  ['blue', 'BU', { en: 'blue', vi: 'xanh dương' }],
  ['green-yellow', 'GNYE', { en: 'green-yellow', vi: 'vàng xanh' }],
  ['brown', 'BN', { en: 'brown', vi: 'nâu' }],
  ['grey', 'GY', { en: 'grey', vi: 'xám' }],
  ['red', 'RD', { en: 'red', vi: 'đỏ' }],
  ['white', 'WH', { en: 'white', vi: 'trắng' }],
];
/** EN 60228 nominal cross-sections, mm². Copper weighs 8.9 g a metre and mm². */
const metresOf = (section: number): number[] => (section <= 6 ? [100, 500] : [50, 100]);
const copper = (section: number): number => section * 8.9;

export const electrical = [
  family({
    key: 'h07v-k',
    category: 'single-core-wires',
    tariffCode: '85444995',
    unit: 'MTR',
    share: 1.4,
    axes: { section: [2.5, 1.5, 4, 6, 10, 16, 25, 35], colour: colours, series: ['H07V-K', 'H05V-K', 'H07V-U'] },
    use: {
      en: 'For wiring control cabinets and conduits; flame retardant PVC.',
      vi: 'Đấu dây tủ điện và luồn ống; vỏ PVC chống cháy lan.',
    },
    make({ section: wanted, colour: [colour, colourCode, colourName], series }) {
      // H05V-K exists up to 1 mm² only, and solid wire up to 10 mm².
      const section = series === 'H05V-K' ? ({ 2.5: 1, 1.5: 0.75, 4: 0.5 } as Record<number, number>)[wanted] : wanted;
      if (section === undefined || (series === 'H07V-U' && section > 10)) return undefined;
      const weightG = copper(section) + 6 + section * 3;
      return {
        code: `${series.replaceAll('-', '')}-${fixed(section, 4, 2)}-${colourCode}`,
        designation: `${series} 1x${section}`,
        noun:
          series === 'H07V-U'
            ? { en: 'Solid single-core wire', vi: 'Dây điện một lõi cứng' }
            : { en: 'Flexible single-core wire', vi: 'Dây điện một lõi mềm' },
        note: colourName,
        packSizes: metresOf(section),
        weightG,
        worth: 0.05 + section * 0.115,
        attributes: { series, 'cross-section': section, colour, voltage: series === 'H05V-K' ? 500 : 750 },
      };
    },
  }),
  family({
    key: 'nym-j',
    category: 'installation-cables',
    tariffCode: '85444991',
    unit: 'MTR',
    axes: { cores: [3, 5, 4, 7], section: [1.5, 2.5, 4, 6, 10, 16], series: ['NYM-J', 'NYY-J'] },
    use: {
      en: 'Fixed installation in and on walls, indoors and sheltered outdoors.',
      vi: 'Lắp đặt cố định trong và trên tường, trong nhà hoặc ngoài trời có che.',
    },
    make({ cores, section, series }) {
      if (cores === 7 && section > 2.5) return undefined;
      const outer = Math.round((3.2 + Math.sqrt(cores * section) * 2.6 + cores * 0.35) * 10) / 10;
      return {
        code: `${series.replace('-', '')}-${cores}X${fixed(section, 4, 2)}`,
        designation: `${series} ${cores}x${section}`,
        noun:
          series === 'NYM-J'
            ? { en: 'Installation cable', vi: 'Cáp điện lắp đặt' }
            : { en: 'Power cable', vi: 'Cáp điện lực' },
        packSizes: metresOf(section),
        weightG: copper(section) * cores + outer * outer * 0.7,
        worth: (0.08 + section * 0.14) * cores * (series === 'NYY-J' ? 1.25 : 1),
        attributes: {
          series,
          cores,
          'cross-section': section,
          voltage: series === 'NYM-J' ? 500 : 1000,
          'outer-diameter': outer,
        },
      };
    },
  }),
  family({
    key: 'control-cable',
    category: 'control-cables',
    tariffCode: '85444993',
    unit: 'MTR',
    share: 1.2,
    axes: {
      series: ['YSLY-JZ', 'YSLYCY-JZ', 'LiYCY', 'H05VV5-F'],
      cores: [4, 3, 5, 7, 12, 2, 18, 25],
      section: [0.75, 1.5, 1, 0.5, 2.5],
    },
    use: {
      en: 'Flexible, oil-resistant cable for machines and conveyors; cores numbered.',
      vi: 'Cáp mềm, chịu dầu cho máy và băng tải; lõi đánh số.',
    },
    make({ series, cores, section }) {
      if (series === 'LiYCY' && section > 1.5) return undefined;
      const shielded = series.includes('CY');
      return {
        code: `${series.replace('-', '').toUpperCase()}-${fixed(cores, 2)}G${fixed(section, 4, 2)}`,
        designation: `${series} ${cores}G${section}`,
        noun: shielded
          ? { en: 'Shielded control cable', vi: 'Cáp điều khiển chống nhiễu' }
          : { en: 'Control cable', vi: 'Cáp điều khiển' },
        packSizes: [50, 100, 500],
        weightG: copper(section) * cores + 20 + cores * 5,
        worth: (0.12 + cores * (0.06 + section * 0.15)) * (shielded ? 1.6 : 1),
        attributes: { series, cores, 'cross-section': section, voltage: series === 'LiYCY' ? 250 : 500, shielded },
      };
    },
  }),
  family({
    key: 'm12',
    category: 'm12-connectors',
    tariffCode: '85444290',
    share: 1.3,
    axes: {
      poles: [4, 5, 8],
      style: [
        ['female-straight', 'FS', 'Straight socket', 'Giắc cái thẳng'],
        ['female-angled', 'FW', 'Angled socket', 'Giắc cái vuông góc'],
        ['male-straight', 'MS', 'Straight plug', 'Giắc đực thẳng'],
        ['male-angled', 'MW', 'Angled plug', 'Giắc đực vuông góc'],
      ],
      length: [2, 5, 10, 0.6, 1, 3, 15, 20],
      coding: ['a', 'd', 'b', 'x'],
    },
    use: {
      en: 'Connects sensors and fieldbus devices; PUR cable, drag-chain capable.',
      vi: 'Kết nối cảm biến và thiết bị fieldbus; cáp PUR, dùng được trong xích dẫn cáp.',
    },
    make({ poles, style: [style, styleCode, en, vi], length, coding }) {
      if ((coding === 'd' && poles !== 4) || (coding === 'x' && poles !== 8) || (coding === 'b' && poles !== 5))
        return undefined;
      const letter = coding.toUpperCase();
      return {
        code: `M12${letter}${poles}${styleCode}-${fixed(length, 3, 1)}`,
        designation: `M12 ${letter} ${poles}P ${length} m`,
        noun: { en, vi },
        packSizes: [1, 10],
        weightG: 20 + length * 38,
        worth: 4.5 + length * 1.1 + poles * 0.4 + (coding === 'a' ? 0 : 5),
        attributes: {
          coding,
          'connector-style': style,
          poles,
          'cable-length': length,
          voltage: poles === 4 ? 250 : poles === 5 ? 60 : 30,
          protection: 'ip67',
        },
      };
    },
  }),
  family({
    key: 'terminal-block',
    category: 'terminal-blocks',
    tariffCode: '85369010',
    axes: {
      size: [
        [2.5, 24, 5.2],
        [4, 32, 6.2],
        [6, 41, 8.2],
        [1.5, 17.5, 4.2],
        [10, 57, 10.2],
        [16, 76, 12.2],
        [35, 125, 16],
      ],
      colour: colours.filter(([key]) => ['grey', 'blue', 'green-yellow', 'red', 'black'].includes(key)).toReversed(),
      kind: [
        ['PT', 'Push-in terminal block', 'Cầu đấu cắm nhanh'],
        ['UT', 'Screw terminal block', 'Cầu đấu bắt vít'],
      ],
    },
    use: { en: 'Snaps on a 35 mm DIN rail (EN 60715).', vi: 'Gắn trên thanh ray DIN 35 mm (EN 60715).' },
    make({ size: [section, current, width], colour: [colour, colourCode, colourName], kind: [kind, en, vi] }) {
      return {
        code: `${kind}-${fixed(section, 3, 1)}-${colourCode}`,
        designation: `${kind} ${section} mm²`,
        noun: { en, vi },
        note: colourName,
        packSizes: [50, 100],
        weightG: 5 + section * 1.6,
        worth: 0.35 + section * 0.11 + (colour === 'green-yellow' ? 1.9 : 0),
        attributes: { 'cross-section': section, current, voltage: 800, width, colour },
      };
    },
  }),
  family({
    key: 'ferrule',
    category: 'ferrules',
    tariffCode: '85369010',
    share: 0.7,
    // Colours of DIN 46228-4.
    axes: {
      size: [
        [1.5, 8, 'black'],
        [0.75, 8, 'grey'],
        [2.5, 8, 'blue'],
        [1, 8, 'red'],
        [4, 10, 'grey'],
        [0.5, 8, 'white'],
        [6, 12, 'yellow'],
        [10, 12, 'red'],
        [16, 12, 'blue'],
        [25, 16, 'yellow'],
        [1.5, 12, 'black'],
        [2.5, 12, 'blue'],
      ],
      form: [
        ['insulated', '4'],
        ['bare', '1'],
      ],
    },
    use: {
      en: 'Crimped on stranded wire before it goes under a clamp.',
      vi: 'Bấm vào đầu dây nhiều sợi trước khi kẹp vào cầu đấu.',
    },
    make({ size: [section, length, colour], form: [form, part] }) {
      return {
        code: `AE${part}-${fixed(section, 4, 2)}-${fixed(length, 2)}`,
        designation: `DIN 46228-${part} ${section}-${length}`,
        noun:
          form === 'insulated'
            ? { en: 'Insulated wire-end ferrule', vi: 'Đầu cốt pin rỗng bọc nhựa' }
            : { en: 'Bare wire-end ferrule', vi: 'Đầu cốt pin rỗng trần' },
        packSizes: [100, 500],
        weightG: 0.1 + section * 0.09,
        worth: 0.012 + section * 0.006 + (form === 'insulated' ? 0.008 : 0),
        attributes: {
          standard: `DIN 46228-${part}`,
          'cross-section': section,
          length,
          ...(form === 'insulated' ? { colour } : {}),
        },
      };
    },
  }),
  family({
    key: 'mcb',
    category: 'circuit-breakers',
    tariffCode: '85362010',
    share: 1.2,
    axes: {
      current: [16, 10, 20, 25, 32, 6, 40, 13, 50, 63, 4, 2],
      poles: [1, 3, 2, 4],
      curve: ['B', 'C', 'D'],
      breaking: [6, 10],
    },
    use: {
      en: 'Protects lines against overload and short circuit (IEC 60898-1).',
      vi: 'Bảo vệ đường dây khi quá tải và ngắn mạch (IEC 60898-1).',
    },
    make({ current, poles, curve, breaking }) {
      return {
        code: `MCB${breaking}-${poles}${curve}${fixed(current, 2)}`,
        designation: `${curve}${current} ${poles}P ${breaking} kA`,
        noun: { en: 'Miniature circuit breaker', vi: 'Cầu dao tự động MCB' },
        packSizes: [1, 12],
        weightG: 115 * poles,
        worth: (2.4 + (curve === 'B' ? 0 : 1.2) + (current > 32 ? 3 : 0)) * poles * (breaking === 10 ? 1.5 : 1),
        attributes: {
          'trip-curve': curve.toLowerCase(),
          current,
          poles,
          'breaking-capacity': breaking,
          voltage: poles === 1 ? 230 : 400,
        },
      };
    },
  }),
  family({
    key: 'contactor',
    category: 'contactors',
    tariffCode: '85364900',
    axes: {
      size: [
        [9, 4],
        [12, 5.5],
        [18, 7.5],
        [25, 11],
        [32, 15],
        [40, 18.5],
        [50, 22],
        [65, 30],
        [80, 37],
        [95, 45],
      ],
      coil: [
        ['24 V DC', 24, 'BD'],
        ['230 V AC', 230, 'P7'],
        ['400 V AC', 400, 'V7'],
        ['110 V AC', 110, 'F7'],
      ],
      poles: [3, 4],
    },
    use: {
      en: 'Switches motors (AC-3) and heaters; DIN rail mounting.',
      vi: 'Đóng cắt động cơ (AC-3) và điện trở nhiệt; gắn thanh ray DIN.',
    },
    make({ size: [current, power], coil: [coil, voltage, coilCode], poles }) {
      return {
        code: `LC${poles}-${fixed(current, 2)}${coilCode}`,
        designation: `${current} A ${power} kW ${coil} ${poles}P`,
        noun: { en: 'Contactor', vi: 'Công tắc tơ' },
        packSizes: [1],
        weightG: 260 + current * 11,
        worth: 11 + current * 1.15 + (coilCode === 'BD' ? 9 : 0),
        attributes: { current, power, voltage, poles },
      };
    },
  }),
];
