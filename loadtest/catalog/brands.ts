/**
 * Invented brands. Ten belong to the three vendors, the others to makers who are not on the marketplace themselves. A
 * brand also has a way to write part numbers, because matching by brand and MPN is only tested by brands that differ in
 * it.
 */
import type { Brand } from './world.ts';

/**
 * `plain`: the trade's designation as it is. `prefixed`: the brand's letters before it. `spaced`: blanks for dashes.
 * `slashed`: slashes for dashes. `dotted`: dots for dashes, after the brand's letters.
 */
type MpnStyle = 'plain' | 'prefixed' | 'spaced' | 'slashed' | 'dotted';
export interface Maker extends Brand {
  readonly number: number;
  readonly letters: string;
  readonly mpnStyle: MpnStyle;
  readonly priceLevel: number;
}

type Line = readonly [
  name: string,
  letters: string,
  country: string,
  vendor: string | null,
  style: MpnStyle,
  priceLevel: number,
  categories: string,
];
const lines: readonly Line[] = [
  ['Brennholt', 'BH', 'DE', 'brennholt', 'prefixed', 1.15, 'screws-bolts nuts washers hand-tools'],
  ['Torquenna', 'TQ', 'DE', 'brennholt', 'dotted', 1.2, 'hand-tools cutting-tools'],
  ['Bohrlund', 'BL', 'DE', 'brennholt', 'spaced', 1.1, 'cutting-tools discs'],
  ['Rulmanta', 'RU', 'IT', 'rulmanta', 'plain', 1.1, 'rolling-bearings bearing-units'],
  ['Keilora', 'KE', 'IT', 'rulmanta', 'spaced', 1.05, 'belts chains'],
  ['Dichtano', 'DN', 'IT', 'rulmanta', 'slashed', 1.0, 'seals hydraulic-fittings'],
  ['Viskora', 'VK', 'IT', 'rulmanta', 'spaced', 1.05, 'oils greases'],
  ['Saokhue', 'SK', 'VN', 'saokhue', 'prefixed', 0.72, 'cables connectors switchgear'],
  ['Nahfeld', 'NF', 'VN', 'saokhue', 'dotted', 0.85, 'sensors connectors'],
  ['Trangvia', 'TV', 'VN', 'saokhue', 'prefixed', 0.7, 'pneumatics valves pumps'],
  ['Skruvia', 'SV', 'SE', null, 'plain', 1.1, 'screws-bolts nuts washers'],
  ['Tavaro', 'TA', 'TW', null, 'slashed', 0.8, 'screws-bolts nuts washers'],
  ['Orbitane', 'OB', 'JP', null, 'prefixed', 1.25, 'rolling-bearings bearing-units'],
  ['Kugelmar', 'KM', 'CN', null, 'slashed', 0.7, 'rolling-bearings bearing-units chains'],
  ['Catenova', 'CT', 'FR', null, 'prefixed', 1.0, 'chains belts'],
  ['Zugmarek', 'ZM', 'CZ', null, 'dotted', 0.85, 'belts seals'],
  ['Kabelund', 'KB', 'SE', null, 'spaced', 1.05, 'cables'],
  ['Litzorra', 'LZ', 'PL', null, 'dotted', 0.9, 'cables connectors'],
  ['Amperlo', 'AM', 'ES', null, 'prefixed', 1.0, 'switchgear connectors'],
  ['Sensovar', 'SR', 'DE', null, 'slashed', 1.2, 'sensors'],
  ['Pneumaro', 'PM', 'IT', null, 'dotted', 1.0, 'pneumatics sensors'],
  ['Aquadrun', 'AQ', 'DK', null, 'prefixed', 1.2, 'pumps valves'],
  ['Ventilora', 'VL', 'IT', null, 'dotted', 0.95, 'valves'],
  ['Schlauchberg', 'SB', 'DE', null, 'prefixed', 1.1, 'hoses hydraulic-fittings'],
  ['Hydrovanta', 'HV', 'TR', null, 'dotted', 0.8, 'hoses hydraulic-fittings'],
  ['Schliffar', 'SF', 'AT', null, 'spaced', 1.15, 'discs coated-abrasives'],
  ['Kornmarka', 'KO', 'CN', null, 'prefixed', 0.65, 'discs coated-abrasives cutting-tools'],
  ['Handvarn', 'HN', 'NO', null, 'plain', 1.1, 'hand-protection foot-protection head-protection'],
  ['Klarvisa', 'KV', 'FR', null, 'prefixed', 1.0, 'head-protection hand-protection'],
  ['Schmierholt', 'SH', 'DE', null, 'spaced', 1.1, 'oils greases'],
  ['Oleandris', 'OL', 'MY', null, 'slashed', 0.75, 'oils greases'],
  ['Bantoan', 'BT', 'VN', null, 'dotted', 0.6, 'foot-protection hand-protection head-protection'],
];

export const makers: readonly Maker[] = lines.map(
  ([name, letters, country, vendor, mpnStyle, priceLevel, made], i) => ({
    key: name.toLowerCase(),
    name,
    country,
    vendor,
    categories: made.split(' '),
    number: i + 10,
    letters,
    mpnStyle,
    priceLevel,
  }),
);
export const brands: readonly Brand[] = makers.map(({ key, name, country, vendor, categories }) => ({
  key,
  name,
  country,
  vendor,
  categories,
}));
export const makersOf = (branch: string): readonly Maker[] =>
  makers.filter(({ categories }) => categories.includes(branch));

/**
 * `code` is the designation in capitals with dashes between its parts, and differs from every other also without the
 * dashes.
 */
export function mpnOf({ mpnStyle, letters }: Maker, code: string): string {
  switch (mpnStyle) {
    case 'plain':
      return code;
    case 'prefixed':
      return `${letters}-${code}`;
    case 'spaced':
      return code.replaceAll('-', ' ');
    case 'slashed':
      return code.replaceAll('-', '/');
    case 'dotted':
      return `${letters}${code.replaceAll('-', '.')}`;
  }
}
