/**
 * Fractional keys: a text between any two, so that a line moves without touching another. Digits of base 62 in the
 * order of their codes; a key never ends in the least digit, so that there is always room before it.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const least = digits[0]!;

/** A key between two; null: no end on that side. `before` must stand before `after`. */
export function keyBetween(before: string | null, after: string | null): string {
  const low = before ?? '';
  if (after !== null && low >= after) throw new Error(`no key between ${before} and ${after}`);
  let key = '';
  for (let at = 0; ; at += 1) {
    const from = digits.indexOf(low[at] ?? least);
    const to =
      after === null || !after.startsWith(key) ? digits.length : at < after.length ? digits.indexOf(after[at]!) : 0;
    if (to - from > 1) return key + digits[Math.floor((from + to) / 2)]!;
    key += digits[from]!;
  }
}

/** `count` keys in order after one, far enough apart to be moved between for long. */
export function keysAfter(before: string | null, count: number): string[] {
  const keys: string[] = [];
  let last = before;
  for (let made = 0; made < count; made += 1) {
    last = keyAfter(last);
    keys.push(last);
  }
  return keys;
}

/** The next key of four digits; longer only where these are used up. */
function keyAfter(before: string | null): string {
  if (before === null) return 'V000V';
  const head = before.slice(0, 4).padEnd(4, least);
  const value = [...head].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0) + 1;
  if (value >= 62 ** 4) return keyBetween(before, null);
  let [text, left] = ['', value];
  for (let place = 0; place < 4; place += 1) {
    text = digits[left % 62]! + text;
    left = Math.floor(left / 62);
  }
  return `${text}V`;
}

export function isKey(text: string): boolean {
  return /^[0-9A-Za-z]{1,64}$/.test(text) && !text.endsWith(least);
}
