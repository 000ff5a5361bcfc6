/** Personal protection and lubricants: EN 388, EN 166, EN 149, EN ISO 20345; DIN 51524, 51517, 51825. */
import { slug } from '../attributes.ts';
import { family, fixed } from './family.ts';

const oilContainers = [
  ['drum', 208],
  ['pail', 20],
  ['can', 5],
  ['ibc', 1000],
  ['can', 1],
] as const;
const containerNames = {
  drum: { en: 'drum', vi: 'phuy' },
  pail: { en: 'pail', vi: 'xô' },
  can: { en: 'can', vi: 'can' },
  ibc: { en: 'IBC', vi: 'bồn IBC' },
  cartridge: { en: 'cartridge', vi: 'tuýp' },
} as const;
const viscosities = ['46', '32', '68', '22', '100', '15', '150'] as const;
const gloves = [
  ['nitrile', '4121X', 'Assembly glove, nitrile foam', 'Găng tay lắp ráp phủ nitrile xốp', 2.1, 'NF'],
  ['pu', '4131X', 'Precision glove, PU', 'Găng tay phủ PU', 1.4, 'PU'],
  ['pu', '4X43D', 'Cut-resistant glove, level D', 'Găng tay chống cắt cấp D', 6.8, 'CD'],
  ['leather', '3143X', 'Leather work glove', 'Găng tay da', 5.2, 'LE'],
  ['latex', '2142X', 'Grip glove, latex', 'Găng tay phủ cao su', 1.7, 'LX'],
  ['nitrile', '4X44F', 'Cut-resistant glove, level F', 'Găng tay chống cắt cấp F', 10.5, 'CF'],
] as const;

export const protection = [
  family({
    key: 'glove',
    category: 'gloves',
    tariffCode: '61161020',
    unit: 'PR',
    share: 1.4,
    axes: { size: ['9', '10', '8', '7', '11', '6', '12'], glove: gloves },
    use: {
      en: 'Seamless knit, breathable back, sold in pairs.',
      vi: 'Dệt liền không đường may, mu tay thoáng khí, bán theo đôi.',
    },
    make({ size, glove: [coating, rating, en, vi, worth, code] }) {
      return {
        code: `GL${code}-${fixed(Number(size), 2)}`,
        designation: `EN 388 ${rating} ${size}`,
        noun: { en, vi },
        packSizes: [12, 144],
        weightG: 45 + Number(size) * 4,
        worth,
        attributes: { standard: 'EN 388', en388: rating, 'glove-size': size, coating },
      };
    },
  }),
  family({
    key: 'glasses',
    category: 'safety-glasses',
    tariffCode: '90049010',
    share: 1.2,
    axes: {
      colour: [
        ['clear', 'CL', 'clear', 'trong suốt'],
        ['smoke', 'SM', 'smoke', 'màu khói'],
        ['yellow', 'YE', 'yellow', 'màu vàng'],
      ],
      fog: [true, false],
      form: [
        ['1 F', 'spectacles', 'S', 4.2, 'Safety glasses', 'Kính bảo hộ'],
        ['1 B', 'goggles', 'G', 9.5, 'Safety goggles', 'Kính bảo hộ kín mắt'],
        ['1 FT', 'overglasses', 'O', 5.6, 'Overglasses', 'Kính bảo hộ đeo ngoài kính cận'],
      ],
    },
    use: { en: 'Impact protection, UV filter, for long wear.', vi: 'Chống va đập, lọc tia UV, đeo thoải mái cả ngày.' },
    make({ colour: [colour, code, en, vi], fog, form: [mark, , letter, worth, nounEn, nounVi] }) {
      return {
        code: `EP${letter}-${code}${fog ? 'AF' : ''}`,
        designation: `EN 166 ${mark}${fog ? ' N' : ''}`,
        noun: { en: nounEn, vi: nounVi },
        note: { en, vi },
        packSizes: [1, 10],
        weightG: letter === 'G' ? 95 : 28,
        worth: worth * (fog ? 1.25 : 1),
        attributes: { standard: 'EN 166', colour, 'anti-fog': fog },
      };
    },
  }),
  family({
    key: 'respirator',
    category: 'respirators',
    tariffCode: '63079093',
    share: 0.8,
    axes: {
      level: [
        ['FFP2', 0.8],
        ['FFP3', 2.4],
        ['FFP1', 0.5],
      ],
      valve: [false, true],
      form: [
        ['folded', 'F', 'Folding mask', 'Khẩu trang gấp'],
        ['cup', 'C', 'Cup mask', 'Khẩu trang dạng cốc'],
      ],
      reuse: ['NR', 'R'],
    },
    use: { en: 'Against dust, mist and smoke.', vi: 'Chống bụi, sương và khói.' },
    make({ level: [level, worth], valve, form: [, letter, en, vi], reuse }) {
      return {
        code: `RM${letter}-${level}${valve ? 'V' : ''}-${reuse}`,
        designation: `EN 149 ${level} ${reuse} D`,
        noun: { en, vi },
        ...(valve ? { note: { en: 'with valve', vi: 'có van' } } : {}),
        packSizes: [10, 120],
        weightG: 12,
        worth: worth * (valve ? 1.5 : 1) * (reuse === 'R' ? 1.8 : 1),
        attributes: { standard: 'EN 149', 'safety-class': level.toLowerCase(), 'exhalation-valve': valve },
      };
    },
  }),
  family({
    key: 'shoe',
    category: 'safety-shoes',
    tariffCode: '64034000',
    unit: 'PR',
    share: 1.2,
    axes: {
      size: ['42', '43', '41', '44', '40', '39', '45', '38', '46', '37', '36', '47', '48'],
      model: [
        ['S3', 'B', 'Safety boot', 'Giày bảo hộ cao cổ', 78],
        ['S1P', 'L', 'Safety shoe', 'Giày bảo hộ thấp cổ', 62],
        ['S3L', 'L', 'Light safety shoe', 'Giày bảo hộ siêu nhẹ', 89],
        ['S2', 'L', 'White safety shoe', 'Giày bảo hộ trắng', 66],
      ],
    },
    use: {
      en: 'Composite toe cap, slip resistant (SR), ESD.',
      vi: 'Mũi composite, chống trượt (SR), chống tĩnh điện ESD.',
    },
    make({ size, model: [level, letter, en, vi, worth] }) {
      return {
        code: `SS${level}${letter}-${size}`,
        designation: `EN ISO 20345 ${level} ${size}`,
        noun: { en, vi },
        packSizes: [1, 10],
        weightG: 900 + Number(size) * 9,
        worth,
        attributes: { standard: 'EN ISO 20345', 'safety-class': level.toLowerCase(), 'shoe-size': size },
      };
    },
  }),
];

