/**
 * For a revision of many things at once, which would be long to keep beside each: a number instead, another whenever
 * the text is another, and never again the same.
 */
export function makeEras() {
  let era = { text: '', number: 0 };
  return (text: string): number => {
    if (text !== era.text) era = { text, number: era.number + 1 };
    return era.number;
  };
}
