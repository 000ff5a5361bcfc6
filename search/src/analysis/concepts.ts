// Finds the glossary's phrases in a row of words.

import { glossary } from './glossary.ts';
import { readWords } from './words.ts';

/** The English name of a concept, by its token. */
export const conceptNames: ReadonlyMap<string, string> = new Map(
  Object.entries(glossary).map(([concept, [name]]) => [`c_${concept.toLowerCase()}`, name!]),
);

export type FoundConcept = { readonly token: string; readonly from: number; readonly to: number };

type Phrase = { readonly words: readonly string[]; readonly token: string };

const byFirstWord = new Map<string, Phrase[]>();
for (const [concept, phrases] of Object.entries(glossary))
  for (const phrase of phrases) {
    // A hyphen in the table stands for either spelling: "o-ring" is also "o ring" and "oring".
    const written = readWords(phrase);
    const spellings = [
      written.flatMap(({ whole, parts, kind }) => (kind === 'compound' ? parts : [whole])),
      written.map(({ whole }) => whole),
    ];
    for (const words of spellings) {
      const token = `c_${concept.toLowerCase()}`;
      const known = byFirstWord.get(words[0]!) ?? [];
      if (!known.some((one) => one.token === token && one.words.join(' ') === words.join(' ')))
        byFirstWord.set(words[0]!, [...known, { words, token }]);
    }
  }

/** All phrases, also those inside others ("vòng bi đũa" holds "vòng bi"). `words` are folded and stemmed. */
export function findConcepts(words: readonly string[]): FoundConcept[] {
  const found: FoundConcept[] = [];
  words.forEach((word, from) => {
    for (const phrase of byFirstWord.get(word) ?? [])
      if (phrase.words.every((one, at) => words[from + at] === one))
        found.push({ token: phrase.token, from, to: from + phrase.words.length });
  });
  return found;
}

/** What a searcher meant: of phrases that overlap only the longest, all meanings of it. */
export function longestConcepts(words: readonly string[]): FoundConcept[] {
  const kept: FoundConcept[] = [];
  for (const one of findConcepts(words).sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (
      kept.every(
        (other) => one.to <= other.from || one.from >= other.to || (one.from === other.from && one.to === other.to),
      )
    )
      kept.push(one);
  return kept;
}
