import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { rememberInList, tellLines } from './add-list-lines.ts';
import { findList, findListOf } from './find-list.ts';
import { offerRows } from './queries.ts';
import type { ChangeListLine, LineIds, RemoveListLines } from './schemas.ts';

/** Changes quantity, seller or note of a line of a list. `offerId: null` lets Hansa choose whenever it is bought. */
export async function changeListLine(
  ctx: ActorContext,
  input: z.output<typeof ChangeListLine>,
): Promise<z.output<typeof LineIds>> {
  const list = await findListOf(ctx, input.lineId, 'change');
  const line = found(
    await ctx.sql.one<{ productId: Id<'product'>; offerId: Id<'offer'> | null; quantity: string; note: string | null }>`
    select product_id as "productId", offer_id as "offerId", trim_scale(quantity)::text as quantity, note from requisition_line where id = ${input.lineId}`,
    'line',
  );
  if (input.offerId) {
    await entitledCatalogs(ctx);
    found(
      (await offerRows(ctx, { offerIds: [input.offerId] })).find((offer) => offer.productId === line.productId),
      'offer',
    );
  }
  const after = {
    offerId: input.offerId === undefined ? line.offerId : input.offerId,
    quantity: input.quantity ?? line.quantity,
    note: input.note === undefined ? line.note : input.note,
  };
  await ctx.sql`update requisition_line set offer_id = ${after.offerId}, quantity = ${after.quantity}, note = ${after.note} where id = ${input.lineId}`;
  if (input.quantity !== undefined || input.offerId !== undefined) await rememberInList(ctx, list, [input.lineId]);
  const { productId: _same, ...before } = line;
  tellLines(ctx, list, list.lines, [{ lineId: input.lineId, ...after }], [{ lineId: input.lineId, ...before }]);
  return { lineIds: [input.lineId] };
}

/** Takes lines out of a list; those of other lists stay where they are. */
export async function removeListLines(
  ctx: ActorContext,
  input: z.output<typeof RemoveListLines>,
): Promise<z.output<typeof LineIds>> {
  const list = await findList(ctx, input.listId, 'change');
  const rows = await ctx.sql<{
    lineId: string;
    productId: string;
    offerId: string | null;
    quantity: string;
    note: string | null;
  }>`
    delete from requisition_line where list_id = ${input.listId} and id = any (${input.lineIds}::uuid[]) returning id as "lineId", product_id as "productId", offer_id as "offerId", trim_scale(quantity)::text as quantity, note`;
  if (rows.length > 0) {
    await ctx.sql`update requisition_list set updated_at = ${ctx.clock.now()} where id = ${input.listId}`;
    tellLines(ctx, list, list.lines - rows.length, [], rows);
  }
  return { lineIds: rows.map((row) => row.lineId) };
}
