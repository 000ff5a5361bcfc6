import type { Context } from '../../../platform/context.ts';
import type { CleanRow } from '../cleaning/clean-row.ts';
import { foldWord } from '../cleaning/units.ts';

/**
 * The category of each row: by its name in any language, or its path's end; else where most products stand that are
 * called so. Undefined: nobody can tell.
 */
export async function guessCategories(ctx: Context, rows: readonly CleanRow[]): Promise<(string | undefined)[]> {
  if (rows.length === 0) return [];
  const categories = await ctx.sql<{
    id: string;
    key: string;
    en: string;
    vi: string;
    code: string | null;
    level: number;
  }>`select id, key, name->>'en' as en, name->>'vi' as vi, code, level from category order by level`;
  const byName = new Map(
    categories
      .flatMap((one) => [one.key, one.en, one.vi, one.code ?? ''].map((name) => [foldWord(name), one.id] as const))
      .filter(([name]) => name !== ''),
  );
  const named = rows.map((row) =>
    nameOf(row.category)
      .map((name) => byName.get(name))
      .find((id) => id !== undefined),
  );
  const phrases = rows.map((row, at) => (named[at] === undefined ? phraseOf(row.title ?? '') : ''));
  const wanted = [...new Set(phrases.filter((phrase) => phrase !== ''))];
  if (wanted.length === 0) return named;
  const guessed = await ctx.sql<{ phrase: string; id: string | null }>`
    select w.phrase, (select s.category_id from (select p.category_id from product p where p.category_id is not null and p.merged_into_id is null
      and to_tsvector('simple', (p.title->>'en') || ' ' || (p.title->>'vi') || ' ' || coalesce(p.designation, '')) @@ plainto_tsquery('simple', w.phrase) limit 40) s group by 1 order by count(*) desc, 1 limit 1) as id
    from unnest(${wanted}::text[]) as w(phrase)`;
  const byPhrase = new Map(guessed.map((one) => [one.phrase, one.id ?? undefined]));
  return rows.map((_, at) => named[at] ?? byPhrase.get(phrases[at]!));
}

/** `Tools > Hand tools > Wrenches`: the whole, then its end, then what stands above. */
function nameOf(category: string | undefined): string[] {
  if (category === undefined) return [];
  const parts = category
    .split(/\s*[>/|»]\s*/)
    .map(foldWord)
    .filter((part) => part !== '');
  return [foldWord(category), ...parts.reverse()];
}

/** The words that name a thing stand in front of its numbers: "Hex socket screw ISO 4762 M8x40". */
function phraseOf(title: string): string {
  const words = title.split(/[\s,;()/]+/);
  const first = words.findIndex((word) => /\d/.test(word));
  return words
    .slice(0, first === -1 ? 3 : Math.min(first, 3))
    .filter((word) => /^\p{L}{2,}/u.test(word))
    .join(' ');
}
