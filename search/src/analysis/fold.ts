// One spelling for what people write in many ways: case, width, Vietnamese tone marks, signs for inch, diameter and
// ohm.

const signs: readonly (readonly [RegExp, string])[] = [
  [/[″“”„]|''|′′/g, '"'],
  [/[×✕✖]/g, 'x'],
  [/[øØ⌀]/g, ' '],
  [/[µμ]/g, 'u'],
  [/[Ωω]/g, 'ohm'],
  [/°\s*c\b/g, 'c'],
  [/°/g, 'deg'],
  [/⁄/g, '/'],
  [/đ/g, 'd'],
];

// Of plain ASCII nothing but its case changes, and two apostrophes; most of what is folded is part numbers of that
// kind, two hundred and more a search.
const isPlain = (text: string) => !/\P{ASCII}/u.test(text) && !text.includes("''");

/**
 * Lower case without marks: "Đai ốc" becomes "dai oc". Compatibility forms are resolved, so "mm²" becomes "mm2" and "½"
 * "1/2".
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  // A space before a vulgar fraction keeps "1½" from becoming "11/2".
  const spaced = text.replace(/(\d)(?=[¼-¾⅐-⅞])/gu, '$1 ').replace(/[″“”„]/g, '"');
  const folded = spaced
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return signs.reduce((result, [sign, spelling]) => result.replace(sign, spelling), folded);
}
