import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { reachOf } from '../../platform/permission.ts';
import { assert, type Refusal, unknown } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { completeOperations } from './configure-lines.ts';
import { apply, type OperationRefusal } from './document/apply.ts';
import type { Side } from './document/document.ts';
import type { OrderedOperation } from './document/replica.ts';
import { rememberDocument } from './known-documents.ts';
import { appendOperations, type LoggedOperation, namedEarlier } from './operation-log.ts';
import { type Locked, lockDocuments } from './read-document.ts';
import type { DoOperations, OperationAnswers } from './schemas.ts';
import { sideOf } from './scope.ts';
import { isOpen, quoteStates } from './states.ts';
import type { QuoteState } from './tables.ts';
import { tellOperations } from './tell-operations.ts';

/** Whether the actor may write on its side at all. */
export function mayEdit(ctx: ActorContext, side: Side): boolean {
  return reachOf(ctx.actor, side === 'buyer' ? 'quote.request' : 'quote.answer') !== 'none';
}

type Answers = z.output<typeof OperationAnswers>;
/** Operations as one actor asks for them. */
export interface Asked {
  readonly ctx: ActorContext;
  readonly input: z.output<typeof DoOperations>;
}
/** `held`: another transaction has the quote, and nothing was done. */
export type Outcome = { readonly answers: Answers } | { readonly refusal: Refusal } | 'held';

/**
 * Does operations in their order under the quote's lock, so that sequence numbers are dense and the same for everybody.
 * A name that stands in the log already is answered with its number and not done again. One that is refused says why,
 * and the others go on.
 */
export async function doOperations(ctx: ActorContext, input: z.output<typeof DoOperations>): Promise<Answers> {
  const outcome = (await doTogether([{ ctx, input }], false))[0]!;
  assert(outcome !== 'held', 'a quote was passed by that was to be waited for');
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.answers;
}

/**
 * The same for many, each with an actor and a quote of its own, in a transaction that they share (`transactTogether`):
 * as many statements for a hundred as for one. Each is looked at with the rights of whoever asks, and answered by
 * itself. `passBy`: a quote that another transaction holds keeps nobody waiting.
 */
export async function doTogether(asked: readonly Asked[], passBy: boolean): Promise<Outcome[]> {
  const { ctx } = asked[0]!;
  const [locked, earlier] = await Promise.all([
    lockDocuments(ctx, [...new Set(asked.map((one) => one.input.quoteId))], passBy),
    namedEarlier(
      ctx,
      asked.flatMap(({ input }) => input.operations.map(({ opId }) => ({ quoteId: input.quoteId, opId }))),
    ),
  ]);
  const open = new Map(
    [...locked].map(([id, { quote, document }]): [string, Open] => [
      id,
      {
        quote,
        document,
        state: quote.state,
        sequence: quote.sequence,
        earlier: earlier.get(id) ?? new Map(),
        done: [],
      },
    ]),
  );
  const outcomes: Outcome[] = [];
  for (const one of asked) outcomes.push(await doOne(one, open.get(one.input.quoteId), passBy));
  const written = [...open.values()].filter((one) => one.done.length > 0);
  appendOperations(ctx, written);
  for (const { quote, sequence, document, done } of written) {
    rememberDocument(ctx, quote.id, sequence, document);
    ctx.afterCommit(() => {
      tellOperations(
        quote.id,
        done.map((one) => one.told),
      );
    });
  }
  return outcomes;
}

/** A quote while operations are done to it. */
interface Open {
  readonly quote: Locked['quote'];
  document: Locked['document'];
  state: QuoteState;
  sequence: number;
  readonly earlier: Map<string, number>;
  readonly done: LoggedOperation[];
}

async function doOne({ ctx, input }: Asked, open: Open | undefined, passBy: boolean): Promise<Outcome> {
  if (!open && passBy) return 'held';
  const side = open && sideOf(ctx.actor, open.quote);
  if (!side) return { refusal: unknown({ what: 'quote' }) };
  const refuseAll: OperationRefusal | null = !isOpen(open.state)
    ? 'quote.closed'
    : !mayEdit(ctx, side)
      ? 'quote.notYours'
      : null;
  const completed = refuseAll
    ? new Map<string, never>()
    : await completeOperations(
        ctx,
        open.quote,
        open.document,
        side,
        input.operations.filter((one) => !open.earlier.has(one.opId)),
      );
  const answers = input.operations.map(({ opId, base, op: asked }) => {
    const before = open.earlier.get(opId);
    if (before !== undefined) return { opId, sequence: before, refusal: null };
    const op = completed.get(opId) ?? asked;
    if ('refusal' in op) return { opId, sequence: null, refusal: op.refusal, facts: op.facts };
    const applied = refuseAll ? { refusal: refuseAll } : apply(open.document, op, side);
    if ('refusal' in applied) return { opId, sequence: null, refusal: applied.refusal };
    const sequence = open.sequence + 1;
    open.done.push({
      told: { sequence, opId, op, side, by: byOf(ctx), at: ctx.clock.now().toISOString() },
      base,
      userName: ctx.actor.name,
      impersonatorName: ctx.actor.impersonator?.name ?? null,
    });
    open.earlier.set(opId, sequence);
    Object.assign(open, {
      sequence,
      document: applied.document,
      state: side === 'seller' ? step('quote', quoteStates, open.state, 'edit as seller') : open.state,
    });
    return { opId, sequence, refusal: null };
  });
  return { answers: { sequence: open.sequence, answers } };
}

function byOf({ actor }: ActorContext): OrderedOperation['by'] {
  return actor.impersonator
    ? { userId: actor.userId, name: actor.impersonator.name, onBehalfOf: actor.name }
    : { userId: actor.userId, name: actor.name };
}
