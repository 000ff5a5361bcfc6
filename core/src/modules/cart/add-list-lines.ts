import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { type Issue, Refusal, unknown } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { listFull } from './errors.ts';
import { listLinesChanged } from './events.ts';
import { findList, type List } from './find-list.ts';
import { priceCart } from './price-cart.ts';
import { offerRows } from './queries.ts';
import type { AddListLines, LineIds } from './schemas.ts';
import { listLineRows } from './show-list.ts';

const linesMax = 1000;
type New = z.output<typeof AddListLines>['lines'][number];

/** Puts lines into a list; the same product and offer again adds to its quantity. */
export async function addListLines(
  ctx: ActorContext,
  input: z.output<typeof AddListLines>,
): Promise<z.output<typeof LineIds>> {
  const list = await findList(ctx, input.listId, 'change');
  const lineIds = await putIntoList(ctx, list, input.lines);
  tellLines(ctx, list, list.lines, input.lines);
  return { lineIds };
}

/**
 * Writes lines into a list, one statement however many. What the actor may not see is refused as unknown, each with its
 * line; how much is sold of it is asked when it is bought, because until then that may change.
 */
export async function putIntoList(ctx: ActorContext, list: List, wanted: readonly New[]): Promise<string[]> {
  await entitledCatalogs(ctx);
  const offers = await offerRows(ctx, {
    productIds: wanted.filter((line) => line.offerId === null).map((line) => line.productId),
    offerIds: wanted.flatMap((line) => line.offerId ?? []),
  });
  const [sold, whole] = [
    new Set(offers.map((offer) => `${offer.productId}|${offer.id}`)),
    new Set(offers.map((offer) => offer.productId)),
  ];
  const issues = wanted.flatMap((line, index): Issue[] =>
    (line.offerId === null ? whole.has(line.productId) : sold.has(`${line.productId}|${line.offerId}`))
      ? []
      : [{ path: ['lines', index, 'productId'], code: 'thing.unknown', message: 'thing.unknown' }],
  );
  if (issues.length > 0) throw new Refusal('unknown', unknown.code, { what: 'product' }, issues);
  const keyOf = (productId: string, offerId: string | null) => `${productId}|${offerId ?? ''}`;
  const lines = new Map(
    (await listLineRows(ctx, list.id as Id<'requisition_list'>)).map((line) => [
      keyOf(line.productId, line.chosenOfferId),
      {
        id: line.id as string,
        productId: line.productId as string,
        offerId: line.chosenOfferId as string | null,
        quantity: line.quantity,
        note: line.note,
      },
    ]),
  );
  const lineIds = wanted.map((line) => {
    const key = keyOf(line.productId, line.offerId);
    const known = lines.get(key);
    const id = known?.id ?? newId<'requisition_line'>();
    lines.set(key, {
      id,
      productId: line.productId,
      offerId: line.offerId,
      quantity: decimalOf(micros(known?.quantity ?? '0') + micros(line.quantity)),
      note: line.note ?? known?.note ?? null,
    });
    return id;
  });
  if (lines.size > linesMax) throw listFull({ limit: linesMax });
  const rows = [...lines.values()].filter((line) => lineIds.includes(line.id));
  await ctx.sql`
    insert into requisition_line (id, list_id, buyer_id, product_id, offer_id, quantity, note, position, added_at)
    select r.id, ${list.id}, ${list.buyerId}, r."productId", r."offerId", r.quantity, r.note, coalesce((select max(position) from requisition_line where list_id = ${list.id}), 0) + r.n, ${ctx.clock.now()}
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id uuid, "productId" uuid, "offerId" uuid, quantity numeric, note text)) with ordinality as r(id, "productId", "offerId", quantity, note, n)
    on conflict (id) do update set quantity = excluded.quantity, note = excluded.note`;
  await rememberInList(ctx, list, lineIds);
  return lineIds;
}

/** Keeps what these lines cost now, among the others of the list, as what was seen, and that the list has changed. */
export async function rememberInList(ctx: ActorContext, list: List, lineIds: readonly string[]): Promise<void> {
  const priced = await priceCart(ctx, list.currency, await listLineRows(ctx, list.id as Id<'requisition_list'>));
  const seen = priced.flatMap(({ line, price }) =>
    lineIds.includes(line.id) ? [{ id: line.id, price: price?.price?.unitPrice ?? null }] : [],
  );
  await ctx.sql`update requisition_line l set seen_price = coalesce(s.price, l.seen_price) from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as s(id uuid, price numeric) where l.id = s.id`;
  await ctx.sql`update requisition_list set updated_at = ${ctx.clock.now()} where id = ${list.id}`;
}

export function tellLines(ctx: ActorContext, list: List, lines: number, after: unknown, before?: unknown): void {
  ctx.emit(
    listLinesChanged({
      subject: { type: 'requisition_list', id: list.id },
      parties: [list.buyerId],
      data: { listId: list.id, name: list.name, lines },
      ...(before === undefined ? {} : { before }),
      after,
    }),
  );
}
