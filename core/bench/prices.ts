/**
 * What pricing 24 lines (a page of hits) and 100 offers cost as a world grows: `node core/bench/prices.ts [offers …]`; without sizes, that of the demo and
 * one ten times as large. Each seller has its own list, a storefront's, a group's and a contract with the buyer, three tiers each. Stands
 * beside `select 1` by the pool and an empty transaction in the same run, each with the CPU that core and PostgreSQL used for one. First come pages of
 * offers that were never asked for ("first"), then the same again.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { entities } from '../src/modules/entities.ts';
import { entitledCatalogs } from '../src/modules/entitlement/index.ts';
import { resolvePrices } from '../src/modules/pricing/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { type Database, openDatabase } from '../src/platform/db/open.ts';
import { type Id, idOf } from '../src/platform/ids.ts';
import { insertAll } from '../src/seed/bulk.ts';
import { actingAs, anActor, asThePlatform, testStorefrontId } from '../src/test/context.ts';
import { aMarket, type Market } from '../src/test/market.ts';
import { cpuMsOfFamily, postmasterIn } from './beside/cpu.ts';
import { selectLimit, tellBeside, tellLimit } from './beside/machine.ts';
import { asOwner, forgetStatements, startCluster, tellStatements } from './beside/statements.ts';

const sizes = process.argv.slice(2).filter((one) => !one.startsWith('--')).map(Number);
const tellsStatements = process.argv.includes('--statements');
const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
chmodSync(folder, 0o755);
const postgres = await startCluster(folder, 'empty', tellsStatements);
const postmaster = postmasterIn(folder);
try {
  for (const offers of sizes.length > 0 ? sizes : [6_000, 60_000]) await measure(offers);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(offers: number): Promise<void> {
  const name = `bench_${offers}`;
  await asOwner(postgres.url('postgres'), `create database ${name}`);
  await migrate(postgres.url(name), entities);
  const database = await openDatabase({ url: postgres.url(name), entities, poolSize: 16 });
  const owner = new pg.Pool({ connectionString: postgres.url(name), max: 1 });
  owner.on('error', () => { /* a connection that the end of PostgreSQL closed first */ });
  if (tellsStatements) await owner.query('create extension pg_stat_statements');
  try {
    const market = await aMarket(database, { sellers: 12, buyers: 1 });
    const { ids, groupId } = await fill(database, market, offers);
    await asOwner(postgres.url(name), 'analyze');
    const buyer = { ...anActor(market.buyers[0]!.id), groups: [groupId] };
    console.log(`\n${offers.toLocaleString('en')} offers of 12 sellers, ${(offers * 12).toLocaleString('en')} prices; Node ${process.version}`);
    const asBuyer = (size: number) => actingAs(database, buyer, async (ctx) => {
      await entitledCatalogs(ctx);
      const start = performance.now();
      const lines = Array.from({ length: size }, (_, n) => ({ key: String(n), offerId: ids[(turn++ * 131) % ids.length]!, quantity: String(1 + (n % 60)) }));
      const priced = await resolvePrices(ctx, { buyerId: buyer.organizationId, storefrontId: testStorefrontId, currency: 'EUR', at: ctx.clock.now(), lines });
      if (priced.some((one) => one.price === null)) throw new Error('a line has no price');
      return performance.now() - start;
    });
    let turn = 0;
    const timed = async (work: () => Promise<unknown>) => { const start = performance.now(); await work(); return performance.now() - start; };
    const select = tellLimit(await selectLimit(database.pool));
    await report('limit: a transaction that does nothing', 200, () => timed(() => actingAs(database, buyer, async () => undefined)));
    await report('24 lines priced for the first time', Math.min(200, Math.floor(ids.length / 24)), () => asBuyer(24), { warmUp: 0 });
    // Once round all offers, so that what follows was asked before.
    for (let asked = 0; asked < ids.length; asked += 1_000) await asBuyer(1_000);
    await report('24 lines priced, inside its transaction', 200, () => asBuyer(24));
    const whole = await report('24 lines priced, with transaction and entitlement', 200, () => timed(() => asBuyer(24)));
    const atOnce = await report('24 lines priced, with transaction and entitlement, 32 at once', 2_000, () => timed(() => asBuyer(24)), { atOnce: 32 });
    await report('100 lines priced, inside its transaction', 200, () => asBuyer(100));
    await report('1,000 lines priced, inside its transaction', 10, () => asBuyer(1_000));
    tellBeside('24 lines priced, one after another', whole, select);
    tellBeside('24 lines priced, 32 at once', atOnce, select);
  } finally {
    await owner.end();
    await database.close();
  }

  /** Runs something so often, so many at once, and tells how long each took and what CPU time it cost. Gives the rate. */
  async function report(what: string, times: number, once: () => Promise<number>, { warmUp = 20, atOnce = 1 } = {}): Promise<number> {
    for (let n = 0; n < Math.min(warmUp, times); n += 1) await once();
    const took: number[] = [];
    if (tellsStatements) await forgetStatements(owner);
    const [postgresMs, cpu, start] = [cpuMsOfFamily(postmaster), process.cpuUsage(), performance.now()];
    let begun = 0;
    await Promise.all(Array.from({ length: atOnce }, async () => { while (begun < times) { begun += 1; took.push(await once()); } }));
    const wall = performance.now() - start;
    const used = process.cpuUsage(cpu);
    const each = (ms: number) => (ms / times).toFixed(2);
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(2).padStart(8);
    console.log(`${what.padEnd(62)} median ${at(0.5)} ms   95 % ${at(0.95)} ms   99 % ${at(0.99)} ms   ${(times / wall * 1000).toFixed(0)}/s   CPU each: core ${each((used.user + used.system) / 1000)} ms, PostgreSQL ${each(cpuMsOfFamily(postmaster) - postgresMs)} ms`);
    if (tellsStatements) await tellStatements(owner, times);
    return 1000 / (wall / times);
  }
}

