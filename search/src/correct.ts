// "Did you mean": words that no product in scope holds become words of products in scope. Nothing else is consulted, so
// a correction can't tell of a product that the reader may not see (A12).

import { readWords } from './analysis/words.ts';
import { edits } from './edits.ts';
import type { Card, Engine, Scope } from './engines/engine.ts';
import { queryTokens, typoTokens, type QueryTokens } from './tokens.ts';

export type Correction = { readonly text: string; readonly concepts: QueryTokens['concepts'] };

const looksAt = 50;
const mostCorrected = 4;

/** Null when there is nothing to correct, or nothing near enough to correct it to. */
export async function correct(engine: Engine, { audiences }: Scope, query: QueryTokens): Promise<Correction | null> {
  const scope = { audiences };
  const pieces = query.text.split(/(\s+)/);
  let corrected = 0;
  for (const [at, piece] of pieces.entries()) {
    const word = plainWord(piece);
    if (!word || corrected === mostCorrected || (await isKnown(engine, scope, word))) continue;
    const nearest = await nearestWord(engine, scope, word);
    if (nearest) corrected++;
    if (nearest) pieces[at] = nearest;
  }
  if (!corrected) return null;
  const text = pieces.join('');
  return { text, concepts: queryTokens(text).concepts };
}

/** A written piece that is one plain word of four letters or more, folded; numbers are corrected by their own leg. */
function plainWord(piece: string): string | null {
  const [word, ...others] = readWords(piece);
  return word && !others.length && word.kind === 'plain' && typoTokens(word.whole).length ? word.whole : null;
}

async function isKnown(engine: Engine, scope: Scope, word: string): Promise<boolean> {
  const { concepts } = queryTokens(word);
  return (
    (await engine.candidates(scope, { leg: 'every', column: 'words', concepts: [[word], ...concepts].slice(0, 1) }, 1))
      .list.length > 0
  );
}

async function nearestWord(engine: Engine, scope: Scope, word: string): Promise<string | null> {
  const { list } = await engine.candidates(scope, { leg: 'any', column: 'typos', tokens: typoTokens(word) }, looksAt);
  const cards = await engine.cards(
    scope,
    list.map(({ id }) => id),
  );
  const most = word.length <= 5 ? 1 : 2;
  const near = new Map<string, { written: string; distance: number; count: number }>();
  for (const { folded, written } of [...cards.values()].flatMap(namedWords)) {
    const distance = edits(folded, word, most);
    if (distance === 0 || distance > most) continue;
    const known = near.get(folded) ?? { written, distance, count: 0 };
    near.set(folded, { ...known, count: known.count + 1 });
  }
  const best = [...near.values()].sort(
    (one, other) => one.distance - other.distance || other.count - one.count || (one.written < other.written ? -1 : 1),
  );
  return best[0]?.written ?? null;
}

function namedWords({ title, brand }: Card): { folded: string; written: string }[] {
  const pieces = [title.en, title.vi, brand ?? ''].join(' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  return pieces.flatMap((written) =>
    readWords(written).map(({ whole }) => ({ folded: whole, written: written.toLowerCase() })),
  );
}
