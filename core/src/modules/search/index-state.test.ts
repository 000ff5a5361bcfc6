import { expect, it } from 'vitest';
import { type Id, newId } from '../../platform/ids.ts';
import { asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { countWaiting, takeChanges } from './index-state.ts';

const { database } = await testDatabase();

it('takes with the oldest changes what else waits for the same products, so that none is written twice', async () => {
  const products = Array.from({ length: 4 }, () => newId<'product'>());
  const [first, second, third, fourth] = products as [Id<'product'>, Id<'product'>, Id<'product'>, Id<'product'>];
  await asThePlatform(
    database,
    (ctx) =>
      ctx.sql`insert into index_change (product_id, at) select p, now() - interval '9 seconds' from unnest(${[first, second, third, first, fourth, second]}::uuid[]) with ordinality as n(p, place) order by place`,
  );
  const take = () => asThePlatform(database, async (ctx) => (await takeChanges(ctx, 2)).productIds.toSorted());
  expect(await take()).toEqual([first, second].toSorted());
  expect(await asThePlatform(database, countWaiting)).toMatchObject({ waiting: 2 });
  expect(await take()).toEqual([third, fourth].toSorted());
  expect(await take()).toEqual([]);
});

it('leaves what another process is taking, and tells how long the oldest has waited', async () => {
  const [ours, theirs] = [newId<'product'>(), newId<'product'>()];
  await asThePlatform(
    database,
    (ctx) =>
      ctx.sql`insert into index_change (product_id, at) values (${theirs}, now()), (${ours}, now() - interval '90 seconds')`,
  );
  await asThePlatform(database, async (other) => {
    await other.sql`select id from index_change where product_id = ${theirs} for update`;
    const { productIds, lagSeconds } = await asThePlatform(database, (ctx) => takeChanges(ctx, 10));
    expect(productIds).toEqual([ours]);
    expect(lagSeconds).toBeGreaterThanOrEqual(90);
  });
});