/** Offers round the sellers, each in all four lists of its seller. */
async function fill(database: Database, market: Market, offers: number): Promise<{ ids: Id<'offer'>[]; groupId: Id<'customer_group'> }> {
  const at = '2026-01-05T08:00:00Z';
  const groupId = idOf('customer_group', 'bench');
  const ids = Array.from({ length: offers }, (_, n) => idOf('offer', `${n}`));
  const sellerOf = (n: number) => market.sellers[n % market.sellers.length]!.id;
  const list = (kind: string, seller: string) => idOf('price_list', `${kind} ${seller}`);
  const kinds = ['own', 'storefront', 'group', 'contract'] as const;
  await asThePlatform(database, async (ctx) => {
    await insertAll(ctx, 'customer_group', [{ id: groupId, owner_id: market.operator.organizationId, key: 'bench', name: { en: 'g', vi: 'g' }, created_at: at }]);
    await insertAll(ctx, 'customer_group_member', [{ group_id: groupId, buyer_id: market.buyers[0]!.id, owner_id: market.operator.organizationId }]);
    await insertAll(ctx, 'product', ids.map((one) => ({ id: one, category_id: market.categoryId, title: { en: 'A thing', vi: 'Vật' }, description: { en: '', vi: '' }, attributes: {}, unit: 'H87', tax_class: 'standard', created_at: at, updated_at: at, revision: 1 })));
    await insertAll(ctx, 'offer', ids.map((one, n) => ({ id: one, seller_id: sellerOf(n), product_id: one, sku: `S${n}`, sku_key: `S${n}`, unit: 'H87', pack_size: 1, minimum_quantity: 1, quantity_multiple: 1, lead_time_days: 2, list_price: `${1 + (n % 90)}.50`, currency: 'EUR', tax_class: 'standard', condition: 'new', state: 'active', created_at: at, updated_at: at })));
    await ctx.sql`insert into catalog_offer (catalog_id, offer_id, seller_id) select c.id, o.id, o.seller_id from offer o join catalog c on c.seller_id = o.seller_id`;
    await insertAll(ctx, 'contract', market.sellers.map((one) => ({ id: idOf('contract', one.id), seller_id: one.id, buyer_id: market.buyers[0]!.id, number: 'C-1', name: 'Contract', state: 'active', currency: 'EUR', created_at: at, updated_at: at, version: 1 })));
    await insertAll(ctx, 'price_list', market.sellers.flatMap((one) => kinds.map((kind) => ({ id: list(kind, one.id), seller_id: one.id, contract_id: kind === 'contract' ? idOf('contract', one.id) : null, group_id: kind === 'group' ? groupId : null, storefront_id: kind === 'storefront' ? testStorefrontId : null, name: kind, currency: 'EUR', fills_from_below: false, is_active: true, created_at: at, updated_at: at, version: 1 }))));
    await ctx.sql`
      insert into price (price_list_id, offer_id, minimum_quantity, seller_id, price)
      select l.id, o.id, tier, o.seller_id, round(o.list_price * (100 - tier / 10) / 100, 4) from price_list l join offer o on o.seller_id = l.seller_id cross join unnest(array[1, 10, 50]) as tier`;
  });
  return { ids, groupId };
}