export const lubricants = [
  family({
    key: 'hydraulic-oil',
    category: 'hydraulic-oils',
    tariffCode: '27101983',
    share: 1.3,
    axes: {
      viscosity: viscosities,
      container: oilContainers,
      type: [
        ['HLP', 'DIN 51524-2', 1],
        ['HVLP', 'DIN 51524-3', 1.25],
        ['HLP-D', 'DIN 51524-2', 1.15],
        ['HEES', 'ISO 15380', 2.4],
      ],
    },
    use: {
      en: 'For mobile and stationary hydraulics; protects against wear and foam.',
      vi: 'Dùng cho thủy lực cố định và di động; chống mài mòn và tạo bọt.',
    },
    make({ viscosity, container: [container, litres], type: [type, standard, cost] }) {
      return {
        code: `${type.replace('-', '')}${fixed(Number(viscosity), 3)}-${fixed(litres, 4)}L`,
        designation: `${type} ${viscosity} ${litres} l`,
        noun: { en: 'Hydraulic oil', vi: 'Dầu thủy lực' },
        note: containerNames[container],
        packSizes: [1],
        weightG: litres * 875 + litres * 40,
        worth: litres * cost * (litres > 100 ? 2.3 : litres > 10 ? 3 : 4.2),
        attributes: { standard, 'oil-type': slug(type), 'iso-vg': viscosity, container, content: litres },
      };
    },
  }),
  family({
    key: 'gear-oil',
    category: 'gear-oils',
    tariffCode: '27101987',
    axes: {
      viscosity: ['220', '320', '150', '460', '100', '680', '68'],
      container: oilContainers,
      type: [
        ['CLP', 'DIN 51517-3', 1],
        ['CLP-HC', 'DIN 51517-3', 2.8],
        ['CLP-PG', 'DIN 51517-3', 3.2],
      ],
    },
    use: {
      en: 'For closed industrial gearboxes under high load.',
      vi: 'Dùng cho hộp số công nghiệp kín chịu tải nặng.',
    },
    make({ viscosity, container: [container, litres], type: [type, standard, cost] }) {
      return {
        code: `${type.replace('-', '')}${fixed(Number(viscosity), 3)}-${fixed(litres, 4)}L`,
        designation: `${type} ${viscosity} ${litres} l`,
        noun: { en: 'Gear oil', vi: 'Dầu bánh răng' },
        note: containerNames[container],
        packSizes: [1],
        weightG: litres * 895 + litres * 40,
        worth: litres * cost * (litres > 100 ? 2.6 : litres > 10 ? 3.4 : 4.8),
        attributes: { standard, 'oil-type': slug(type), 'iso-vg': viscosity, container, content: litres },
      };
    },
  }),
  family({
    key: 'grease',
    category: 'bearing-greases',
    tariffCode: '34031910',
    axes: {
      container: [
        ['cartridge', 0.4],
        ['can', 1],
        ['pail', 18],
        ['drum', 180],
      ],
      nlgi: ['2', '1', '0', '3', '00'],
      thickener: [
        ['lithium', 'K', 1, 'KP'],
        ['lithium-complex', 'KX', 1.5, 'KP'],
        ['calcium-sulfonate', 'KC', 2.3, 'KP'],
        ['polyurea', 'KU', 2.6, 'KE'],
      ],
      food: [false, true],
    },
    use: {
      en: 'For plain and rolling bearings from -20 to +130 °C.',
      vi: 'Dùng cho bạc và vòng bi từ -20 đến +130 °C.',
    },
    make({ container: [container, kg], nlgi, thickener: [thickener, code, cost], food }) {
      if (food && (thickener === 'lithium' || thickener === 'lithium-complex')) return undefined;
      return {
        code: `GR${code}${fixed(Number(nlgi), nlgi.length)}${food ? 'H1' : ''}-${fixed(kg, 4, 1)}KG`,
        designation: `NLGI ${nlgi} ${kg} kg`,
        noun: food
          ? { en: 'Food-grade grease', vi: 'Mỡ bôi trơn an toàn thực phẩm' }
          : { en: 'Bearing grease', vi: 'Mỡ vòng bi' },
        note: containerNames[container],
        packSizes: kg < 1 ? [12, 24] : [1],
        weightG: kg * 1060,
        worth: kg * cost * (food ? 1.8 : 1) * (kg > 100 ? 4.2 : kg > 10 ? 5 : 8.5),
        attributes: { standard: 'DIN 51825', nlgi, thickener, container, 'net-weight': kg, 'food-grade': food },
      };
    },
  }),
];
