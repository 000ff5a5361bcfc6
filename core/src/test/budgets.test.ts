import { expect, it } from 'vitest';
import { findBreaks } from '../auditor/broken-invariants.ts';
import { asSeen, orders, wants } from '../modules/orders/fixtures.ts';
import { placeOrder } from '../modules/orders/place-order.ts';
import { saveCostCenter } from '../modules/organizations/save-cost-center.ts';
import { SaveCostCenter } from '../modules/organizations/schemas.ts';
import { fixedClock } from '../platform/clock.ts';
import { actingAs } from './context.ts';
import { testDatabase } from './database.ts';
import { aMarket, someGoods } from './market.ts';

const { database, owner } = await testDatabase();

it('I5 a budget that is lowered holds from then on: not below what is used, not beside orders being placed, and earlier months stay right', async () => {
  const market = await aMarket(database, { budgetMinor: 1_000_000 });
  const buyer = market.buyers[0]!;
  const goods = await someGoods(database, market, market.sellers[0]!, { stock: [100_000] });
  const lower = (budgetPerMonthMinor: number | null, day = '2026-11-24') =>
    actingAs(
      database,
      buyer.actor,
      (ctx) =>
        saveCostCenter(
          ctx,
          SaveCostCenter.parse({ costCenterId: buyer.costCenterId, code: '100', name: 'Plant', budgetPerMonthMinor }),
        ),
      { clock: fixedClock(`${day}T09:00:00Z`) },
    );
  const order = () => orders(database, buyer, [[goods, '10']], { costCenterId: buyer.costCenterId });
  const used = async () =>
    Number(
      (await owner.query('select used_minor from budget_use where cost_center_id = $1', [buyer.costCenterId])).rows[0]
        .used_minor,
    );

  await order();
  const each = await used();
  await expect(lower(each - 1)).rejects.toMatchObject({
    code: 'costCenter.budgetBelowUse',
    facts: { usedMinor: each },
  });
  // While an order on it is placed and not yet committed, the change waits, and then sees what it used.
  await wants(database, buyer.actor, [[goods, '10']]);
  const input = { ...(await asSeen(database, buyer)), costCenterId: buyer.costCenterId };
  let change: Promise<unknown> | undefined;
  await actingAs(database, buyer.actor, async (ctx) => {
    await placeOrder(ctx, input);
    change = lower(2 * each - 1).catch((error: unknown) => error);
    await Promise.race([
      change,
      new Promise((done) => {
        setTimeout(done, 300);
      }),
    ]);
  });
  expect(await change).toMatchObject({ code: 'costCenter.budgetBelowUse', facts: { usedMinor: 2 * each } });
  await lower(1, '2026-12-01');
  expect(await findBreaks(owner)).toEqual([]);
});
