import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import type { QuoteDocument } from './document/document.ts';
import { findSellers } from './find-sellers.ts';
import { cardColumns, cardTables } from './list-quotes.ts';
import type { ListRfqs, QuoteCard, RfqCard, RfqList, RfqPage, ShowRfq } from './schemas.ts';
import type { RfqState } from './tables.ts';

interface RfqRow {
  id: Id<'rfq'>;
  number: string;
  title: string;
  state: RfqState;
  currency: string;
  document: QuoteDocument;
  dueOn: string | null;
}

/** A request of the actor's own house; sellers have quotes, never this. */
export async function rfqFor(ctx: ActorContext, rfqId: Id<'rfq'>): Promise<RfqRow> {
  return found(
    await ctx.sql.one<
      RfqRow & object
    >`select id, number, title, state, currency, document, due_on as "dueOn" from rfq where id = ${rfqId} and buyer_id = any (${ctx.actor.below}::uuid[])`,
    'rfq',
  );
}

const card = fragment`r.id, r.number, r.title, r.state, r.currency, (select count(*)::int from jsonb_object_keys(r.document->'lines')) as lines, r.due_on as "dueOn", r.created_at as "createdAt",
  (select count(*)::int from quote q where q.rfq_id = r.id) as sellers, (select count(*)::int from quote q where q.rfq_id = r.id and exists (select 1 from quote_version v where v.quote_id = q.id and v.kind = 'sent')) as answered`;

export async function listRfqs(ctx: ActorContext, input: z.output<typeof ListRfqs>): Promise<z.output<typeof RfqList>> {
  const items = await ctx.sql<
    z.output<typeof RfqCard>
  >`select ${card} from rfq r where r.buyer_id = any (${ctx.actor.below}::uuid[]) order by r.created_at desc, r.id limit ${input.limit} offset ${input.offset}`;
  const total = await ctx.sql.one<{
    count: number;
  }>`select count(*)::int as count from rfq where buyer_id = any (${ctx.actor.below}::uuid[])`;
  return { items, total: total?.count ?? 0 };
}

export async function showRfq(ctx: ActorContext, input: z.output<typeof ShowRfq>): Promise<z.output<typeof RfqPage>> {
  const rfq = await rfqFor(ctx, input.rfqId);
  const shown = found(
    await ctx.sql.one<z.output<typeof RfqCard>>`select ${card} from rfq r where r.id = ${input.rfqId}`,
    'rfq',
  );
  const quotes = await ctx.sql<
    z.output<typeof QuoteCard>
  >`select ${cardColumns(ctx.actor.below, ctx.actor.organizationId)} from ${cardTables} where q.rfq_id = ${input.rfqId} order by s.name`;
  return {
    rfq: shown,
    document: rfq.document,
    sellers: rfq.state === 'draft' ? await findSellers(ctx, rfq.document) : [],
    quotes,
  };
}
