const around = /^(?:[€$£₫]|[A-Z]{3}\b|đ)?\s*([+-]?)\s*(?:[€$£₫])?\s*(\d[\d.,'’\s]*?)\s*(?:[€$£₫%đ]|[A-Za-z]{3})?$/;

/**
 * A number as people write it, as plain decimal text: `1.234,50 €`, `1'234.50`, `632.800 ₫`. `decimalComma` decides
 * only where a text could mean both (`1.234`); null where it is no number.
 */
export function readDecimal(text: string, decimalComma: boolean): string | null {
  // No number is longer, and the pattern need not be held against a page of text.
  if (text.length > 60) return null;
  const match = around.exec(text.trim().replaceAll(/[\u00a0\u202f\u2009]/g, ' '));
  if (!match) return null;
  const digits = match[2]!.replaceAll(/['’\s](?=\d{3}(?!\d))/g, '');
  if (/['’\s]/.test(digits)) return null;
  const plain = digits.includes(',') || digits.includes('.') ? plainOf(digits, decimalComma) : digits;
  if (plain === null) return null;
  const [whole = '', fraction = ''] = plain.split('.');
  const shortest =
    `${whole.replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction.replace(/0+$/, '')}`}`.replace(/\.$/, '');
  return match[1] === '-' && !/^[0.]*$/.test(shortest) ? `-${shortest}` : shortest;
}

function plainOf(digits: string, decimalComma: boolean): string | null {
  const [decimal, thousands] = decimalSign(digits, decimalComma);
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || fraction?.includes(thousands)) return null;
  const groups = whole.split(thousands);
  if (
    groups.length > 1 &&
    !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/.test(group) : /^\d{3}$/.test(group)))
  )
    return null;
  return fraction === undefined ? groups.join('') : /^\d+$/.test(fraction) ? `${groups.join('')}.${fraction}` : null;
}

/** Which sign parts the whole from the rest, and which groups thousands. */
function decimalSign(digits: string, decimalComma: boolean): readonly [string, string] {
  const comma = [',', '.'] as const,
    dot = ['.', ','] as const;
  const lastComma = digits.lastIndexOf(','),
    lastDot = digits.lastIndexOf('.');
  // Both are there: the later one is the decimal sign, whatever the country.
  if (lastComma >= 0 && lastDot >= 0) return lastComma > lastDot ? comma : dot;
  const only = lastComma >= 0 ? ',' : '.';
  const couldGroup = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  // It cannot group thousands, so it is the decimal sign (22.60 in a German file).
  if (!couldGroup) return only === ',' ? comma : dot;
  if (digits.split(only).length > 2) return only === ',' ? dot : comma;
  return decimalComma ? comma : dot;
}

/** Whether a column's samples are written with a decimal comma; null: they do not tell. */
export function guessDecimalComma(samples: readonly string[]): boolean | null {
  let comma = 0,
    dot = 0;
  for (const text of samples) {
    const sign = /([.,])\d+\D*$/.exec(text.trim());
    if (!sign) continue;
    const isClear = !/^\D*\d{1,3}([.,]\d{3})+\D*$/.test(text.trim()) || /^\D*0[.,]/.test(text.trim());
    // 632.800 groups thousands more likely than it shows three decimals, so it speaks a little for the other sign.
    const weight = isClear ? 10 : -1;
    if (sign[1] === ',') comma += weight;
    else dot += weight;
  }
  return comma === dot ? null : comma > dot;
}
