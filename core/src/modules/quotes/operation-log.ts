import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { QuoteDocument, Side } from './document/document.ts';
import type { Operation } from './document/operations.ts';
import type { OrderedOperation } from './document/replica.ts';
import { quoteTotals } from './document/totals.ts';
import type { QuoteState } from './tables.ts';

interface OperationRow {
  sequence: number;
  opId: string;
  op: Operation;
  side: Side;
  userId: Id<'user'>;
  userName: string;
  impersonatorName: string | null;
  at: Date;
}

/** The log after a sequence number, in order. */
export async function operationsAfter(
  ctx: Context,
  quoteId: Id<'quote'>,
  sequence: number,
  most = 10_000,
): Promise<OrderedOperation[]> {
  const rows = await ctx.sql<OperationRow>`
    select sequence, op_id as "opId", op, side, user_id as "userId", user_name as "userName", impersonator_name as "impersonatorName", at
    from quote_operation where quote_id = ${quoteId} and sequence > ${sequence} order by sequence limit ${most}`;
  return rows.map((row) => ({
    sequence: row.sequence,
    opId: row.opId,
    op: row.op,
    side: row.side,
    at: row.at.toISOString(),
    by: {
      userId: row.userId,
      name: row.impersonatorName ?? row.userName,
      ...(row.impersonatorName ? { onBehalfOf: row.userName } : {}),
    },
  }));
}

/** Of these names those that stand in the log already, with their numbers, by quote. */
export async function namedEarlier(
  ctx: Context,
  named: readonly { readonly quoteId: Id<'quote'>; readonly opId: string }[],
): Promise<Map<Id<'quote'>, Map<string, number>>> {
  // `limit` keeps it a look into the index for each name, however large the log and whatever the planner believes of
  // it.
  const rows = await ctx.sql<{ quoteId: Id<'quote'>; opId: string; sequence: number }>`
    select named.quote_id as "quoteId", named.op_id as "opId", o.sequence
    from unnest(${named.map((one) => one.quoteId)}::uuid[], ${named.map((one) => one.opId)}::uuid[]) as named(quote_id, op_id)
    cross join lateral (select sequence from quote_operation where quote_id = named.quote_id and op_id = named.op_id limit 1) as o`;
  const earlier = new Map<Id<'quote'>, Map<string, number>>();
  for (const { quoteId, opId, sequence } of rows)
    earlier.set(quoteId, (earlier.get(quoteId) ?? new Map<string, number>()).set(opId, sequence));
  return earlier;
}

/** An operation as it goes into the log: with whose seat it was done from, and who really sat there. */
export interface LoggedOperation {
  readonly told: OrderedOperation;
  readonly base: number;
  readonly userName: string;
  readonly impersonatorName: string | null;
}
/** What a quote has come to by operations that were done under its lock. */
export interface Written {
  readonly quote: {
    readonly id: Id<'quote'>;
    readonly buyerId: string;
    readonly sellerId: string;
    readonly documentSequence: number;
  };
  readonly document: QuoteDocument;
  readonly state: QuoteState;
  readonly sequence: number;
  readonly done: readonly LoggedOperation[];
}

/** After so many operations the stored copy is brought up to date, so that opening a quote never replays more. */
const copyEvery = 200;

/**
 * Writes operations of any number of quotes, and what the quotes have come to, in two statements that nobody waits for.
 */
export function appendOperations(ctx: Context, written: readonly Written[]): void {
  if (written.length === 0) return;
  const operations = written.flatMap(({ quote, done }) =>
    done.map(({ told, base, userName, impersonatorName }) => ({
      quote_id: quote.id,
      sequence: told.sequence,
      op_id: told.opId,
      base,
      op: told.op,
      side: told.side,
      user_id: told.by.userId,
      user_name: userName,
      impersonator_name: impersonatorName,
      buyer_id: quote.buyerId,
      seller_id: quote.sellerId,
      at: told.at,
    })),
  );
  void ctx.sql.ahead`
    insert into quote_operation (quote_id, sequence, op_id, base, op, side, user_id, user_name, impersonator_name, buyer_id, seller_id, at)
    select quote_id, sequence, op_id, base, op, side, user_id, user_name, impersonator_name, buyer_id, seller_id, at
    from jsonb_to_recordset(${JSON.stringify(operations)}::jsonb) as o(quote_id uuid, sequence int, op_id uuid, base int, op jsonb, side text, user_id uuid, user_name text, impersonator_name text, buyer_id uuid, seller_id uuid, at timestamptz)`;
  const quotes = written.map(({ quote, document, state, sequence, done }) => {
    const isDue = sequence - quote.documentSequence >= copyEvery;
    return {
      id: quote.id,
      sequence,
      state,
      total_minor: quoteTotals(document).totalMinor,
      valid_until: document.terms.validUntil,
      updated_at: done.at(-1)!.told.at,
      document: isDue ? document : null,
    };
  });
  void ctx.sql.ahead`
    update quote set sequence = n.sequence, state = n.state, total_minor = n.total_minor, valid_until = n.valid_until, updated_at = n.updated_at,
      document = coalesce(n.document, quote.document), document_sequence = case when n.document is null then quote.document_sequence else n.sequence end
    from jsonb_to_recordset(${JSON.stringify(quotes)}::jsonb) as n(id uuid, sequence int, state text, total_minor bigint, valid_until date, updated_at timestamptz, document jsonb)
    where quote.id = n.id`;
}
