import { ancestry } from './categories.ts';

/**
 * A line drawing of what a thing is, for a demo without photographs: one a category (or the branch above it), drawn in
 * a square of 96. Lines only, in one grey that reads on light and on dark, so that a page of twenty of them stays calm.
 */
type Shapes = string;
const circle = (x: number, y: number, r: number) => `<circle cx="${x}" cy="${y}" r="${r}"/>`;
const rect = (x: number, y: number, width: number, height: number, rx = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}"/>`;
const path = (d: string) => `<path d="${d}"/>`;
const around = (count: number, draw: (x: number, y: number) => string, radius: number, at = 48) =>
  Array.from({ length: count }, (_, i) =>
    draw(
      round(at + radius * Math.cos((2 * Math.PI * i) / count)),
      round(at + radius * Math.sin((2 * Math.PI * i) / count)),
    ),
  ).join('');
const polygon = (count: number, radius: number) =>
  path(
    `M${Array.from({ length: count }, (_, i) => `${round(48 + radius * Math.cos((2 * Math.PI * i) / count))} ${round(48 + radius * Math.sin((2 * Math.PI * i) / count))}`).join('L')}Z`,
  );
const round = (value: number) => Math.round(value * 10) / 10;
/** Slanted lines of a thread, down a shank. */
const thread = (left: number, right: number, from: number, to: number) =>
  path(
    Array.from(
      { length: Math.floor((to - from) / 5) },
      (_, i) => `M${left} ${from + i * 5}L${right} ${from + i * 5 + 3}`,
    ).join(''),
  );
const shank = rect(40, 34, 16, 48, 2) + thread(40, 56, 44, 80);
const drum = (label: string) => rect(26, 22, 44, 58, 4) + path('M26 34H70M26 68H70') + label;

