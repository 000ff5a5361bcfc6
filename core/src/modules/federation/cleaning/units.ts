/**
 * How sellers write the units that we count in, folded to letters: English, German, Vietnamese, and the codes of UN/ECE
 * and of ERP systems.
 */
const names: Readonly<Record<string, readonly string[]>> = {
  PCE: [
    'pce',
    'c62',
    'h87',
    'ea',
    'each',
    'pc',
    'pcs',
    'piece',
    'pieces',
    'unit',
    'units',
    'st',
    'stk',
    'stck',
    'stuck',
    'stueck',
    'cai',
    'chiec',
    'con',
    'vien',
    'thanh',
    'cay',
  ],
  PR: ['pr', 'npr', 'pair', 'pairs', 'prs', 'paar', 'pa', 'doi', 'cap'],
  SET: ['set', 'sets', 'kit', 'satz', 'garnitur', 'bo'],
  MTR: ['mtr', 'm', 'meter', 'meters', 'metre', 'metres', 'lfm', 'lfdm', 'laufmeter', 'met'],
  PK: [
    'pk',
    'pac',
    'pack',
    'packs',
    'package',
    'pkg',
    'packung',
    'pck',
    'vpe',
    'paket',
    'box',
    'bx',
    'karton',
    'goi',
    'hop',
    'thung',
  ],
  LTR: ['ltr', 'l', 'lt', 'liter', 'litre', 'liters', 'litres', 'lit'],
  KGM: ['kgm', 'kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramm', 'kilogam', 'ky'],
};
const codeOf = new Map(Object.entries(names).flatMap(([code, all]) => all.map((name) => [name, code] as const)));

export const unitCodes: readonly string[] = Object.keys(names);

/** Letters only, without marks, in small: what remains when two people write the same word. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export function readUnit(text: string): string | null {
  return codeOf.get(foldWord(text)) ?? null;
}
