import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { endOffers } from '../catalog/index.ts';
import { addCounts, applyRows, type GoodRow } from './apply-rows.ts';
import { candidateMissing, reviewDecided, reviewOrdered } from './errors.ts';
import { matchDecided } from './events.ts';
import { lockRun, type Run } from './queries.ts';
import type { DecideReview, Done } from './schemas.ts';

interface Review {
  id: Id<'match_review'>;
  runId: Id<'import_run'>;
  sellerId: Id<'organization'>;
  line: number;
  state: 'open' | 'linked' | 'new' | 'dismissed';
  productId: Id<'product'> | null;
}
const stateOf = { link: 'linked', new: 'new', dismiss: 'dismissed', reopen: 'open' } as const;

/**
 * The operator says whether a row is this product, something new, or nothing to sell; a decision can be taken back
 * while nobody has ordered.
 */
export async function decideReview(
  ctx: ActorContext,
  input: z.output<typeof DecideReview>,
): Promise<z.output<typeof Done>> {
  const review = found(
    await ctx.sql
      .one<Review>`select id, run_id as "runId", seller_id as "sellerId", line, state, product_id as "productId" from match_review where id = ${input.reviewId} for update`,
    'match',
  );
  if ((review.state === 'open') === (input.decision === 'reopen')) throw reviewDecided({ state: review.state });
  const run = await lockRun(ctx, review.runId);
  const row = found(
    await ctx.sql.one<
      GoodRow & { offerId: string | null }
    >`select line, clean as row, offer_id as "offerId" from import_row where run_id = ${run.id} and line = ${review.line} for update`,
    'match',
  );
  const productId =
    input.decision === 'reopen' ? await takeBack(ctx, run, review, row.offerId) : await carryOut(ctx, run, row, input);
  const state = stateOf[input.decision];
  const isOver = state !== 'open';
  await ctx.sql`update match_review set state = ${state}, product_id = ${productId}, decided_by = ${isOver ? ctx.actor.userId : null}, decided_at = ${isOver ? ctx.clock.now() : null} where id = ${review.id}`;
  ctx.emit(
    matchDecided({
      subject: { type: 'match_review', id: review.id },
      parties: [review.sellerId],
      data: { reviewId: review.id, decision: input.decision, productId },
      before: { state: review.state, productId: review.productId },
      after: { state, productId },
    }),
  );
  return { id: review.id };
}

async function carryOut(
  ctx: ActorContext,
  run: Run,
  row: GoodRow,
  input: z.output<typeof DecideReview>,
): Promise<string | null> {
  if (input.decision === 'link' && input.productId === undefined) throw candidateMissing();
  if (input.decision === 'link')
    found(
      await ctx.sql.one`select id from product where id = ${input.productId} and merged_into_id is null`,
      'product',
    );
  if (input.decision === 'dismiss') {
    await ctx.sql`update import_row set state = 'bad' where run_id = ${run.id} and line = ${row.line}`;
    await ctx.sql`insert into import_problem (run_id, line, seller_id, field, code, value, facts, is_warning) values (${run.id}, ${row.line}, ${run.sellerId}, '', 'dismissed', null, '{}', false)`;
    await addCounts(
      ctx,
      run,
      {
        offersNew: 0,
        offersChanged: 0,
        offersUnchanged: 0,
        productsNew: 0,
        productsMatched: 0,
        toReview: -1,
        turnedBad: 1,
        warnings: 0,
      },
      null,
    );
    return null;
  }
  const applied = await applyRows(
    ctx,
    run,
    [row],
    new Map([[row.line, input.decision === 'link' ? input.productId! : ('new' as const)]]),
  );
  await addCounts(ctx, run, { ...applied, toReview: -1 }, null);
  const done = await ctx.sql.one<{
    productId: string | null;
  }>`select product_id as "productId" from import_row where run_id = ${run.id} and line = ${row.line}`;
  return done?.productId ?? null;
}

/** The offer that came of it ends, and the row waits again. */
async function takeBack(ctx: ActorContext, run: Run, review: Review, offerId: string | null): Promise<null> {
  if (offerId !== null) {
    const isOrdered = await ctx.sql.one`select 1 as one from stock_reservation where offer_id = ${offerId} limit 1`;
    if (isOrdered) throw reviewOrdered();
    await endOffers(ctx, run.sellerId, [offerId]);
  }
  if (review.state === 'dismissed')
    await ctx.sql`delete from import_problem where run_id = ${run.id} and line = ${review.line} and code = 'dismissed'`;
  await ctx.sql`update import_row set state = 'review', product_id = null, offer_id = null where run_id = ${run.id} and line = ${review.line}`;
  await addCounts(
    ctx,
    run,
    {
      offersNew: 0,
      offersChanged: 0,
      offersUnchanged: 0,
      productsNew: 0,
      productsMatched: 0,
      toReview: 1,
      turnedBad: review.state === 'dismissed' ? -1 : 0,
      warnings: 0,
    },
    null,
  );
  return null;
}
