// What a word says of a document (BM25): the rarer it is and the more often it is said in few words, the more.

import { mostDocumentTokens } from '../tokens.ts';
import { perRows } from './last-few.ts';
import type { Rows } from './rows.ts';

export type Weighing = {
  /** Of a word that so many rows hold. */
  rarity(rowCount: number): number;
  /** Of a word that is said so often in a document of such a length: at `often * lengthsTold + length`. */
  readonly frequency: Float32Array;
  /** By row, in words. */
  readonly lengths: Int32Array;
};

/** More words than these are told as these. */
export const lengthsTold = mostDocumentTokens + 1;
/** A word that is said more often is told as if it was said so often: it says hardly more. */
export const mostOften = 15;

/** How soon saying it again says nothing more, and how much of a document's length is told against it. */
const [saturation, lengthShare] = [1.2, 0.75];

export function weighingOf(rows: Rows): Weighing {
  const all = rows.length();
  const usual = Math.max(1, rows.wordTotal() / Math.max(1, all));
  return {
    rarity: (rowCount) => Math.log(1 + (all - rowCount + 0.5) / (rowCount + 0.5)),
    frequency: frequenciesOf(rows).for(usual),
    lengths: rows.wordCount.cells(),
  };
}

/** Worked out again when another document has come, and not for each question. */
const frequenciesOf = perRows(() => {
  const table = new Float32Array((mostOften + 1) * lengthsTold);
  let known = 0;
  return {
    for(usual: number): Float32Array {
      if (usual === known) return table;
      known = usual;
      for (let often = 1; often <= mostOften; often++)
        for (let length = 0; length < lengthsTold; length++)
          table[often * lengthsTold + length] =
            (often * (saturation + 1)) / (often + saturation * (1 - lengthShare + (lengthShare * length) / usual));
      return table;
    },
  };
});
