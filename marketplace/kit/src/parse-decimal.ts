/** How numbers may be written: grouped and plain in the reader's way, and plain in the other. */
interface Writing {
  readonly decimal: string;
  readonly group: string;
  readonly grouped: RegExp;
  readonly plain: RegExp;
  readonly foreign: RegExp;
}

const writings = new Map<string, Writing>();

/**
 * Made once a language: a list of quantities asks for each of its fields, and `Intl` takes longer to make than to use.
 */
function writingOf(locale: string): Writing {
  const known = writings.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const [decimal, group] = [
    parts.find((part) => part.type === 'decimal')?.value ?? '.',
    parts.find((part) => part.type === 'group')?.value ?? ',',
  ];
  const writing = {
    decimal,
    group,
    grouped: new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`),
    plain: new RegExp(`^-?\\d*(\\${decimal}\\d*)?$`),
    foreign: new RegExp(`^-?\\d*\\${group === '.' || group === ',' ? group : '.'}\\d*$`),
  };
  writings.set(locale, writing);
  return writing;
}

/**
 * What somebody typed, as plain decimal text (`1234.5`), or null when it is no number. Written in the reader's way, but
 * the other way is understood where it cannot be misread: in English `4,35` is 4.35, because no thousands end after two
 * digits.
 */
export function parseDecimal(text: string, locale: string): string | null {
  const { decimal, group, grouped, plain, foreign } = writingOf(locale);
  const bare = text.replace(/[\s\u00a0\u202f']/g, '').replace(/^\u2212/, '-');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
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