const drawings: Readonly<Record<string, Shapes>> = {
  'socket-head-screws': rect(34, 12, 28, 22, 3) + path('M42 12V22H54V12') + shank,
  'hexagon-bolts': path('M30 16H66V34H30ZM40 16V34M56 16V34') + shank,
  'countersunk-screws': path('M28 14H68L56 32H40Z') + rect(40, 32, 16, 50, 2) + thread(40, 56, 40, 80),
  'threaded-rods': rect(40, 8, 16, 80, 2) + thread(40, 56, 12, 88),
  nuts: polygon(6, 36) + circle(48, 48, 18) + circle(48, 48, 22),
  'plain-washers': circle(48, 48, 34) + circle(48, 48, 17),
  'spring-washers': path('M50 14A34 34 0 1 0 62 17M50 14V31M62 17L57 33M50 31A17 17 0 1 0 57 33'),
  'deep-groove-ball-bearings':
    circle(48, 48, 37) +
    circle(48, 48, 30) +
    circle(48, 48, 19) +
    circle(48, 48, 13) +
    around(9, (x, y) => circle(x, y, 4.5), 24.5),
  'cylindrical-roller-bearings':
    circle(48, 48, 37) +
    circle(48, 48, 31) +
    circle(48, 48, 18) +
    circle(48, 48, 13) +
    around(12, (x, y) => rect(x - 3.5, y - 3.5, 7, 7, 1), 24.5),
  'tapered-roller-bearings':
    path('M16 22L80 14V30L16 34ZM16 74L80 82V66L16 62Z') +
    path('M28 32L68 28V40L28 40ZM28 64L68 68V56L28 56Z') +
    path('M8 48H88'),
  'bearing-units':
    path('M10 76H86V66H74A26 26 0 0 0 22 66H10Z') +
    circle(48, 56, 17) +
    circle(48, 56, 9) +
    circle(17, 71, 1.5) +
    circle(79, 71, 1.5),
  belts:
    circle(28, 48, 16) +
    circle(72, 48, 9) +
    circle(28, 48, 4) +
    circle(72, 48, 3) +
    path('M30 26L73 33A15 15 0 0 1 73 63L30 70A22 22 0 0 1 30 26Z'),
  chains:
    [16, 37, 58]
      .map((x) => path(`M${x} 40H${x + 21}A8 8 0 0 1 ${x + 21} 56H${x}A8 8 0 0 1 ${x} 40Z`) + circle(x, 48, 3.5))
      .join('') + circle(79, 48, 3.5),
  'o-rings': circle(48, 48, 36) + circle(48, 48, 28),
  'shaft-seals': circle(48, 48, 37) + circle(48, 48, 24) + circle(48, 48, 19) + circle(48, 48, 16),
  cables: path('M10 34H50V62H10M50 38H64V58H50M64 44H84M64 52H84') + circle(10, 48, 0.5),
  'm12-connectors':
    rect(14, 34, 34, 28, 4) +
    path('M22 34V62M30 34V62M38 34V62') +
    rect(48, 38, 22, 20, 2) +
    path('M70 44H82M70 48H82M70 52H82M14 42H6M14 54H6'),
  'terminal-blocks':
    path('M18 82V30L30 16H66L78 30V82ZM18 66H78') +
    circle(34, 36, 7) +
    circle(62, 36, 7) +
    path('M29 36H39M57 36H67M40 82V74H56V82'),
  ferrules: path('M14 34L38 40H84V56H38L14 62Z') + path('M38 40V56'),
  'circuit-breakers':
    rect(28, 8, 40, 80, 3) + rect(38, 38, 20, 20, 2) + path('M42 44H54') + circle(48, 20, 5) + circle(48, 76, 5),
  contactors:
    rect(16, 16, 64, 64, 4) +
    path('M16 32H80M16 64H80') +
    [28, 48, 68].map((x) => circle(x, 24, 4) + circle(x, 72, 4)).join('') +
    rect(34, 40, 28, 16, 2),
  sensors:
    rect(10, 36, 50, 24, 3) +
    path('M18 36V60M24 36V60M30 36V60M36 36V60M60 42H68V54H60M74 38A14 14 0 0 1 74 58M80 32A22 22 0 0 1 80 64M10 48H2'),
  'pressure-sensors': polygon(6, 22) + rect(34, 8, 28, 20, 3) + path('M40 70V88H56V70M40 76H56M40 82H56M48 8V2'),
  'pneumatic-cylinders':
    rect(8, 30, 10, 36, 2) +
    rect(18, 34, 40, 28) +
    rect(58, 30, 10, 36, 2) +
    path('M68 44H92V52H68M30 34V62') +
    circle(13, 48, 2) +
    circle(63, 48, 2),
  'push-in-fittings': path(
    'M36 84V52A16 16 0 0 1 52 36H84V60H60V84ZM36 72H60M72 36V60M84 40H92M84 56H92M40 84V92M56 84V92',
  ),
  pumps:
    circle(42, 52, 26) +
    circle(42, 52, 9) +
    path('M42 26H76V12M60 32V12M56 12H80M16 52H4M4 42V62M26 76L20 88H64L58 76') +
    circle(42, 52, 3),
  'ball-valves':
    path('M8 30V66M88 30V66M8 36H30L36 30H60L66 36H88M8 60H30L36 66H60L66 60H88M48 30V16M48 16H82') +
    circle(48, 48, 12),
  'butterfly-valves': circle(48, 56, 30) + circle(48, 56, 24) + path('M48 32V80M48 26V8M36 8H60M40 36Q56 56 40 76'),
  'check-valves': path('M6 28V68M90 28V68M6 36H28L36 28H60L68 36H90M6 60H28L36 68H60L68 60H90M34 40L58 56M58 40V56'),
  hoses: path('M8 70H18V82H8ZM78 14H88V26H78ZM18 72C60 72 30 20 78 16M18 80C76 80 44 28 78 24M26 72V80M70 17V25'),
  'cutting-ring-fittings': path(
    'M6 40H22V56H6M22 32H40V64H22ZM28 32V64M34 32V64M40 38H56V58H40M56 32H74V64H56ZM62 32V64M68 32V64M74 40H90V56H74',
  ),
  'quick-couplings': path(
    'M6 38H20V58H6M20 32H48V64H20ZM28 32V64M40 32V64M48 40H60V56H48M60 36H74V60H60ZM74 40H90V56H74',
  ),
  'torque-wrenches':
    path('M6 44H28V52H6ZM28 45H66V51H28Z') +
    circle(76, 48, 12) +
    rect(71, 43, 10, 10) +
    path('M10 44V52M15 44V52M20 44V52'),
  'combination-spanners':
    path('M24 30A12 12 0 1 0 26 42L66 62A11 11 0 1 0 70 54L30 34M18 20L24 30') + circle(76, 64, 6),
  'hex-keys': path('M20 14H32V68Q32 74 38 74H84V84H34Q20 84 20 70Z'),
  'twist-drills': path('M44 6H52V34H44ZM42 34H54V80L48 90L42 80ZM42 42L54 52M42 52L54 62M42 62L54 72M42 72L54 82'),
  'end-mills': path('M40 6H56V40H40ZM40 40H56V88H40ZM40 88Q48 64 56 46M40 72Q46 56 56 40M46 88Q52 76 56 64'),
  taps: path('M42 6H54V16H42ZM44 16H52V44H44ZM40 44H56V84L52 90H44L40 84Z') + thread(40, 56, 46, 84),
  discs: circle(48, 48, 38) + circle(48, 48, 16) + circle(48, 48, 7),
  'flap-discs':
    circle(48, 48, 14) +
    circle(48, 48, 6) +
    around(
      18,
      (x, y) =>
        path(
          `M${x} ${y}L${round(48 + (x - 48) * 0.45 + (y - 48) * 0.12)} ${round(48 + (y - 48) * 0.45 - (x - 48) * 0.12)}`,
        ),
      38,
    ) +
    circle(48, 48, 38),
  'coated-abrasives':
    path('M20 12H76V68L62 84H20ZM76 68H62V84') +
    around(8, (x, y) => circle(x, y, 1), 16) +
    around(5, (x, y) => circle(x, y, 1), 8),
  gloves: path(
    'M30 88V52L18 40Q14 34 20 32L32 42V18Q36 10 40 18V40V12Q45 4 50 12V40V16Q55 8 59 16V42V26Q64 18 68 26V60Q68 72 62 88ZM30 78H64',
  ),
  'safety-glasses': path(
    'M8 38L18 34H78L88 38V52Q84 64 68 64Q56 64 52 52H44Q40 64 28 64Q12 64 8 52ZM18 34L10 24M78 34L86 24',
  ),
  respirators:
    path('M22 36Q48 12 74 36Q80 66 48 80Q16 66 22 36ZM22 40L6 34M74 40L90 34M24 60L8 66M72 60L88 66') +
    rect(40, 48, 16, 12, 3),
  'safety-shoes': path('M22 20H46V40L78 54Q88 60 88 72H22ZM22 72V82H88V72M46 46H54M50 42L44 52M66 50Q66 62 72 72'),
  oils: drum(path('M48 42Q58 54 48 60Q38 54 48 42Z')) + path('M40 22V16H56V22'),
  greases: rect(22, 30, 52, 50, 4) + path('M18 22H78V30H18ZM30 44H66V64H30ZM38 54H58'),
};

const ink = '#7b8494';

/** A drawing by the key of a category: its own, or that of the nearest above it that has one. */
export function drawingOf(categoryKey: string): { key: string; svg: string } | null {
  const key = ancestry(categoryKey).find((one) => Object.hasOwn(drawings, one));
  if (key === undefined) return null;
  return {
    key,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="192" height="192" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${drawings[key]}</svg>`,
  };
}
