/**
 * What pricing 24 lines (a page of hits) and 100 offers cost as a world grows: `node core/bench/prices.ts [offers …]`;
 * without sizes, that of the demo and one ten times as large. Each seller has its own list, a storefront's, a group's
 * and a contract with the buyer, three tiers each. Stands beside `select 1` by the pool and an empty transaction in the
 * same run, each with the CPU that core and PostgreSQL used for one. First come pages of offers that were never asked
 * for ("first"), then the same again. At last as users meet it: through the door (`GET /prices`), in company, by thirty
 * buyers below one company, and over HTTP, the client in a process of its own.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { entities } from '../src/modules/entities.ts';
import { entitledCatalogs } from '../src/modules/entitlement/index.ts';
import { askPrices, askPricesTogether } from '../src/modules/pricing/ask-prices.ts';
import { pricingApi, resolvePrices } from '../src/modules/pricing/index.ts';
import { AskPrices } from '../src/modules/pricing/schemas.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { type Database, openDatabase } from '../src/platform/db/open.ts';
import { transact } from '../src/platform/db/transact.ts';
import { restApp } from '../src/platform/http/rest.ts';
import { type Id, idOf } from '../src/platform/ids.ts';
import { insertAll } from '../src/seed/bulk.ts';
import { actingAs, anActor, aRequest, asThePlatform, testStorefrontId } from '../src/test/context.ts';
import { aMarket, type Market } from '../src/test/market.ts';
import { cpuMsOfFamily, postmasterIn } from '../src/test/processes.ts';
import { selectLimit, tellBeside, tellLimit } from './beside/machine.ts';
import { asOwner, forgetStatements, startCluster, tellStatements } from './beside/statements.ts';

const sizes = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('--'))
  .map(Number);
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
  owner.on('error', () => {
    /* a connection that the end of PostgreSQL closed first */
  });
  if (tellsStatements) await owner.query('create extension pg_stat_statements');
  try {
    const market = await aMarket(database, { sellers: 12, buyers: 1 });
    const { ids, groupId } = await fill(database, market, offers);
    await asOwner(postgres.url(name), 'analyze');
    const buyer = { ...anActor(market.buyers[0]!.id), groups: [groupId] };
    console.log(
      `\n${offers.toLocaleString('en')} offers of 12 sellers, ${(offers * 12).toLocaleString('en')} prices; Node ${process.version}`,
    );
    const asBuyer = (size: number) =>
      actingAs(database, buyer, async (ctx) => {
        await entitledCatalogs(ctx);
        const start = performance.now();
        const lines = Array.from({ length: size }, (_, n) => ({
          key: String(n),
          offerId: ids[(turn++ * 131) % ids.length]!,
          quantity: String(1 + (n % 60)),
        }));
        const priced = await resolvePrices(ctx, {
          buyerId: buyer.organizationId,
          storefrontId: testStorefrontId,
          currency: 'EUR',
          at: ctx.clock.now(),
          lines,
        });
        if (priced.some((one) => one.price === null)) throw new Error('a line has no price');
        return performance.now() - start;
      });
    let turn = 0;
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const select = tellLimit(await selectLimit(database.pool));
    await report('limit: a transaction that does nothing', 200, () =>
      timed(() => actingAs(database, buyer, async () => undefined)),
    );
    await report('24 lines priced for the first time', Math.min(200, Math.floor(ids.length / 24)), () => asBuyer(24), {
      warmUp: 0,
    });
    // Once round all offers, so that what follows was asked before.
    for (let asked = 0; asked < ids.length; asked += 1_000) await asBuyer(1_000);
    await report('24 lines priced, inside its transaction', 200, () => asBuyer(24));
    const whole = await report('24 lines priced, with transaction and entitlement', 200, () =>
      timed(() => asBuyer(24)),
    );
    const atOnce = await report(
      '24 lines priced, with transaction and entitlement, 32 at once',
      2_000,
      () => timed(() => asBuyer(24)),
      { atOnce: 32 },
    );
    const requests = Array.from({ length: 30 }, (_, n) =>
      aRequest(
        anActor(idOf('organization', `below ${n}`), {
          groups: [groupId],
          line: [idOf('organization', `below ${n}`), buyer.organizationId],
        }),
      ),
    );
    const throughDoor = () => {
      const [request, input] = [requests[turn % requests.length]!, askOf(24)];
      return timed(async () => {
        const { items } = await askPricesTogether(database, {
          request,
          input,
          claims: [],
          alone: () => transact(database, request, (ctx) => askPrices(ctx, input)),
        });
        if (items.some((one) => one.unitPrice === null)) throw new Error('an offer has no price');
      });
    };
    for (let n = 0; n < 60; n += 1) await throughDoor();
    await report('24 prices through the door, one after another', 200, throughDoor);
    const company = await report('24 prices through the door, 32 at once', 4_000, throughDoor, {
      atOnce: 32,
      warmUp: 0,
    });
    const overHttp = await askOverHttp(requests);
    await report('100 lines priced, inside its transaction', 200, () => asBuyer(100));
    await report('1,000 lines priced, inside its transaction', 10, () => asBuyer(1_000));
    tellBeside('24 lines priced, one after another', whole, select);
    tellBeside('24 lines priced, 32 at once', atOnce, select);
    tellBeside('24 prices through the door, 32 at once', company, select);
    tellBeside('24 prices over HTTP, 32 at once', overHttp, select);

    function askOf(size: number) {
      const lines = Array.from({ length: size }, (_, n) => ({
        offerId: ids[(turn++ * 131) % ids.length]!,
        quantity: String(1 + (n % 60)),
      }));
      return AskPrices.parse({
        offer: lines.map((one) => one.offerId),
        quantity: lines.map((one) => one.quantity),
        currency: 'EUR',
        together: true,
      });
    }

    /**
     * By the house's own web library and the endpoint as it stands; who asks is told by a header, because finding that
     * out is not what is measured. Gives the rate.
     */
    async function askOverHttp(known: typeof requests): Promise<number> {
      const app = new Hono().route(
        '/api/v1',
        restApp(pricingApi, {
          database,
          uploadBytes: 1_000_000,
          requestOf: async (raw) => known[Number(raw.headers.get('authorization')) % known.length] ?? known[0]!,
          onFault: (error) => {
            console.error(error);
          },
        }),
      );
      const server = await new Promise<ReturnType<typeof serve>>((done) => {
        const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => {
          done(opened);
        });
      });
      const paths = Array.from({ length: 200 }, () => {
        const { offer, quantity } = askOf(24);
        return `/api/v1/prices?currency=EUR&together=true${offer.map((id) => `&offer=${id}`).join('')}${quantity.map((one) => `&quantity=${one}`).join('')}`;
      });
      const client = spawn(process.execPath, [join(import.meta.dirname, 'beside/ask-over-http.ts')], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      try {
        const { port } = server.address() as { port: number };
        client.stdin.end(
          JSON.stringify({ origin: `http://127.0.0.1:${port}`, paths, headers: {}, times: 4_000, atOnce: 32 }),
        );
        const lines = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
        await lines.next();
        const [postgresMs, cpu] = [cpuMsOfFamily(postmaster), process.cpuUsage()];
        const told = JSON.parse((await lines.next()).value as string) as {
          took: number[];
          wallMs: number;
          cpuMs: number;
        };
        const used = process.cpuUsage(cpu);
        tell(
          '24 prices over HTTP, 32 at once',
          told.took,
          told.wallMs,
          (used.user + used.system) / 1000,
          cpuMsOfFamily(postmaster) - postgresMs,
          `, client ${(told.cpuMs / told.took.length).toFixed(2)} ms`,
        );
        return (told.took.length / told.wallMs) * 1000;
      } finally {
        client.kill();
        server.close();
      }
    }
  } finally {
    await owner.end();
    await database.close();
  }

  /**
   * Runs something so often, so many at once, and tells how long each took and what CPU time it cost. Gives the rate.
   */
  async function report(
    what: string,
    times: number,
    once: () => Promise<number>,
    { warmUp = 20, atOnce = 1 } = {},
  ): Promise<number> {
    for (let n = 0; n < Math.min(warmUp, times); n += 1) await once();
    const took: number[] = [];
    if (tellsStatements) await forgetStatements(owner);
    const [postgresMs, cpu, start] = [cpuMsOfFamily(postmaster), process.cpuUsage(), performance.now()];
    let begun = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (begun < times) {
          begun += 1;
          took.push(await once());
        }
      }),
    );
    const wall = performance.now() - start;
    const used = process.cpuUsage(cpu);
    tell(what, took, wall, (used.user + used.system) / 1000, cpuMsOfFamily(postmaster) - postgresMs);
    if (tellsStatements) await tellStatements(owner, times);
    return 1000 / (wall / times);
  }
}

