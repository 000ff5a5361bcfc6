/** The attributes that categories are typed with, each named once; a category says which of them it has. */
import type { Attribute, Choice } from './world.ts';

type Flags = { required?: boolean; facet?: boolean };
const flags = (key: string, en: string, vi: string, { required = false, facet = true }: Flags) => ({
  key,
  name: { en, vi },
  isFacet: facet,
  isRequired: required,
});

const number = (key: string, en: string, vi: string, unit: string, more: Flags = {}): Attribute => ({
  ...flags(key, en, vi, more),
  kind: 'number',
  ...(unit === '' ? {} : { unit }),
});
const text = (key: string, en: string, vi: string, more: Flags = {}): Attribute => ({
  ...flags(key, en, vi, more),
  kind: 'text',
});
const yesNo = (key: string, en: string, vi: string, more: Flags = {}): Attribute => ({
  ...flags(key, en, vi, more),
  kind: 'boolean',
});
/** Choices are written `key:English|Tiếng Việt`, or `key:Name` where the trade writes it alike in every language. */
const choice = (key: string, en: string, vi: string, choices: readonly string[], more: Flags = {}): Attribute => ({
  ...flags(key, en, vi, more),
  kind: 'choice',
  choices: choices.map(readChoice),
});
function readChoice(line: string): Choice {
  const colon = line.indexOf(':');
  const [en = '', vi = en] = line.slice(colon + 1).split('|');
  return { key: line.slice(0, colon), name: { en, vi } };
}

