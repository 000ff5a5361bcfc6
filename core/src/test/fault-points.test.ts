import { once } from 'node:events';
import { readdirSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../auditor/broken-invariants.ts';
import { type FaultPoint, faultPoints } from '../platform/fault-points.ts';
import {
  aFolder,
  doorsOf,
  endHansa,
  giveCredit,
  type HansaProcess,
  type Person,
  signIn,
  startHansa,
  until,
} from './hansa-process.ts';
import { openMailSink } from './mail-sink.ts';

/**
 * Kills a core at each point of the registry while somebody waits for it, starts another on what is left, asks again as
 * a client would, and looks: what was promised is there, once and whole.
 */
let folder: string;
let hansa: HansaProcess;
let owner: pg.Pool;
let sink: Awaited<ReturnType<typeof openMailSink>>;
const cookies = { buyer: '', seller: '', operator: '' };
const start = () => startHansa(folder, { SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
const as = (who: keyof typeof cookies): Person => doorsOf(hansa.origin, cookies[who]);

beforeAll(async () => {
  folder = aFolder('fault-points');
  sink = await openMailSink();
  hansa = await start();
  await giveCredit(hansa);
  for (const [who, email] of [
    ['buyer', 'anong@suchanok.example'],
    ['seller', 'femke@nordhaven.example'],
    ['operator', 'hanna@hansa.example'],
  ] as const)
    cookies[who] = await signIn(hansa.origin, email);
  owner = new pg.Pool({ connectionString: hansa.databaseUrl, max: 2 });
}, 180_000);
afterAll(async () => {
  await owner?.end();
  await endHansa(folder, hansa);
  sink.server.close();
});

const rows = async <T = { n: number }>(sql: string, values: readonly unknown[] = []) =>
  (await owner.query(sql, [...values])).rows as T[];
const count = async (sql: string, values: readonly unknown[] = []) =>
  Number((await rows<{ n: number }>(sql, values))[0]!.n);
const nothingDue = async () => (await count(`select count(*)::int n from event_delivery where state = 'due'`)) === 0;
const given = <T>(told: { data?: unknown; code?: string } | null): T => {
  if (told?.data === undefined) throw new Error(`no answer: ${JSON.stringify(told)}`);
  return told.data as T;
};

/**
 * What somebody does. `ask` gives null where nobody answered, and may be repeated; `done`: nothing is left to wait for;
 * `look`: it is there, once and whole.
 */
interface Attempt {
  ask(): Promise<unknown>;
  done?(): Promise<boolean>;
  look(): Promise<void>;
}
interface Scenario {
  readonly points: readonly FaultPoint[];
  prepare(number: number): Promise<Attempt>;
}

const toAndSubject = (mail: string) => mail.match(/^(?:to|subject):.*(?:\r\n[ \t].*)*/gim)!.join('\n');

/** A filled cart, placed with a key. */
async function placing(): Promise<Attempt> {
  const buyer = as('buyer');
  const { items } = given<{ items: { id: string }[] }>(
    await buyer.ask('search.find', { filter: { inStock: true }, limit: 20 }),
  );
  for (const { id } of items) {
    const { offers } = given<{
      offers: { offerId: string; unitPrice: string | null; minimumQuantity: string; quantityMultiple: string }[];
    }>(await buyer.ask('products.show', { productId: id }));
    const offer = offers.find((one) => one.unitPrice !== null);
    if (offer)
      await buyer.tell('cart.add', {
        lines: [
          {
            productId: id,
            offerId: offer.offerId,
            quantity: String(Math.max(Number(offer.minimumQuantity), Number(offer.quantityMultiple))),
          },
        ],
      });
  }
  const { sellers } = given<{ sellers: { lines: { id: string; unitPrice: string; lineMinor: number }[] }[] }>(
    await buyer.ask('cart.show'),
  );
  const { shipTo, billTo } = given<{ shipTo: { id: string }[]; billTo: { id: string }[] }>(
    await buyer.ask('orders.checkout'),
  );
  const lines = sellers.flatMap((one) => one.lines);
  const input = {
    idempotencyKey: crypto.randomUUID(),
    shipToAddressId: shipTo[0]!.id,
    billToAddressId: billTo[0]!.id,
    expected: lines.map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
  };
  const [before, mailsBefore] = [await count('select count(*)::int n from purchase_order'), sink.mails.length];
  let orderId: string | null = null;
  return {
    ask: async () => {
      const told = await as('buyer').tell('orders.place', input);
      if (told !== null) ({ orderId } = given<{ orderId: string }>(told));
      return told;
    },
    look: async () => {
      expect(await count('select count(*)::int n from purchase_order')).toBe(before + 1);
      // Goods that lie in two places are two lines and two parts of one seller: what was asked for is there, however split.
      const [kept] = await rows(
        'select count(distinct l.offer_id)::int as goods, sum(l.line_minor)::int as minor, count(distinct v.seller_id)::int as sellers from vendor_order v join order_line l on l.vendor_order_id = v.id where v.order_id = $1',
        [orderId],
      );
      expect(kept).toEqual({
        goods: lines.length,
        minor: lines.reduce((sum, line) => sum + line.lineMinor, 0),
        sellers: sellers.length,
      });
      // Each seller is told of its part by each of its people once; a mail server may have had a letter twice.
      const letters = await rows<{ recipient: string; n: number; part: string }>(
        `select m.recipient, v.id as part, count(*)::int n from vendor_order v join mail_message m on position(v.id::text in m.text_body) > 0 where v.order_id = $1 group by 1, 2`,
        [orderId],
      );
      expect(new Set(letters.map((one) => one.part)).size).toBe(
        await count('select count(*)::int n from vendor_order where order_id = $1', [orderId]),
      );
      expect(letters.filter((one) => one.n !== 1)).toEqual([]);
      // What the killed core had sent and not marked is sent again: no letter more than twice.
      const sent = sink.mails.slice(mailsBefore);
      expect(sent.length).toBeGreaterThanOrEqual(letters.length);
      const often = [...Map.groupBy(sent, toAndSubject)]
        .filter(([, those]) => those.length > 2)
        .map(([letter]) => letter);
      expect(often, 'letters that went out more than twice').toEqual([]);
    },
  };
}

/** A quote that was asked for, priced and sent; accepted by its hash, with a key. */
async function accepting(): Promise<Attempt> {
  const [buyer, seller] = [as('buyer'), as('seller')];
  const offers = await rows<{
    productId: string;
    sellerId: string;
  }>(`select o.product_id as "productId", o.seller_id as "sellerId" from offer o join organization s on s.id = o.seller_id join stock k on k.offer_id = o.id
    where s.slug = 'nordhaven' and o.state = 'active' and o.quantity_multiple = 1 and o.minimum_quantity = 1 group by 1, 2 having sum(k.on_hand - k.reserved) > 50 order by 1 limit 2`);
  const { rfqId } = given<{ rfqId: string }>(
    await buyer.tell('rfqs.save', {
      title: 'Spare parts',
      currency: 'EUR',
      lines: offers.map(({ productId }) => ({ productId, quantity: '2' })),
    }),
  );
  const {
    quoteIds: [quoteId],
  } = given<{ quoteIds: string[] }>(await buyer.tell('rfqs.send', { rfqId, sellerIds: [offers[0]!.sellerId] }));
  const { document } = given<{ document: { lines: Record<string, { id: string }> } }>(
    await seller.ask('quotes.show', { quoteId }),
  );
  given(
    await seller.tell('quotes.do', {
      quoteId,
      operations: Object.keys(document.lines).map((lineId) => ({
        opId: crypto.randomUUID(),
        base: 0,
        op: { type: 'set', lineId, field: 'unitPrice', value: '3.50' },
      })),
    }),
  );
  const { hash } = given<{ hash: string }>(await seller.tell('quotes.send', { quoteId, message: '' }));
  const { shipTo, billTo } = given<{ shipTo: { id: string }[]; billTo: { id: string }[] }>(
    await buyer.ask('orders.checkout'),
  );
  const input = {
    idempotencyKey: crypto.randomUUID(),
    quoteId,
    hash,
    shipToAddressId: shipTo[0]!.id,
    billToAddressId: billTo[0]!.id,
  };
  const before = await count('select count(*)::int n from purchase_order');
  let orderId: string | null = null;
  return {
    ask: async () => {
      const told = await as('buyer').tell('orders.acceptQuote', input);
      if (told !== null) ({ orderId } = given<{ orderId: string }>(told));
      return told;
    },
    look: async () => {
      expect(await count('select count(*)::int n from purchase_order')).toBe(before + 1);
      expect(
        await rows(
          `select q.state, q.order_id, r.state as request, (select count(*)::int from quote_version v where v.quote_id = q.id and v.kind = 'accepted') as acceptances from quote q join rfq r on r.id = q.rfq_id where q.id = $1`,
          [quoteId],
        ),
      ).toEqual([{ state: 'accepted', order_id: orderId, request: 'awarded', acceptances: 1 }]);
    },
  };
}

/** A full feed of another content each time: most offers change, some are new, some end. */
async function importing(number: number): Promise<Attempt> {
  const feed = Array.from({ length: 1050 }, (_, row) => ({
    sku: `FP-${row + number * 5}`,
    title: `Fault point bolt ${row + number * 5}, delivery ${number}`,
    price: `${(row % 90) + 1}.${10 + number}`,
    stock: `${(row % 40) + number}`,
  }));
  const content = [
    'sku,title,price,unit,stock',
    ...feed.map((one) => `${one.sku},"${one.title}",${one.price},PCE,${one.stock}`),
  ].join('\n');
  const key = crypto.randomUUID();
  let runId: string | null = null;
  const send = async () => {
    try {
      const answer = await fetch(`${hansa.origin}/api/v1/imports?kind=full&fileName=feed.csv`, {
        method: 'POST',
        headers: { cookie: cookies.seller, origin: hansa.origin, 'content-type': 'text/csv', 'idempotency-key': key },
        body: content,
      });
      if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
      ({ runId } = (await answer.json()) as { runId: string });
      return runId;
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  };
  const stateOf = async () =>
    (await rows<{ state: string }>('select state from import_run where id = $1', [runId]))[0]?.state;
  return {
    ask: send,
    done: async () => {
      // The first feed names nothing of what the seller had; it is meant.
      if ((await stateOf()) === 'needs confirmation') await as('seller').tell('imports.confirm', { runId });
      return (
        (await stateOf()) === 'done' &&
        (await nothingDue()) &&
        (await count('select count(*)::int n from index_change')) === 0
      );
    },
    look: async () => {
      expect(await count('select count(*)::int n from import_run where upload_key = $1', [key])).toBe(1);
      expect(
        await rows(
          'select rows_read, rows_good, rows_bad, offers_new + offers_changed + offers_unchanged as offers, (select count(*)::int from import_row w where w.run_id = r.id) as kept from import_run r where id = $1',
          [runId],
        ),
      ).toEqual([
        { rows_read: feed.length, rows_good: feed.length, rows_bad: 0, offers: feed.length, kept: feed.length },
      ]);
      const offers =
        await rows(`select o.sku, o.title, trim_scale(o.list_price)::text as price, (select trim_scale(sum(on_hand))::text from stock s where s.offer_id = o.id) as stock from offer o join organization s on s.id = o.seller_id
        where s.slug = 'nordhaven' and o.state <> 'ended' order by o.sku`);
      expect(offers).toEqual(
        feed.map((one) => ({ ...one, price: String(Number(one.price)) })).toSorted((a, b) => (a.sku < b.sku ? -1 : 1)),
      );
      const found = given<{ total: number }>(
        await as('buyer').ask('search.find', { text: `"delivery ${number}"`, limit: 1 }),
      );
      expect(found.total).toBeGreaterThan(0);
      const health = async () =>
        given<{ state: string; documents: number; products: number }>(await as('operator').ask('search.health'));
      // Its process may still open what the killed one left; whoever searches is answered by PostgreSQL meanwhile.
      await until(async () => (await health()).state === 'open');
      const { documents, products } = await health();
      expect(documents).toBe(products);
    },
  };
}

const scenarios: readonly Scenario[] = [
  {
    points: [
      'order.claimed',
      'order.locked',
      'order.written',
      'facts.recorded',
      'order.committed',
      'delivery.claimed',
      'mail.sent',
      'delivery.marked',
      'delivery.committed',
    ],
    prepare: placing,
  },
  {
    points: ['acceptance.claimed', 'acceptance.taken', 'acceptance.linked', 'acceptance.committed'],
    prepare: accepting,
  },
  {
    points: [
      'import.fileKept',
      'import.received',
      'import.rowsKept',
      'import.rowsValidated',
      'import.offersWritten',
      'import.rowsApplied',
      'import.offersEnded',
      'import.finished',
      'index.written',
    ],
    prepare: importing,
  },
];
const numbered = scenarios
  .flatMap(({ points, prepare }) => points.map((point) => ({ point, prepare })))
  .map((one, index) => ({ ...one, number: index + 1 }));

describe('a core that is killed', () => {
  it('is killed at every point of the registry', () => {
    expect(numbered.map((one) => one.point).toSorted()).toEqual(Object.keys(faultPoints).toSorted());
  });

  it.each(numbered)(
    'F01 at $point: the next one keeps what was promised, once and whole',
    async ({ point, prepare, number }) => {
      const attempt = await prepare(number);
      await until(nothingDue);
      const died = once(hansa.child, 'exit');
      await hansa.arm(point);
      let answer = await attempt.ask();
      const waited = new Promise((done) => setTimeout(done, 20_000, 'nobody came to this point').unref());
      // Whoever must confirm what it sent does so until the house is gone.
      const confirming = attempt.done
        ? until(async () => hansa.child.signalCode !== null || (await attempt.done!()))
        : undefined;
      expect(await Promise.race([died, waited])).toEqual([null, 'SIGKILL']);
      await confirming;

      hansa = await start();
      for (let tries = 0; answer === null && tries < 3; tries += 1) answer = await attempt.ask();
      expect(answer).not.toBe(null);
      await until(attempt.done ?? nothingDue);
      await attempt.look();
      expect(
        await rows(`select subscriber, state, error from event_delivery where state <> 'done' or error is not null`),
      ).toEqual([]);
      expect(await brokenInvariants(owner)).toEqual({});
    },
    90_000,
  );

  it('F01 at import.fileKept leaves a file that no run names: it is swept a day later, and what runs name stays', async () => {
    const files = join(folder, 'files');
    const kept = () =>
      readdirSync(files, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => `${basename(one.parentPath)}/${one.name}`)
        .toSorted();
    const attempt = await importing(50);
    const [named, died] = [kept(), once(hansa.child, 'exit')];
    await hansa.arm('import.fileKept');
    expect(await attempt.ask()).toBeNull();
    await died;
    const orphans = kept().filter((key) => !named.includes(key));
    expect(orphans).toHaveLength(1);
    const longAgo = Date.now() / 1000 - 2 * 24 * 3600;
    for (const key of kept()) utimesSync(join(files, key), longAgo, longAgo);
    await owner.query(`update schedule set due_at = now() where name = 'files.sweepUnnamed'`);
    hansa = await start();
    await until(async () => !kept().includes(orphans[0]!));
    const inUse = (
      await rows<{ file_key: string }>(
        'select file_key from import_run union select file_key from product_document union select file_key from quote_attachment',
      )
    ).map((one) => one.file_key);
    expect(kept().filter((key) => !inUse.includes(key))).toEqual([]);
    expect(inUse.filter((key) => !kept().includes(key))).toEqual([]);
  }, 90_000);
});
