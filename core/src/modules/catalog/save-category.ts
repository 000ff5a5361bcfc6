import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { keyOfWords } from '../../platform/key-of-words.ts';
import { found } from '../../platform/refusal.ts';
import { saveAttributes } from './category-attributes.ts';
import { categoryCodeTaken, categorySavedMeanwhile, categoryTooDeep } from './errors.ts';
import { categorySaved } from './events.ts';
import { categorySheets } from './list-category-sheets.ts';
import type { SaveCategory } from './schemas.ts';

/** The standard classifications have four levels; a fifth leaves room for a house's own. */
const mostLevels = 5;

/**
 * The operator makes a category, or changes one: its names, its code, and what it asks of its products. Its place in
 * the tree stays, and so do its addresses.
 */
export async function saveCategory(ctx: ActorContext, input: z.output<typeof SaveCategory>): Promise<{ id: string }> {
  const id = input.categoryId ?? newId<'category'>();
  // One at a time: what is asked below (who has this code, this key) still holds when it is written.
  await ctx.sql`lock table category in share row exclusive mode`;
  const before = input.categoryId === undefined ? null : found((await categorySheets(ctx, id))[0], 'category');
  if (before && before.revision !== input.revision) throw categorySavedMeanwhile();
  if (input.code !== null) {
    const other = await ctx.sql.one<{
      name: { en: string; vi: string };
    }>`select name from category where code = ${input.code} and id <> ${id}`;
    if (other) throw categoryCodeTaken({ code: input.code, category: other.name.en });
  }
  if (before)
    await ctx.sql`update category set name = ${JSON.stringify(input.name)}::jsonb, code = ${input.code} where id = ${id}`;
  else await make(ctx, id, input);
  await saveAttributes(ctx, id, input.attributes);
  const after = (await categorySheets(ctx, id))[0]!;
  const side = (sheet: typeof after | null) =>
    sheet === null
      ? null
      : {
          name: sheet.name,
          code: sheet.code,
          attributes: sheet.attributes.map(({ key, name, kind, unit, isFacet, isRequired, choices }) => ({
            key,
            name,
            kind,
            unit,
            isFacet,
            isRequired,
            choices: choices.map((one) => one.key),
          })),
        };
  ctx.emit(
    categorySaved({
      subject: { type: 'category', id },
      parties: [ctx.actor.organizationId],
      data: { categoryId: id },
      before: side(before) ?? {},
      after: side(after)!,
    }),
  );
  return { id };
}

async function make(ctx: ActorContext, id: Id<'category'>, input: z.output<typeof SaveCategory>): Promise<void> {
  const parent =
    input.parentId === null
      ? null
      : found(
          await ctx.sql.one<{ level: number }>`select level from category where id = ${input.parentId}`,
          'category',
        );
  const level = (parent?.level ?? 0) + 1;
  if (level > mostLevels) throw categoryTooDeep({ most: mostLevels });
  const key = keyOfWords(input.name.en, 'category');
  const last = await ctx.sql.one<{
    number: number | null;
  }>`select max(coalesce(substring(key from '-([0-9]{1,6})$')::int, 1)) as number from category where key = ${key} or key ~ ${`^${key}-[0-9]{1,6}$`}`;
  const unique = last!.number === null ? '' : `-${last!.number + 1}`;
  const slug = {
    en: `${keyOfWords(input.name.en, 'category')}${unique}`,
    vi: `${keyOfWords(input.name.vi, 'category')}${unique}`,
  };
  await ctx.sql`
    insert into category (id, key, parent_id, level, name, slug, code, position)
    values (${id}, ${`${key}${unique}`}, ${input.parentId}, ${level}, ${JSON.stringify(input.name)}::jsonb, ${JSON.stringify(slug)}::jsonb, ${input.code},
            (select coalesce(max(position), 0) + 1 from category where parent_id is not distinct from ${input.parentId}::uuid))`;
}
