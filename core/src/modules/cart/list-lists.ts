import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { listCards } from './find-list.ts';
import type { ListLists, ListsPage } from './schemas.ts';

/** The lists that the actor may buy from. */
export async function listLists(
  ctx: ActorContext,
  input: z.output<typeof ListLists>,
): Promise<z.output<typeof ListsPage>> {
  const only = {
    all: fragment`true`,
    mine: fragment`l.owner_id = ${ctx.actor.userId}`,
    shared: fragment`l.owner_id <> ${ctx.actor.userId}`,
  }[input.only];
  const named = input.text === '' ? fragment`true` : fragment`l.name ilike ${anywhere(input.text)}`;
  const items = await listCards(
    ctx,
    fragment`${only} and ${named}`,
    fragment`offset ${input.offset} limit ${input.limit}`,
  );
  const total =
    items[0]?.total ??
    (input.offset === 0
      ? 0
      : ((await listCards(ctx, fragment`${only} and ${named}`, fragment`limit 1`))[0]?.total ?? 0));
  return { total, items };
}
