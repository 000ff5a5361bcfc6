import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { importRows, mine } from './queries.ts';
import type { ImportList, ListImports } from './schemas.ts';

/** A seller's own imports; the operator's people see those of all sellers. */
export async function listImports(
  ctx: ActorContext,
  input: z.output<typeof ListImports>,
): Promise<z.output<typeof ImportList>> {
  const state = input.state === undefined ? fragment`true` : fragment`r.state = ${input.state}`;
  const seller = input.sellerId === undefined ? fragment`true` : fragment`r.seller_id = ${input.sellerId}`;
  const pattern = anywhere(input.text);
  const text =
    input.text === ''
      ? fragment`true`
      : fragment`(r.file_name ilike ${pattern} or o.name ilike ${pattern} or s.name ilike ${pattern})`;
  const items = await importRows(
    ctx,
    fragment`${mine(ctx, fragment`r.seller_id`)} and ${state} and ${seller} and ${text}`,
    fragment`limit ${input.limit} offset ${input.offset}`,
  );
  return { total: items[0]?.total ?? 0, items };
}