function tell(what: string, took: number[], wall: number, coreMs: number, postgresMs: number, more = ''): void {
  const each = (ms: number) => (ms / took.length).toFixed(2);
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(2).padStart(8);
  console.log(
    `${what.padEnd(62)} median ${at(0.5)} ms   95 % ${at(0.95)} ms   99 % ${at(0.99)} ms   ${((took.length / wall) * 1000).toFixed(0)}/s   CPU each: core ${each(coreMs)} ms, PostgreSQL ${each(postgresMs)} ms${more}`,
  );
}

/** Offers round the sellers, each in all four lists of its seller. */
async function fill(
  database: Database,
  market: Market,
  offers: number,
): Promise<{ ids: Id<'offer'>[]; groupId: Id<'customer_group'> }> {
  const at = '2026-01-05T08:00:00Z';
  const groupId = idOf('customer_group', 'bench');
  const ids = Array.from({ length: offers }, (_, n) => idOf('offer', `${n}`));
  const sellerOf = (n: number) => market.sellers[n % market.sellers.length]!.id;
  const list = (kind: string, seller: string) => idOf('price_list', `${kind} ${seller}`);
  const kinds = ['own', 'storefront', 'group', 'contract'] as const;
  await asThePlatform(database, async (ctx) => {
    await insertAll(ctx, 'customer_group', [
      {
        id: groupId,
        owner_id: market.operator.organizationId,
        key: 'bench',
        name: { en: 'g', vi: 'g' },
        created_at: at,
      },
    ]);
    await insertAll(ctx, 'customer_group_member', [
      { group_id: groupId, buyer_id: market.buyers[0]!.id, owner_id: market.operator.organizationId },
    ]);
    await insertAll(
      ctx,
      'product',
      ids.map((one) => ({
        id: one,
        category_id: market.categoryId,
        title: { en: 'A thing', vi: 'Vật' },
        description: { en: '', vi: '' },
        attributes: {},
        unit: 'H87',
        tax_class: 'standard',
        created_at: at,
        updated_at: at,
        revision: 1,
      })),
    );
    await insertAll(
      ctx,
      'offer',
      ids.map((one, n) => ({
        id: one,
        seller_id: sellerOf(n),
        product_id: one,
        sku: `S${n}`,
        sku_key: `S${n}`,
        unit: 'H87',
        pack_size: 1,
        minimum_quantity: 1,
        quantity_multiple: 1,
        lead_time_days: 2,
        list_price: `${1 + (n % 90)}.50`,
        currency: 'EUR',
        tax_class: 'standard',
        condition: 'new',
        state: 'active',
        created_at: at,
        updated_at: at,
      })),
    );
    await ctx.sql`insert into catalog_offer (catalog_id, offer_id, seller_id) select c.id, o.id, o.seller_id from offer o join catalog c on c.seller_id = o.seller_id`;
    await insertAll(
      ctx,
      'contract',
      market.sellers.map((one) => ({
        id: idOf('contract', one.id),
        seller_id: one.id,
        buyer_id: market.buyers[0]!.id,
        number: 'C-1',
        name: 'Contract',
        state: 'active',
        currency: 'EUR',
        created_at: at,
        updated_at: at,
        version: 1,
      })),
    );
    await insertAll(
      ctx,
      'price_list',
      market.sellers.flatMap((one) =>
        kinds.map((kind) => ({
          id: list(kind, one.id),
          seller_id: one.id,
          contract_id: kind === 'contract' ? idOf('contract', one.id) : null,
          group_id: kind === 'group' ? groupId : null,
          storefront_id: kind === 'storefront' ? testStorefrontId : null,
          name: kind,
          currency: 'EUR',
          fills_from_below: false,
          is_active: true,
          created_at: at,
          updated_at: at,
          version: 1,
        })),
      ),
    );
    await ctx.sql`
      insert into price (price_list_id, offer_id, minimum_quantity, seller_id, price)
      select l.id, o.id, tier, o.seller_id, round(o.list_price * (100 - tier / 10) / 100, 4) from price_list l join offer o on o.seller_id = l.seller_id cross join unnest(array[1, 10, 50]) as tier`;
  });
  return { ids, groupId };
}