const required = { required: true };
const detail = { facet: false };
const threads = [
  'M2.5',
  'M3',
  'M4',
  'M5',
  'M6',
  'M8',
  'M10',
  'M12',
  'M14',
  'M16',
  'M18',
  'M20',
  'M22',
  'M24',
  'M27',
  'M30',
  'M36',
];
const pipeThreads = ['M5', 'G1/8', 'G1/4', 'G3/8', 'G1/2', 'G3/4', 'G1', 'G1 1/4', 'G1 1/2', 'G2'];
const named = (values: readonly string[]) => values.map((value) => `${slug(value)}:${value}`);
export const slug = (value: string): string =>
  value
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const attributes = {
  // Threads and fasteners
  standard: text('standard', 'Standard', 'Tiêu chuẩn', required),
  thread: choice('thread', 'Thread size', 'Cỡ ren', named(threads), required),
  pipeThread: choice('pipe-thread', 'Pipe thread', 'Ren ống', named(pipeThreads), required),
  threadPitch: number('thread-pitch', 'Thread pitch', 'Bước ren', 'mm', detail),
  length: number('length', 'Length', 'Chiều dài', 'mm', required),
  strengthClass: choice(
    'strength-class',
    'Strength class',
    'Cấp bền',
    named(['4.8', '5.6', '8', '8.8', '10', '10.9', '12.9', 'A2', 'A2-70', 'A4', 'A4-80', '140 HV', '200 HV', '300 HV']),
    required,
  ),
  finish: choice('finish', 'Finish', 'Bề mặt', [
    'plain:Plain|Không mạ',
    'zinc:Zinc plated|Mạ kẽm điện phân',
    'flake:Zinc flake|Phủ kẽm vảy',
    'hdg:Hot-dip galvanised|Mạ kẽm nhúng nóng',
    'black:Black oxide|Nhuộm đen',
  ]),
  driveSize: number('drive-size', 'Width across flats', 'Cỡ lục giác', 'mm'),
  thickness: number('thickness', 'Thickness', 'Chiều dày', 'mm'),
  // Round things
  bore: number('bore', 'Bore', 'Đường kính trong', 'mm', required),
  outerDiameter: number('outer-diameter', 'Outer diameter', 'Đường kính ngoài', 'mm', required),
  width: number('width', 'Width', 'Chiều rộng', 'mm', required),
  diameter: number('diameter', 'Diameter', 'Đường kính', 'mm', required),
  dynamicLoad: number('dynamic-load', 'Dynamic load rating', 'Tải trọng động', 'kN'),
  staticLoad: number('static-load', 'Static load rating', 'Tải trọng tĩnh', 'kN', detail),
  series: text('series', 'Series', 'Dòng sản phẩm', required),
  seal: choice(
    'seal',
    'Sealing',
    'Kiểu che chắn',
    [
      'open:Open|Hở',
      '2rs:Rubber seals on both sides (2RS)|Hai nắp cao su (2RS)',
      'zz:Metal shields on both sides (ZZ)|Hai nắp thép (ZZ)',
    ],
    required,
  ),
  clearance: choice('clearance', 'Radial clearance', 'Khe hở hướng kính', [
    'cn:Normal (CN)|Tiêu chuẩn (CN)',
    'c3:C3',
    'c4:C4',
  ]),
  cage: choice('cage', 'Cage', 'Vòng cách', [
    'steel:Sheet steel|Thép dập',
    'brass:Brass|Đồng thau',
    'polyamide:Polyamide|Polyamide',
  ]),
  // Belts, chains, seals
  profile: choice(
    'profile',
    'Profile',
    'Biên dạng',
    named(['SPZ', 'SPA', 'SPB', 'SPC', 'HTD 3M', 'HTD 5M', 'HTD 8M', 'HTD 14M', 'T5', 'T10']),
    required,
  ),
  pitch: number('pitch', 'Pitch', 'Bước', 'mm'),
  teeth: number('teeth', 'Number of teeth', 'Số răng', ''),
  strands: choice('strands', 'Strands', 'Số dãy', ['1:Simplex|Xích đơn', '2:Duplex|Xích đôi', '3:Triplex|Xích ba']),
  elastomer: choice(
    'elastomer',
    'Elastomer',
    'Vật liệu cao su',
    named(['NBR 70', 'NBR 90', 'FKM 75', 'EPDM 70', 'VMQ 70', 'NBR', 'FKM', 'EPDM', 'PTFE']),
    required,
  ),
  crossSectionDiameter: number('cord-diameter', 'Cord diameter', 'Đường kính tiết diện', 'mm', required),
  // Electrical
  crossSection: number('cross-section', 'Conductor cross-section', 'Tiết diện ruột dẫn', 'mm2', required),
  cores: number('cores', 'Number of cores', 'Số lõi', '', required),
  colour: choice('colour', 'Colour', 'Màu', [
    'black:Black|Đen',
    'blue:Blue|Xanh dương',
    'green-yellow:Green-yellow|Vàng xanh',
    'brown:Brown|Nâu',
    'grey:Grey|Xám',
    'red:Red|Đỏ',
    'white:White|Trắng',
    'orange:Orange|Cam',
    'yellow:Yellow|Vàng',
    'clear:Clear|Trong suốt',
    'smoke:Smoke|Khói',
    'beige:Beige|Be',
  ]),
  voltage: number('voltage', 'Rated voltage', 'Điện áp định mức', 'V', required),
  current: number('current', 'Rated current', 'Dòng điện định mức', 'A', required),
  poles: number('poles', 'Number of poles', 'Số cực', '', required),
  coding: choice(
    'coding',
    'Coding',
    'Mã hóa chân',
    ['a:A-coded|Mã A', 'b:B-coded|Mã B', 'd:D-coded|Mã D', 'x:X-coded|Mã X'],
    required,
  ),
  connectorStyle: choice(
    'connector-style',
    'Style',
    'Kiểu',
    [
      'female-straight:Socket, straight|Cái, thẳng',
      'female-angled:Socket, angled|Cái, vuông góc',
      'male-straight:Plug, straight|Đực, thẳng',
      'male-angled:Plug, angled|Đực, vuông góc',
    ],
    required,
  ),
  cableLength: number('cable-length', 'Cable length', 'Chiều dài cáp', 'm'),
  shielded: yesNo('shielded', 'Shielded', 'Có chống nhiễu'),
  tripCurve: choice('trip-curve', 'Trip curve', 'Đường cong cắt', named(['B', 'C', 'D']), required),
  breakingCapacity: number('breaking-capacity', 'Breaking capacity', 'Dòng cắt ngắn mạch', 'kA'),
  power: number('power', 'Rated power', 'Công suất định mức', 'kW'),
  // Automation
  sensorSize: choice(
    'sensor-size',
    'Housing',
    'Vỏ cảm biến',
    named(['M8', 'M12', 'M18', 'M30', 'cuboid 50 mm']),
    required,
  ),
  switchingDistance: number('switching-distance', 'Switching distance', 'Khoảng cách phát hiện', 'mm', required),
  output: choice(
    'output',
    'Output',
    'Ngõ ra',
    [
      'pnp-no:PNP NO',
      'pnp-nc:PNP NC',
      'npn-no:NPN NO',
      'npn-nc:NPN NC',
      '4-20-ma:4-20 mA',
      '0-10-v:0-10 V',
      'io-link:IO-Link',
    ],
    required,
  ),
  mounting: choice('mounting', 'Mounting', 'Kiểu lắp', ['flush:Flush|Lắp chìm', 'non-flush:Non-flush|Lắp nổi']),
  sensing: choice(
    'sensing',
    'Sensing principle',
    'Nguyên lý',
    [
      'diffuse:Diffuse|Khuếch tán',
      'retro:Retro-reflective|Phản xạ gương',
      'through:Through-beam|Thu phát rời',
      'background:Background suppression|Khử nền',
    ],
    required,
  ),
  connection: choice('connection', 'Connection', 'Kiểu nối dây', [
    'm12:M12 connector|Giắc M12',
    'cable:2 m cable|Cáp 2 m',
  ]),
  protection: choice(
    'protection',
    'Protection class',
    'Cấp bảo vệ',
    named(['IP20', 'IP54', 'IP65', 'IP67', 'IP68', 'IP69K']),
  ),
  stroke: number('stroke', 'Stroke', 'Hành trình', 'mm', required),
  tubeDiameter: number('tube-diameter', 'Tube outer diameter', 'Đường kính ngoài ống', 'mm', required),
  shape: choice(
    'shape',
    'Shape',
    'Hình dạng',
    [
      'straight:Straight|Thẳng',
      'elbow:Elbow 90°|Co 90°',
      'tee:Tee|Chữ T',
      'union:Straight union|Nối thẳng hai đầu',
      'bulkhead:Bulkhead|Xuyên vách',
    ],
    required,
  ),
  // Fluids
  flow: number('flow', 'Flow rate', 'Lưu lượng', 'L/min', required),
  head: number('head', 'Delivery head', 'Cột áp', 'm', required),
  pressure: number('pressure', 'Working pressure', 'Áp suất làm việc', 'bar', required),
  nominalDiameter: choice(
    'nominal-diameter',
    'Nominal diameter',
    'Đường kính danh nghĩa',
    named([
      'DN5',
      'DN6',
      'DN8',
      'DN10',
      'DN12',
      'DN15',
      'DN16',
      'DN19',
      'DN20',
      'DN25',
      'DN31',
      'DN32',
      'DN38',
      'DN40',
      'DN50',
      'DN51',
      'DN65',
      'DN80',
      'DN100',
      'DN125',
      'DN150',
      'DN200',
    ]),
    required,
  ),
  nominalPressure: choice(
    'nominal-pressure',
    'Pressure rating',
    'Áp suất danh nghĩa',
    named(['PN10', 'PN16', 'PN25', 'PN40', 'PN63']),
    required,
  ),
  bodyMaterial: choice(
    'body-material',
    'Body material',
    'Vật liệu thân',
    [
      'brass:Brass|Đồng thau',
      'stainless:Stainless steel 1.4408|Inox 316 (1.4408)',
      'cast-iron:Cast iron|Gang xám',
      'ductile:Ductile iron|Gang cầu',
      'steel:Steel|Thép',
      'aluminium:Aluminium|Nhôm',
      'polypropylene:Polypropylene|Nhựa PP',
      'zinc-die-cast:Zinc die-cast|Kẽm đúc',
    ],
    required,
  ),
  endConnection: choice('end-connection', 'Connection ends', 'Kiểu kết nối', [
    'thread:Internal thread|Ren trong',
    'flange:Flange|Mặt bích',
    'wafer:Wafer|Kẹp bích',
  ]),
  hoseType: choice('hose-type', 'Hose type', 'Loại ống', named(['1SN', '2SN', '2SC', '4SP', '4SH', 'R7']), required),
  fittingEnds: text('fitting-ends', 'Fittings', 'Đầu nối hai đầu'),
  tubeSeries: choice(
    'tube-series',
    'Series (DIN 2353)',
    'Dòng (DIN 2353)',
    ['l:Light (L)|Nhẹ (L)', 's:Heavy (S)|Nặng (S)'],
    required,
  ),
  // Tools and abrasives
  drive: choice('drive', 'Square drive', 'Đầu vuông', named(['1/4"', '3/8"', '1/2"', '3/4"']), required),
  torqueMin: number('torque-min', 'Torque from', 'Lực siết từ', 'N.m', required),
  torqueMax: number('torque-max', 'Torque up to', 'Lực siết đến', 'N.m', required),
  toolMaterial: choice(
    'tool-material',
    'Tool material',
    'Vật liệu dao',
    [
      'hss-r:HSS-R',
      'hss-g:HSS-G',
      'hss-tin:HSS-TiN',
      'hss-e-co5:HSS-E Co5',
      'carbide:Solid carbide|Hợp kim nguyên khối',
      'crv:Chrome vanadium|Thép Cr-V',
      's2:S2 steel|Thép S2',
    ],
    required,
  ),
  flutes: number('flutes', 'Number of flutes', 'Số me', ''),
  grit: choice(
    'grit',
    'Grit',
    'Độ hạt',
    named([
      '24',
      '30',
      '36',
      '40',
      '46',
      '60',
      '80',
      '100',
      '120',
      '150',
      '180',
      '240',
      '320',
      '400',
      '600',
      '800',
      '1000',
    ]),
    required,
  ),
  abrasive: choice(
    'abrasive',
    'Abrasive',
    'Hạt mài',
    [
      'corundum:Aluminium oxide|Oxit nhôm',
      'zirconia:Zirconia alumina|Zirconia',
      'ceramic:Ceramic grain|Hạt gốm',
      'silicon-carbide:Silicon carbide|Silic cacbua',
    ],
    required,
  ),
  workMaterial: choice('work-material', 'For material', 'Dùng cho', [
    'steel:Steel|Thép',
    'stainless:Stainless steel|Inox',
    'aluminium:Aluminium|Nhôm',
    'universal:Universal|Đa năng',
    'wood-paint:Wood and paint|Gỗ và sơn',
  ]),
  speedMax: number('speed-max', 'Maximum speed', 'Tốc độ tối đa', '1/min', detail),
  // Protection and lubricants
  gloveSize: choice('glove-size', 'Glove size', 'Cỡ găng', named(['6', '7', '8', '9', '10', '11', '12']), required),
  shoeSize: choice(
    'shoe-size',
    'Shoe size (EU)',
    'Cỡ giày (EU)',
    named(['36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48']),
    required,
  ),
  coating: choice('coating', 'Coating', 'Lớp phủ', [
    'nitrile:Nitrile foam|Nitrile xốp',
    'pu:Polyurethane|PU',
    'latex:Latex|Cao su',
    'leather:Leather|Da',
    'none:None|Không phủ',
  ]),
  en388: text('en388', 'EN 388 rating', 'Mức EN 388'),
  protectionClass: choice(
    'safety-class',
    'Safety class',
    'Cấp bảo hộ',
    named(['S1P', 'S2', 'S3', 'S3L', 'FFP1', 'FFP2', 'FFP3']),
    required,
  ),
  lensCoating: yesNo('anti-fog', 'Anti-fog', 'Chống mờ'),
  valve: yesNo('exhalation-valve', 'Exhalation valve', 'Có van thở'),
  viscosity: choice(
    'iso-vg',
    'Viscosity ISO VG',
    'Độ nhớt ISO VG',
    named(['15', '22', '32', '46', '68', '100', '150', '220', '320', '460', '680']),
    required,
  ),
  nlgi: choice('nlgi', 'NLGI grade', 'Cấp NLGI', named(['00', '0', '1', '2', '3']), required),
  thickener: choice('thickener', 'Thickener', 'Chất làm đặc', [
    'lithium:Lithium|Lithi',
    'lithium-complex:Lithium complex|Phức lithi',
    'calcium-sulfonate:Calcium sulfonate|Canxi sulfonat',
    'polyurea:Polyurea|Polyurea',
  ]),
  container: choice(
    'container',
    'Container',
    'Bao bì',
    ['cartridge:Cartridge|Tuýp', 'can:Can|Can', 'pail:Pail|Xô', 'drum:Drum|Phuy', 'ibc:IBC|Bồn IBC'],
    required,
  ),
  content: number('content', 'Content', 'Dung tích', 'L', required),
  netWeight: number('net-weight', 'Net content', 'Khối lượng tịnh', 'kg', required),
  oilType: choice(
    'oil-type',
    'Oil type',
    'Loại dầu',
    named(['HLP', 'HLP-D', 'HVLP', 'HEES', 'CLP', 'CLP-PG', 'CLP-HC']),
    required,
  ),
  foodGrade: yesNo('food-grade', 'NSF H1 registered', 'Đạt NSF H1 (an toàn thực phẩm)'),
} as const satisfies Record<string, Attribute>;
