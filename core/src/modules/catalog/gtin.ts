/** GS1's check digit (General Specifications 7.9): weights 3 and 1 from the right. */
function hasGoodCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 2, weight = 3; at >= 0; at -= 1, weight = 4 - weight)
    sum += (digits.charCodeAt(at) - 48) * weight;
  return (10 - (sum % 10)) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

/**
 * A GTIN of any length as GTIN-14. Spreadsheets cut leading zeros off, so that a shorter one is tried with them before
 * it is refused.
 */
export function readGtin(text: string): { readonly gtin: string } | { readonly fault: 'notAGtin' | 'badCheckDigit' } {
  const digits = text.replaceAll(/[\s\-\u00a0]/g, '');
  if (!/^\d{7,14}$/.test(digits)) return { fault: 'notAGtin' };
  return hasGoodCheckDigit(digits) ? { gtin: digits.padStart(14, '0') } : { fault: 'badCheckDigit' };
}
