/** How each seller numbers, words and prices what it sells: no two do it alike, which is what matching is for. */
import { makers } from '../brands.ts';
import type { Product, Text } from '../world.ts';

interface Style {
  /** `n` is the product's number in the stream: no two products of a seller share it. */
  readonly sku: (product: Product, n: number) => string;
  readonly title: (product: Product) => Text;
  /** Over what the product is worth. */
  readonly markup: number;
  readonly leadTimeDays: readonly [from: number, to: number];
  /** Whether cheap things are sold by the maker's box rather than by the piece. */
  readonly sellsBoxes: boolean;
  /** The share of products of others' brands that it carries, and the branches that it carries at all. */
  readonly carries: number;
  readonly branches?: readonly string[];
}

const letters = new Map(makers.map(({ key, letters: two }) => [key, two]));
const lettersOf = ({ brand }: Product): string => letters.get(brand) ?? '';
const codeOf = ({ key }: Product): string => key.slice(key.indexOf('/') + 1).toUpperCase();
/** Spread over ten million by a multiplier prime to it, so that a seller's numbers neither run in order nor repeat. */
const spread = (n: number, multiplier: number): string => String(((n + 1) * multiplier) % 10_000_000).padStart(7, '0');

const brandNames = new Map(makers.map(({ key, name }) => [key, name]));
const each = (title: Text, change: (text: string) => string): Text => ({ en: change(title.en), vi: change(title.vi) });
/** The maker stands last in a product's title; some sellers put it, or the designation, first. */
const brandFirst = ({ title, brand }: Product): Text => {
  const name = brandNames.get(brand) ?? '';
  return each(title, (text) => `${name} ${text.replace(`, ${name}`, '')}`);
};
const designationFirst = ({ title, designation }: Product): Text =>
  each(title, (text) => `${designation} ${text.replace(` ${designation}`, '')}`);
/** What southern shops call things, as against the terms of the standards. */
const southern: readonly (readonly [string, string])[] = [
  ['Vòng bi', 'Bạc đạn'],
  ['Vòng đệm phẳng', 'Long đền phẳng'],
  ['Vòng đệm vênh', 'Long đền vênh'],
  ['Dây đai thang', 'Dây curoa thang'],
  ['Dây đai răng', 'Dây curoa răng'],
  ['Đai ốc', 'Tán'],
  ['Công tắc tơ', 'Khởi động từ'],
  ['Cầu dao tự động MCB', 'CB tép (MCB)'],
  ['Bu lông lục giác chìm', 'Vít lục giác chìm'],
  ['Gioăng chữ O', 'Ron O-ring'],
  ['Xi lanh', 'Ben'],
];
const southernTitle = ({ title }: Product): Text => ({
  en: title.en,
  vi: southern.reduce((text, [from, to]) => text.replace(from, to), title.vi),
});
/** As old order systems print it. */
const shouted = ({ title }: Product): Text => ({
  en: title.en
    .toUpperCase()
    .replace('DEEP GROOVE BALL BEARING', 'BALL BRG')
    .replace('SOCKET HEAD CAP SCREW', 'SHCS')
    .replace('HEXAGON BOLT', 'HEX BOLT')
    .replaceAll(', ', ' '),
  vi: title.vi.toLocaleUpperCase('vi'),
});
const asItIs = ({ title }: Product): Text => title;

export const styles: Readonly<Record<string, Style>> = {
  brennholt: {
    sku: (_, n) => `0${spread(n, 1_618_033).slice(0, 3)} ${spread(n, 1_618_033).slice(3)}`,
    title: asItIs,
    markup: 1,
    leadTimeDays: [1, 5],
    sellsBoxes: true,
    carries: 0,
  },
  rulmanta: {
    sku: (product) => `${lettersOf(product)}.${codeOf(product)}`,
    title: designationFirst,
    markup: 1.02,
    leadTimeDays: [2, 8],
    sellsBoxes: true,
    carries: 0,
  },
  saokhue: {
    sku: (_, n) => `SK${spread(n, 2_718_281)}`,
    title: brandFirst,
    markup: 0.98,
    leadTimeDays: [7, 21],
    sellsBoxes: true,
    carries: 0,
  },
  nordhaven: {
    sku: (product) => `NH-${lettersOf(product)}-${codeOf(product)}`,
    title: designationFirst,
    markup: 1.12,
    leadTimeDays: [1, 3],
    sellsBoxes: true,
    carries: 0.62,
  },
  mekongate: {
    sku: (product, n) => `MG.${lettersOf(product)}${spread(n, 3_141_593)}`,
    title: southernTitle,
    markup: 1.06,
    leadTimeDays: [2, 10],
    sellsBoxes: false,
    carries: 0.48,
  },
  straitmark: {
    sku: (_, n) => spread(n, 5_772_157).padStart(9, '70'),
    title: shouted,
    markup: 1.1,
    leadTimeDays: [2, 7],
    sellsBoxes: true,
    carries: 0.42,
  },
  kopperhof: {
    sku: (_, n) => `KH/${spread(n, 1_414_213)}`,
    title: brandFirst,
    markup: 1.28,
    leadTimeDays: [1, 2],
    sellsBoxes: false,
    carries: 0.45,
    branches: [
      'screws-bolts',
      'nuts',
      'washers',
      'hand-tools',
      'cutting-tools',
      'discs',
      'coated-abrasives',
      'hand-protection',
      'head-protection',
      'foot-protection',
    ],
  },
  thuanloc: {
    sku: (_, n) => `TL${spread(n, 1_732_051)}`,
    title: southernTitle,
    markup: 1.18,
    leadTimeDays: [0, 3],
    sellsBoxes: false,
    carries: 0.5,
    branches: [
      'screws-bolts',
      'nuts',
      'washers',
      'rolling-bearings',
      'belts',
      'seals',
      'discs',
      'cables',
      'valves',
      'hand-protection',
    ],
  },
  bressuin: {
    sku: (product) => `AB_${lettersOf(product)}_${codeOf(product)}`,
    title: shouted,
    markup: 1.24,
    leadTimeDays: [1, 6],
    sellsBoxes: false,
    carries: 0.5,
    branches: ['hoses', 'hydraulic-fittings', 'valves', 'pumps', 'pneumatics', 'oils', 'greases', 'hand-tools'],
  },
};
export function styleOf(seller: string): Style {
  const style = styles[seller];
  if (!style) throw new Error(`${seller} does not sell`);
  return style;
}
