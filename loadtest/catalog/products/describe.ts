/** One paragraph a language: what it is, what it is for, its measures, how it is packed. */
import { category } from '../categories.ts';
import type { Attribute, AttributeValue, Language, Text } from '../world.ts';
import type { Family, Specification } from './family.ts';

/** How the trade prints a unit; codes stay in the data. */
const printed: Readonly<Record<string, string>> = { mm2: 'mm²', 'L/min': 'l/min', 'N.m': 'Nm', '1/min': 'min⁻¹', L: 'l' };
const units = {
  PCE: { en: 'pieces', vi: 'cái' }, PR: { en: 'pairs', vi: 'đôi' }, SET: { en: 'sets', vi: 'bộ' }, MTR: { en: 'm', vi: 'm' },
  PK: { en: 'packs', vi: 'gói' }, LTR: { en: 'l', vi: 'l' }, KGM: { en: 'kg', vi: 'kg' } } as const;
const yes: Text = { en: 'yes', vi: 'có' }, no: Text = { en: 'no', vi: 'không' };

/** Vietnamese writes the decimal comma. */
const number = (value: number, language: Language): string => (language === 'vi' ? String(value).replace('.', ',') : String(value));
/** Sentences begin with these names, lists go on with them: only an ordinary first letter may be lowered. */
const inSentence = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name);

function valueText({ unit, choices }: Attribute, value: AttributeValue, language: Language): string {
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'number') return `${number(value, language)}${unit ? ` ${printed[unit] ?? unit}` : ''}`;
  return choices?.find(({ key }) => key === value)?.name[language] ?? value;
}

function measures(typed: readonly Attribute[], values: Specification['attributes'], language: Language): string {
  let text = '';
  for (const attribute of typed) {
    const value = values[attribute.key];
    if (value === undefined) continue;
    const name = attribute.name[language];
    text += `${text === '' ? name : `, ${inSentence(name)}`} ${valueText(attribute, value, language)}`;
  }
  return text;
}

export function describe(family: Family, { attributes: values, packSizes }: Specification, brand: string, title: Text): Text {
  const typed = category(family.category).attributes, unit = units[family.unit], packs = packSizes.join(', ');
  const isPacked = packSizes.length > 1 || packSizes[0] !== 1;
  return {
    en: `${title.en}. ${family.use.en} ${measures(typed, values, 'en')}. ${isPacked ? `Packed by ${packs} ${unit.en}.` : 'Packed singly.'} Made by ${brand}.`,
    vi: `${title.vi}. ${family.use.vi} ${measures(typed, values, 'vi')}. ${isPacked ? `Quy cách đóng gói: ${packs} ${unit.vi}.` : 'Đóng gói từng sản phẩm.'} Nhãn hiệu ${brand}.`,
  };
}
