// Sizes written the way a fitter, a catalog and a Vietnamese price list write them, brought to one form:
// "M 8 x 40" and "m8×40" are m8x40; "2,5 mm²" is 2.5mm2; `1/2"` and "1/2 inch" are 1/2in; "24 VDC" is 24vdc.

const unit =
  'mm2|mm|cm|um|km|ft|kg|mg|ml|bar|psi|mpa|kpa|kw|kva|vdc|vac|kv|ma|mah|hz|khz|rpm|nm|kn|db|ohm|awg|l/min|m3/h|deg|v|w|a|m|g|l|n|c';

const rewrites: readonly (readonly [RegExp, string])[] = [
  [/(\d),(?=\d{1,2}(?!\d))/g, '$1.'],
  [/\b(?:sqmm|sq\.? ?mm|mm\^2|mm vuong)(?![a-z0-9])/g, 'mm2'],
  [/(\d) ?(?:"|inches|inch\b|in\b(?! *\d))/g, '$1in '],
  [/(\d) ?(?:x|\*) ?(?=m?\d)/g, '$1x'],
  // Cable makers write the G of a protective conductor where others write x.
  [/(\d)g(?=\d)/g, '$1x'],
  [/\bm (?=\d)/g, 'm'],
  [new RegExp(`(\\d) (?=(?:${unit})(?![a-z0-9]))`, 'g'), '$1'],
  [/(\d\.\d*?)0+(?=[a-z]|\b)/g, '$1'],
  [/(\d)\.(?=[a-z]|\s|$)/g, '$1'],
];

/** `text` is folded. Runs of spaces are taken as one. */
export function unifyMeasures(text: string): string {
  return rewrites.reduce((result, [form, spelling]) => result.replace(form, spelling), text.replace(/\s+/g, ' '));
}

const amount = new RegExp(`^(\\d+(?:[./]\\d+)?)(${unit}|in)$`);

/** The number and the unit of "24vdc", or null. */
export function readAmount(token: string): { number: string; unit: string } | null {
  const match = amount.exec(token);
  return match ? { number: match[1]!, unit: match[2]! } : null;
}
