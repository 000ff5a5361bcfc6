import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../auditor/broken-invariants.ts';
import { startPostgres } from '../platform/db/postgres.ts';
import {
  aFolder,
  doorsOf,
  endHansa,
  giveCredit,
  type HansaProcess,
  signIn,
  startHansa,
  until,
} from './hansa-process.ts';
import { postmasterIn } from './processes.ts';

/**
 * Hansa as a process of its own on a database of its own: asked to stop, asked twice, killed, and started again in the
 * same folder.
 */
let folder: string;
let hansa: HansaProcess;
const start = () => startHansa(folder);
beforeAll(async () => {
  folder = aFolder('stop');
  hansa = await start();
  await giveCredit(hansa);
});
afterAll(() => endHansa(folder, hansa));

const postgresPid = () => postmasterIn(join(folder, 'postgres'));
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const person = async (email: string) => doorsOf(hansa.origin, await signIn(hansa.origin, email));

interface Acknowledged {
  readonly orders: string[];
  readonly invitations: string[];
  readonly broken: unknown[];
  readonly refused: unknown[];
}
interface CartSeen {
  sellers: { lines: { id: string; unitPrice: string; lineMinor: number }[] }[];
  unavailable: { id: string }[];
}

/** Several people work without a pause until the house is gone, and write down what it has said yes to. */
async function workload(): Promise<{ acknowledged: Acknowledged; ended: Promise<unknown> }> {
  const acknowledged: Acknowledged = { orders: [], invitations: [], broken: [], refused: [] };
  const [buyer, seller] = [await person('anong@suchanok.example'), await person('femke@nordhaven.example')];
  const roles = (await seller.ask('organizations.show', {}))!.data as unknown as {
    roles: { id: string; name: string }[];
  };
  const roleId = roles.roles.find((role) => role.name !== 'admin')!.id;
  const found = (await buyer.ask('search.find', { filter: { inStock: true }, limit: 20 }))!.data as unknown as {
    items: { id: string }[];
  };
  const { shipTo, billTo } = (await buyer.ask('orders.checkout'))!.data as unknown as {
    shipTo: { id: string }[];
    billTo: { id: string }[];
  };
  /** Gone, or as it should be: what is neither is written down. */
  const isGone = (told: { status: number } | null) => {
    if (told !== null && told.status >= 500 && told.status !== 503) acknowledged.broken.push(told);
    return told === null;
  };

  async function invite(hand: number): Promise<void> {
    for (let count = 0; ; count += 1) {
      const told = await seller.tell('organizations.invite', {
        email: `guest-${hand}-${count}-${Math.floor(performance.now())}@elsewhere.example`,
        roleId,
      });
      if (isGone(told)) return;
      if (told!.data) acknowledged.invitations.push((told!.data as { id: string }).id);
    }
  }
  async function order(): Promise<void> {
    for (let count = 0; ; count += 1) {
      const { offers } = ((await buyer.ask('products.show', { productId: found.items[count % found.items.length]!.id }))
        ?.data ?? { offers: [] }) as unknown as {
        offers: { offerId: string; unitPrice: string | null; minimumQuantity: string; quantityMultiple: string }[];
      };
      const offer = offers.find((one) => one.unitPrice !== null);
      if (offer)
        await buyer.tell('cart.add', {
          lines: [
            {
              productId: found.items[count % found.items.length]!.id,
              offerId: offer.offerId,
              quantity: String(Math.max(Number(offer.minimumQuantity), Number(offer.quantityMultiple))),
            },
          ],
        });
      const cart = await buyer.ask('cart.show');
      if (isGone(cart)) return;
      const { sellers, unavailable } = cart!.data as unknown as CartSeen;
      const lines = sellers.flatMap((one) => one.lines);
      const placed = await buyer.tell('orders.place', {
        idempotencyKey: crypto.randomUUID(),
        shipToAddressId: shipTo[0]!.id,
        billToAddressId: billTo[0]!.id,
        expected: lines.map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
      });
      if (isGone(placed)) return;
      if (placed!.data) acknowledged.orders.push((placed!.data as { orderId: string }).orderId);
      // What was refused (a limit, a minimum) would be refused again.
      else {
        acknowledged.refused.push(placed);
        await buyer.tell('cart.remove', { lineIds: [...lines, ...unavailable].map((line) => line.id) });
      }
    }
  }
  const ended = Promise.all([order(), invite(1), invite(2), invite(3)]);
  await until(() => acknowledged.orders.length >= 3 && acknowledged.invitations.length >= 20);
  return { acknowledged, ended };
}

/** Looks into the folder's database, with the house closed. */
async function looking<T>(work: (owner: pg.Pool) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  const owner = new pg.Pool({ connectionString: postgres.url('hansa'), max: 2 });
  try {
    return await work(owner);
  } finally {
    await owner.end();
    await postgres.stop();
  }
}

/**
 * Everything that was acknowledged is there, with its fact and the letter that follows from it (or its delivery, still
 * due), and nothing is half.
 */
