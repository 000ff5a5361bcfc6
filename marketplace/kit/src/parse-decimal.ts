interface Separators { readonly decimal: string; readonly group: string }

export function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  return { decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.', group: parts.find((part) => part.type === 'group')?.value ?? ',' };
}

/**
 * What somebody typed, as plain decimal text (`1234.5`), or null when it is no number. Written in the reader's way, but the other
 * way is understood where it cannot be misread: in English `4,35` is 4.35, because no thousands end after two digits.
 */
export function parseDecimal(text: string, locale: string): string | null {
  const { decimal, group } = separatorsOf(locale);
  const bare = text.replace(/[\s\u00a0\u202f']/g, '').replace(/^\u2212/, '-');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const plain = new RegExp(`^-?\\d*(\\${decimal}\\d*)?$`);
  const foreign = new RegExp(`^-?\\d*\\${group === '.' || group === ',' ? group : '.'}\\d*$`);
  let point: string;
  if (grouped.test(bare)) point = bare.replaceAll(group, '').replace(decimal, '.');
  else if (plain.test(bare)) point = bare.replace(decimal, '.');
  else if (foreign.test(bare)) point = bare.replace(/[.,]/, '.');
  else return null;
  const match = /^(-?)0*(\d*)(?:\.(\d*))?$/.exec(point);
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return `${match[1]}${match[2] || '0'}${fraction ? `.${fraction}` : ''}`;
}
