import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { keyOfWords } from '../../platform/key-of-words.ts';
import type { Issue } from '../../platform/refusal.ts';
import { attributeDiffers, attributeInUse, attributeTwice, choiceInUse, choiceTwice } from './errors.ts';
import type { AttributeDraft } from './schemas.ts';
import type { Choice } from './tables.ts';

interface Kept {
  readonly key: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly choices: readonly Choice[] | null;
}
type Draft = z.output<typeof AttributeDraft>;
type Keyed = Omit<Draft, 'key' | 'choices'> & { readonly key: string; readonly choices: readonly Choice[] | null };

/**
 * Writes what a category asks of its products, in the order given. An attribute is known by its key, which its first
 * English name gave it; one that is left out is asked no more, and what products say of it stays with them. Its kind
 * and unit are what those values mean, so they stay while any product has one.
 */
export async function saveAttributes(
  ctx: ActorContext,
  categoryId: Id<'category'>,
  drafts: readonly Draft[],
): Promise<void> {
  const kept = new Map(
    (
      await ctx.sql<Kept>`select key, kind, unit, choices from category_attribute where category_id = ${categoryId}`
    ).map((one) => [one.key, one]),
  );
  const attributes = drafts.map(keyed);
  attributes.forEach(({ key, name }, at) => {
    if (attributes.findIndex((one) => one.key === key) !== at)
      throw attributeTwice({ name: name.en }, issueAt(at, 'name', 'attributeTwice'));
  });
  await sayTheSame(ctx, categoryId, attributes);
  for (const [at, attribute] of attributes.entries()) {
    const before = kept.get(attribute.key);
    if (before) await stayTrue(ctx, categoryId, before, attribute, at);
  }
  await ctx.sql`delete from category_attribute where category_id = ${categoryId} and not (key = any (${attributes.map((one) => one.key)}::text[]))`;
  await ctx.sql`
    insert into category_attribute (id, category_id, key, name, kind, unit, choices, is_facet, is_required, position)
    select t.id, ${categoryId}, t.key, t.name, t.kind, t.unit, t.choices, t.is_facet, t.is_required, t.position
    from jsonb_to_recordset(${JSON.stringify(attributes.map((one, position) => ({ id: newId(), key: one.key, name: one.name, kind: one.kind, unit: one.unit, choices: one.choices, is_facet: one.isFacet, is_required: one.isRequired, position })))}::jsonb)
      as t(id uuid, key text, name jsonb, kind text, unit text, choices jsonb, is_facet boolean, is_required boolean, position int)
    on conflict (category_id, key) do update set name = excluded.name, kind = excluded.kind, unit = excluded.unit, choices = excluded.choices, is_facet = excluded.is_facet, is_required = excluded.is_required, position = excluded.position`;
}

function keyed({ key, choices, ...rest }: Draft, at: number): Keyed {
  if (rest.kind !== 'choice')
    return {
      ...rest,
      unit: rest.kind === 'number' ? rest.unit : null,
      key: key ?? keyOfWords(rest.name.en, 'attribute'),
      choices: null,
    };
  const all = choices.map((one) => ({ key: one.key ?? keyOfWords(one.name.en, 'choice'), name: one.name }));
  all.forEach((one, index) => {
    if (all.findIndex((other) => other.key === one.key) !== index)
      throw choiceTwice({ name: rest.name.en, choice: one.name.en }, issueAt(at, 'choices', 'choiceTwice'));
  });
  return { ...rest, unit: null, key: key ?? keyOfWords(rest.name.en, 'attribute'), choices: all };
}

const issueAt = (at: number, field: string, code: string): readonly Issue[] => [
  { path: ['attributes', at, field], code, message: code },
];

/** The search reads one key as one thing, whichever categories ask for it. */
async function sayTheSame(ctx: ActorContext, categoryId: Id<'category'>, attributes: readonly Keyed[]): Promise<void> {
  const others = await ctx.sql<{ key: string; kind: string; unit: string | null; category: string }>`
    select a.key, a.kind, a.unit, c.name->>'en' as category from category_attribute a join category c on c.id = a.category_id where a.category_id <> ${categoryId} and a.key = any (${attributes.map((one) => one.key)}::text[])`;
  for (const [at, { key, name, kind, unit }] of attributes.entries()) {
    const other = others.find((one) => one.key === key && (one.kind !== kind || one.unit !== unit));
    if (other)
      throw attributeDiffers(
        { name: name.en, category: other.category, kind: other.kind, unit: other.unit ?? '' },
        issueAt(at, 'kind', 'attributeDiffers'),
      );
  }
}

async function stayTrue(
  ctx: ActorContext,
  categoryId: Id<'category'>,
  before: Kept,
  after: Keyed,
  at: number,
): Promise<void> {
  const gone = (before.choices ?? [])
    .filter((one) => !after.choices?.some((other) => other.key === one.key))
    .map((one) => one.key);
  const isOther = before.kind !== after.kind || before.unit !== after.unit;
  if (!isOther && gone.length === 0) return;
  const [used] = await ctx.sql<{ products: number; choice: string | null }>`
    with recursive below as (select id from category where id = ${categoryId} union all select c.id from category c join below on below.id = c.parent_id)
    select count(*)::int as products, min(p.attributes->>${before.key}::text) as choice from product p join below on below.id = p.category_id
    where p.merged_into_id is null and jsonb_exists(p.attributes, ${before.key}) and (${isOther} or p.attributes->>${before.key}::text = any (${gone}::text[]))`;
  if (used!.products === 0) return;
  if (isOther)
    throw attributeInUse({ name: after.name.en, products: used!.products }, issueAt(at, 'kind', 'attributeInUse'));
  throw choiceInUse(
    {
      name: after.name.en,
      choice: before.choices!.find((one) => one.key === used!.choice)?.name.en ?? used!.choice ?? '',
      products: used!.products,
    },
    issueAt(at, 'choices', 'choiceInUse'),
  );
}
