/** GS1's check digit (General Specifications 7.9): weights 3 and 1 from the right. */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let i = digits.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight)
    sum += (digits.charCodeAt(i) - 48) * weight;
  return String((10 - (sum % 10)) % 10);
}
export const isGtin = (text: string): boolean =>
  /^(\d{8}|\d{12,14})$/.test(text) && checkDigit(text.slice(0, -1)) === text.slice(-1);

/**
 * A GTIN-13 that nobody owns: GS1 keeps prefix 952 for examples. Two digits tell the brand and seven the item. Items
 * are spread by a multiplier prime to 10^7, so that neighbours do not look alike and none is given twice.
 */
export function gtinOf(brandNumber: number, item: number): string {
  const body = `952${String(brandNumber).padStart(2, '0')}${String((item * 6_180_339 + 271_828) % 10_000_000).padStart(7, '0')}`;
  return body + checkDigit(body);
}
