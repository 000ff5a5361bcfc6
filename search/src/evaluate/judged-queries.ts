// What people of the trade write, in both languages, and how well each product answers: 3 is what was wanted, 2 would
// do, 1 is near. Products not named answer badly. The list was written before the ranking was tuned on it, and it is
// small: it guards against getting worse more than it proves being good.

export type JudgedQuery = {
  readonly text: string;
  readonly kind: 'number' | 'words' | 'vietnamese' | 'meaning' | 'typo';
  readonly grades: Readonly<Record<string, 1 | 2 | 3>>;
};

export const judgedQueries: readonly JudgedQuery[] = [
  { kind: 'number', text: '6204-2RS', grades: { 'bearing-6204': 3, 'bearing-6204zz': 1 } },
  { kind: 'number', text: '62042rs', grades: { 'bearing-6204': 3 } },
  { kind: 'number', text: 'SKF 6205', grades: { 'bearing-6205': 3 } },
  { kind: 'number', text: 'LC1 D09 M7', grades: { 'contactor-9a': 3 } },
  { kind: 'number', text: 'nu205', grades: { 'bearing-nu205': 3 } },
  { kind: 'number', text: 'ucp 205', grades: { 'pillow-ucp205': 3 } },
  { kind: 'number', text: 'S201C16', grades: { 'mcb-c16': 3 } },
  { kind: 'number', text: '6206-2RS', grades: { 'bearing-6204': 2, 'bearing-6205': 2 } },
  { kind: 'number', text: 'kq2h08-01', grades: { 'fitting-8': 3 } },
  {
    kind: 'words',
    text: 'hex bolt m8x40',
    grades: { 'bolt-m8x40-a2': 3, 'bolt-m8x40-zn': 3, 'bolt-m10x40-a2': 1, 'bolt-m8x100': 1 },
  },
  {
    kind: 'words',
    text: 'M8 x 40 bolts stainless',
    grades: { 'bolt-m8x40-a2': 3, 'bolt-m8x40-zn': 1, 'bolt-m10x40-a2': 1 },
  },
  { kind: 'words', text: 'din 912 allen screw M6', grades: { 'socket-m6x20': 3, 'csk-m5x16': 1 } },
  { kind: 'words', text: 'M8 nut', grades: { 'nut-m8-a2': 3, 'locknut-m8': 3 } },
  { kind: 'words', text: '1/2" ball valve', grades: { 'ballvalve-12': 3, 'ballvalve-1': 1 } },
  { kind: 'words', text: 'half inch brass ball valve', grades: { 'ballvalve-12': 3, 'ballvalve-1': 2 } },
  { kind: 'words', text: 'ball bearing 20x47x14', grades: { 'bearing-6204': 3, 'bearing-6204zz': 3 } },
  { kind: 'words', text: 'v belt spa 1250', grades: { 'vbelt-spa1250': 3, 'vbelt-a42': 1 } },
  { kind: 'words', text: 'cable 4x2.5', grades: { 'cable-4x25': 3, 'cable-3x15': 1 } },
  { kind: 'words', text: '24V power supply', grades: { 'psu-24v': 3 } },
  { kind: 'words', text: 'spanner 13mm', grades: { 'wrench-13': 3 } },
  { kind: 'words', text: 'o ring 20x2,5', grades: { 'oring-20x25': 3 } },
  { kind: 'words', text: 'inductive proximity switch m12', grades: { 'prox-m12': 3, 'm12-conn': 1 } },
  { kind: 'words', text: 'hydraulic oil 46', grades: { 'oil-hlp46': 3, 'oil-gear220': 1 } },
  { kind: 'words', text: 'cutting wheel inox 125', grades: { 'cutdisc-125': 3, 'grinddisc-125': 1 } },
  {
    kind: 'vietnamese',
    text: 'bu lông lục giác M8x40',
    grades: { 'bolt-m8x40-a2': 3, 'bolt-m8x40-zn': 3, 'bolt-m10x40-a2': 1 },
  },
  { kind: 'vietnamese', text: 'bulong inox m10', grades: { 'bolt-m10x40-a2': 3, 'bolt-m8x40-a2': 1 } },
  { kind: 'vietnamese', text: 'bạc đạn 6204', grades: { 'bearing-6204': 3, 'bearing-6204zz': 3, 'bearing-6205': 1 } },
  { kind: 'vietnamese', text: 'vong bi dua', grades: { 'bearing-nu205': 3, 'bearing-32008': 1 } },
  { kind: 'vietnamese', text: 'dây curoa A42', grades: { 'vbelt-a42': 3, 'vbelt-spa1250': 2, 'timing-htd5m': 1 } },
  { kind: 'vietnamese', text: 'long đền vênh M8', grades: { 'spring-washer-m8': 3, 'washer-m8': 1 } },
  { kind: 'vietnamese', text: 'van bi đồng 1/2', grades: { 'ballvalve-12': 3, 'ballvalve-1': 2 } },
  { kind: 'vietnamese', text: 'van mot chieu', grades: { 'check-34': 3 } },
  { kind: 'vietnamese', text: 'cảm biến từ M12', grades: { 'prox-m12': 3 } },
  { kind: 'vietnamese', text: 'găng tay chống cắt', grades: { 'glove-cut': 3, 'glove-nitrile': 1 } },
  { kind: 'vietnamese', text: 'nhớt thủy lực 46', grades: { 'oil-hlp46': 3 } },
  { kind: 'vietnamese', text: 'áp tô mát 16A', grades: { 'mcb-c16': 3 } },
  { kind: 'vietnamese', text: 'mũi khoan 8mm', grades: { 'drillbit-8': 3 } },
  { kind: 'vietnamese', text: 'keo khoá ren', grades: { 'loctite-243': 3 } },
  { kind: 'vietnamese', text: 'khớp nối trục', grades: { 'coupling-jaw': 3 } },
  { kind: 'meaning', text: 'something to loosen rusted bolts', grades: { wd40: 3 } },
  { kind: 'meaning', text: 'protect hearing from noise', grades: { earplug: 3 } },
  { kind: 'meaning', text: 'measure temperature in a pipe', grades: { pt100: 3 } },
  { kind: 'meaning', text: 'eye protection', grades: { glasses: 3 } },
  { kind: 'meaning', text: 'dust protection for breathing', grades: { 'mask-ffp2': 3 } },
  { kind: 'meaning', text: 'drain flooded basement', grades: { 'pump-sub': 3, 'pump-cent': 1 } },
  { kind: 'meaning', text: 'footwear for construction site', grades: { 'shoes-s3': 3 } },
  { kind: 'meaning', text: 'motor speed control drive', grades: { 'vfd-15kw': 3 } },
  { kind: 'meaning', text: 'adhesive so that nuts do not come loose', grades: { 'loctite-243': 3, 'locknut-m8': 1 } },
  { kind: 'meaning', text: 'bundle wires together', grades: { 'ties-200': 3 } },
  { kind: 'typo', text: 'bering 6205', grades: { 'bearing-6205': 3 } },
  { kind: 'typo', text: 'solenod valve', grades: { 'solenoid-24v': 3 } },
  { kind: 'typo', text: 'calliper', grades: { 'caliper-150': 3 } },
  { kind: 'typo', text: 'hidraulic hose', grades: { 'hose-hyd': 3 } },
  { kind: 'typo', text: 'torqe wrench', grades: { 'torque-wrench': 3, 'wrench-13': 1 } },
];
