/** One paragraph a language: what it is, what it is for, its measures, how it is packed. */
import { category } from '../categories.ts';
import type { AttributeValue, Language, Text } from '../world.ts';
import type { Family, Specification } from './family.ts';

/** How the trade prints a unit; codes stay in the data. */
const printed: Readonly<Record<string, string>> = {
  mm2: 'mm²',
  'L/min': 'l/min',
  'N.m': 'Nm',
  '1/min': 'min⁻¹',
  L: 'l',
};
const units = {
  PCE: { en: 'pieces', vi: 'cái' },
  PR: { en: 'pairs', vi: 'đôi' },
  SET: { en: 'sets', vi: 'bộ' },
  MTR: { en: 'm', vi: 'm' },
  PK: { en: 'packs', vi: 'gói' },
  LTR: { en: 'l', vi: 'l' },
  KGM: { en: 'kg', vi: 'kg' },
} as const;
const yes: Text = { en: 'yes', vi: 'có' },
  no: Text = { en: 'no', vi: 'không' };

/** Vietnamese writes the decimal comma. */
const number = (value: number, language: Language): string =>
  language === 'vi' ? String(value).replace('.', ',') : String(value);
/** Sentences begin with these names, lists go on with them: only an ordinary first letter may be lowered. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name;

/** Worked out once a category, because a million products are described. */
interface Named {
  readonly key: string;
  readonly first: Text;
  readonly later: Text;
  readonly unit: string;
  readonly choices: ReadonlyMap<string, Text> | null;
}
const prepared = new Map<string, readonly Named[]>();
function namedOf(categoryKey: string): readonly Named[] {
  let named = prepared.get(categoryKey);
  if (!named) {
    named = category(categoryKey).attributes.map(({ key, name, unit, choices }) => ({
      key,
      first: name,
      later: { en: `, ${inSentence(name.en)}`, vi: `, ${inSentence(name.vi)}` },
      unit: unit ? ` ${printed[unit] ?? unit}` : '',
      choices: choices ? new Map(choices.map((choice) => [choice.key, choice.name])) : null,
    }));
    prepared.set(categoryKey, named);
  }
  return named;
}

function valueText({ unit, choices }: Named, value: AttributeValue, language: Language): string {
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'number') return number(value, language) + unit;
  return choices?.get(value)?.[language] ?? value;
}

function measures(named: readonly Named[], values: Specification['attributes'], language: Language): string {
  let text = '';
  for (const one of named) {
    const value = values[one.key];
    if (value !== undefined)
      text += `${(text === '' ? one.first : one.later)[language]} ${valueText(one, value, language)}`;
  }
  return text;
}

export function describe(
  family: Family,
  { attributes: values, packSizes }: Specification,
  brand: string,
  title: Text,
): Text {
  const typed = namedOf(family.category),
    unit = units[family.unit],
    packs = packSizes.join(', ');
  const isPacked = packSizes.length > 1 || packSizes[0] !== 1;
  return {
    en: `${title.en}. ${family.use.en} ${measures(typed, values, 'en')}. ${isPacked ? `Packed by ${packs} ${unit.en}.` : 'Packed singly.'} Made by ${brand}.`,
    vi: `${title.vi}. ${family.use.vi} ${measures(typed, values, 'vi')}. ${isPacked ? `Quy cách đóng gói: ${packs} ${unit.vi}.` : 'Đóng gói từng sản phẩm.'} Nhãn hiệu ${brand}.`,
  };
}
