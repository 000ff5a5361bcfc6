import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { creditLimitSet } from './events.ts';
import type { Done, SetCreditLimit } from './schemas.ts';

interface Account {
  id: string;
  limitMinor: number;
  usedMinor: number;
  isBlocked: boolean;
}

/**
 * A seller (or the operator for it) says how much a buyer may owe. Opens the account where there is none; who and why
 * is noted.
 */
export async function setCreditLimit(
  ctx: ActorContext,
  input: z.output<typeof SetCreditLimit>,
): Promise<z.output<typeof Done>> {
  const mayName = ctx.actor.kinds.operates && reachOf(ctx.actor, 'credit.manage') === 'all';
  const named = input.sellerId ?? ctx.actor.organizationId;
  const isOwn =
    named === ctx.actor.organizationId ||
    (reachOf(ctx.actor, 'credit.manage') === 'below' && ctx.actor.below.includes(named));
  const { id: sellerId } = found(
    mayName || isOwn
      ? await ctx.sql.one<{
          id: typeof named;
        }>`select id from organization where id = ${named} and seller_kind is not null`
      : null,
    'seller',
  );
  found(await ctx.sql.one`select id from organization where id = ${input.buyerId} and is_buyer`, 'buyer');
  const now = ctx.clock.now();
  const before = await ctx.sql.one<Account>`
    select id, limit_minor as "limitMinor", used_minor as "usedMinor", is_blocked as "isBlocked" from credit_account where seller_id = ${sellerId} and buyer_id = ${input.buyerId} and currency = ${input.currency} for update`;
  const account = await ctx.sql.one<Account>`
    insert into credit_account (id, seller_id, buyer_id, currency, limit_minor, used_minor, is_blocked, updated_at, version)
    values (${before?.id ?? newId()}, ${sellerId}, ${input.buyerId}, ${input.currency}, ${input.limitMinor}, 0, ${input.isBlocked}, ${now}, 1)
    on conflict (seller_id, buyer_id, currency) do update set limit_minor = excluded.limit_minor, is_blocked = excluded.is_blocked, updated_at = excluded.updated_at, version = credit_account.version + 1
    returning id, limit_minor as "limitMinor", used_minor as "usedMinor", is_blocked as "isBlocked"`;
  await ctx.sql`
    insert into credit_operation (id, account_id, seller_id, buyer_id, kind, amount_minor, used_after_minor, limit_after_minor, reference, by_user_id, comment, at)
    values (${newId()}, ${account!.id}, ${sellerId}, ${input.buyerId}, 'limit set', ${input.limitMinor}, ${account!.usedMinor}, ${input.limitMinor}, ${ctx.requestId}, ${ctx.actor.userId}, ${input.comment}, ${now})`;
  ctx.emit(
    creditLimitSet({
      subject: { type: 'credit_account', id: account!.id },
      parties: [sellerId, input.buyerId],
      data: {
        sellerId,
        buyerId: input.buyerId,
        currency: input.currency,
        limitMinor: input.limitMinor,
        isBlocked: input.isBlocked,
        comment: input.comment,
      },
      before: before && { limitMinor: before.limitMinor, isBlocked: before.isBlocked },
      after: { limitMinor: input.limitMinor, isBlocked: input.isBlocked },
    }),
  );
  return { id: account!.id };
}