async function expectWhole(owner: pg.Pool, acknowledged: Acknowledged): Promise<void> {
  expect(acknowledged.orders.length, JSON.stringify(acknowledged.refused.slice(-3))).toBeGreaterThanOrEqual(3);
  const missing = async (sql: string, ids: readonly string[]) =>
    (await owner.query<{ id: string }>(`select id from unnest($1::uuid[]) as g(id) where not exists (${sql})`, [ids]))
      .rows;
  expect(await missing('select 1 from purchase_order o where o.id = g.id', acknowledged.orders)).toEqual([]);
  expect(
    await missing(
      `select 1 from vendor_order v join event e on e.subject_id = v.id::text join event_delivery d on d.event_id = e.id where v.order_id = g.id and e.name = 'vendorOrder.placed'`,
      acknowledged.orders,
    ),
  ).toEqual([]);
  expect(await missing('select 1 from invitation i where i.id = g.id', acknowledged.invitations)).toEqual([]);
  expect(
    await missing(
      `select 1 from event e join event_delivery d on d.event_id = e.id where e.name = 'member.invited' and e.subject_id = g.id::text`,
      acknowledged.invitations,
    ),
  ).toEqual([]);
  const letters =
    await owner.query(`select i.email from invitation i join event e on e.subject_id = i.id::text and e.name = 'member.invited' join event_delivery d on d.event_id = e.id
    where (select count(*) from mail_message m where m.recipient = i.email) <> case when d.state = 'done' then 1 else 0 end`);
  expect(letters.rows).toEqual([]);
  expect(
    (await owner.query(`select subscriber, error from event_delivery where state = 'dead' or error is not null`)).rows,
  ).toEqual([]);
  expect(await brokenInvariants(owner)).toEqual({});
}

describe('a house that is asked to stop', () => {
  it('ends what it has begun, closes its sockets, and exits with 0: every yes that it gave holds, and nothing is half', async () => {
    const { acknowledged, ended } = await workload();
    const { cookie } = await person('femke@nordhaven.example');
    const socket = io(hansa.origin, {
      path: '/ws',
      transports: ['websocket'],
      extraHeaders: { cookie },
      auth: { version: 1 },
      reconnection: false,
      forceNew: true,
    });
    await once(socket as never, 'connect');
    const pid = postgresPid();
    hansa.child.kill('SIGTERM');
    const [code] = await once(hansa.child, 'exit');
    await ended;
    await until(() => socket.disconnected);
    expect({
      code,
      isSocketOpen: socket.connected,
      broken: acknowledged.broken,
      isDatabaseAlive: isAlive(pid),
    }).toEqual({ code: 0, isSocketOpen: false, broken: [], isDatabaseAlive: false });
    await looking((owner) => expectWhole(owner, acknowledged));
  }, 180_000);

  it('stays whole when Ctrl-C reaches its whole group, and is pressed again and again', async () => {
    hansa = await start();
    const { acknowledged, ended } = await workload();
    const exited = once(hansa.child, 'exit');
    for (let press = 0; press < 5; press += 1) {
      process.kill(-hansa.child.pid!, press % 2 === 0 ? 'SIGINT' : 'SIGTERM');
      await new Promise((done) => setTimeout(done, 20));
      if (hansa && hansa.child.exitCode !== null) break;
    }
    const [code] = await exited;
    await ended;
    expect({ code, said: hansa.said, broken: acknowledged.broken }).toEqual({
      code: 0,
      said: ['stopping'],
      broken: [],
    });
    await looking((owner) => expectWhole(owner, acknowledged));
  }, 180_000);
});

describe('a house that is killed', () => {
  it('F01 opens again on the database that it left running, with every yes that it gave, delivers what was due, and ends the database with itself', async () => {
    hansa = await start();
    const { acknowledged, ended } = await workload();
    const pid = postgresPid();
    hansa.child.kill('SIGKILL');
    await once(hansa.child, 'exit');
    await ended;
    expect(isAlive(pid)).toBe(true);

    hansa = await start();
    expect(postgresPid()).toBe(pid);
    const owner = new pg.Pool({ connectionString: hansa.databaseUrl, max: 2 });
    await until(
      async () => (await owner.query(`select 1 from event_delivery where state = 'due' limit 1`)).rows.length === 0,
    );
    await expectWhole(owner, acknowledged);
    expect((await owner.query(`select 1 from event_delivery where state <> 'done'`)).rows).toEqual([]);
    await owner.end();
    expect((await (await person('anong@suchanok.example')).ask('cart.show'))?.status).toBe(200);

    hansa.child.kill('SIGTERM');
    const [code] = await once(hansa.child, 'exit');
    expect({
      code,
      isDatabaseAlive: isAlive(pid),
      isLockLeft: existsSync(join(folder, 'postgres/data/postmaster.pid')),
    }).toEqual({ code: 0, isDatabaseAlive: false, isLockLeft: false });
  }, 180_000);
});
