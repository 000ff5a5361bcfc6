import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { reachOf } from '../../platform/permission.ts';
import { step } from '../../platform/states.ts';
import { completeOperations } from './configure-lines.ts';
import { apply, type OperationRefusal } from './document/apply.ts';
import type { QuoteDocument, Side } from './document/document.ts';
import type { NamedOperation } from './document/operations.ts';
import type { OrderedOperation } from './document/replica.ts';
import { quoteTotals } from './document/totals.ts';
import { readDocument, rememberDocument } from './read-document.ts';
import type { DoOperations, OperationAnswers } from './schemas.ts';
import { partyTo, type QuoteRow } from './scope.ts';
import { isOpen, quoteStates } from './states.ts';

/** After so many operations the stored copy is brought up to date, so that opening a quote never replays more. */
const copyEvery = 200;

type Hear = (quoteId: string, operations: readonly OrderedOperation[]) => void;
const hearers = new Set<Hear>();
/** Hears of what was done here, once it is committed. Gives the way to stop. */
export function tellOperations(hear: Hear): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Whether the actor may write on its side at all. */
export function mayEdit(ctx: ActorContext, side: Side): boolean {
  return reachOf(ctx.actor, side === 'buyer' ? 'quote.request' : 'quote.answer') !== 'none';
}

/**
 * Does operations in their order under the quote's lock, so that sequence numbers are dense and the same for everybody. A name that stands in the
 * log already is answered with its number and not done again. One that is refused says why, and the others go on.
 */
export async function doOperations(ctx: ActorContext, input: z.output<typeof DoOperations>): Promise<z.output<typeof OperationAnswers>> {
  const { quote, side } = await partyTo(ctx, input.quoteId, true);
  const earlier = new Map((await ctx.sql<{ opId: string; sequence: number }>`
    select op_id as "opId", sequence from quote_operation where quote_id = ${quote.id} and op_id = any (${input.operations.map((one) => one.opId)}::uuid[])`).map((row) => [row.opId, row.sequence]));
  const refuseAll: OperationRefusal | null = !isOpen(quote.state) ? 'quote.closed' : !mayEdit(ctx, side) ? 'quote.notYours' : null;
  let document = await readDocument(ctx, quote);
  let sequence = quote.sequence;
  const done: OrderedOperation[] = [];
  const completed = refuseAll ? new Map<string, never>() : await completeOperations(ctx, quote, document, side, input.operations.filter((one) => !earlier.has(one.opId)));
  const answers = input.operations.map((one) => {
    const before = earlier.get(one.opId);
    if (before !== undefined) return { opId: one.opId, sequence: before, refusal: null };
    const op = completed.get(one.opId) ?? one.op;
    if ('refusal' in op) return { opId: one.opId, sequence: null, refusal: op.refusal, facts: op.facts };
    const applied = refuseAll ? { refusal: refuseAll } : apply(document, op, side);
    if ('refusal' in applied) return { opId: one.opId, sequence: null, refusal: applied.refusal };
    document = applied.document;
    sequence += 1;
    earlier.set(one.opId, sequence);
    done.push({ sequence, opId: one.opId, op, side, by: authorOf(ctx), at: ctx.clock.now().toISOString() });
    return { opId: one.opId, sequence, refusal: null };
  });
  if (done.length > 0) await keep(ctx, quote, side, document, sequence, done, input.operations);
  return { sequence, answers };
}

function authorOf({ actor }: ActorContext): OrderedOperation['by'] {
  return actor.impersonator ? { userId: actor.userId, name: actor.impersonator.name, onBehalfOf: actor.name } : { userId: actor.userId, name: actor.name };
}

async function keep(ctx: ActorContext, quote: QuoteRow, side: Side, document: QuoteDocument, sequence: number, done: readonly OrderedOperation[], named: readonly NamedOperation[]): Promise<void> {
  const bases = new Map(named.map((one) => [one.opId, one.base]));
  const rows = JSON.stringify(done.map((one) => ({ sequence: one.sequence, op_id: one.opId, base: bases.get(one.opId) ?? 0, op: one.op })));
  const now = ctx.clock.now();
  await ctx.sql`
    insert into quote_operation (quote_id, sequence, op_id, base, op, side, user_id, user_name, impersonator_name, buyer_id, seller_id, at)
    select ${quote.id}, r.sequence, r.op_id, r.base, r.op, ${side}, ${ctx.actor.userId}, ${ctx.actor.name}, ${ctx.actor.impersonator?.name ?? null}, ${quote.buyerId}, ${quote.sellerId}, ${now}
    from jsonb_to_recordset(${rows}::jsonb) as r(sequence int, op_id uuid, base int, op jsonb)`;
  const isDue = sequence - quote.documentSequence >= copyEvery;
  const state = side === 'seller' ? step('quote', quoteStates, quote.state, 'edit as seller') : quote.state;
  await ctx.sql`
    update quote set sequence = ${sequence}, state = ${state}, total_minor = ${quoteTotals(document).totalMinor}, valid_until = ${document.terms.validUntil}, updated_at = ${now},
      document = case when ${isDue} then ${isDue ? JSON.stringify(document) : null}::jsonb else document end, document_sequence = case when ${isDue} then ${sequence} else document_sequence end
    where id = ${quote.id}`;
  rememberDocument(ctx, quote.id, sequence, document);
  ctx.afterCommit(() => { for (const hear of hearers) hear(quote.id, done); });
}
