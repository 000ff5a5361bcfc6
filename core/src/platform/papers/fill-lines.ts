/**
 * Breaks a text into lines of a width: between words where the script has spaces, between words that only a dictionary
 * knows where it has none (Thai), and inside a word that is wider than a line. `widthOf` measures; a line never begins
 * with a space or a mark of punctuation.
 */
export function fillLines(text: string, wide: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of wordsOf(paragraph)) {
      if (widthOf((line + word).trimEnd()) <= wide) {
        line += word;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      line = '';
      for (const piece of widthOf(word.trim()) > wide ? letters.segment(word) : [{ segment: word.trimStart() }]) {
        if (line !== '' && widthOf(line + piece.segment) > wide) {
          lines.push(line);
          line = '';
        }
        line += piece.segment;
      }
    }
    return [...lines, line.trimEnd()];
  });
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Words with what stands right after them: a space, a comma, a bracket. */
function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike || found.length === 0) found.push(segment);
    else found[found.length - 1] += segment;
  }
  return found;
}
