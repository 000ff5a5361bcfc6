import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { defaultRoles, findActors, permissions, permissionsWithin } from '../modules/organizations/index.ts';
import { entitledCatalogs } from '../modules/entitlement/index.ts';
import { transact } from '../platform/db/transact.ts';
import { newId } from '../platform/ids.ts';
import { reachOf, type Actor } from '../platform/permission.ts';
import { aRequest } from './context.ts';
import { procedureDoors, restDoors, type Door, type Outcome } from './doors.ts';
import { idPlaces, sampleOf } from './sample-of.ts';
import { samples } from './samples.ts';
import { startDemoServer, type DemoServer } from './server.ts';

/**
 * Every door of the house, for every role, with ids of one's own, of others and of nobody. Nothing is listed here: doors come from the router
 * and the endpoints, inputs from their schemas, ids from the demo's tables, so that a new door is covered when it is written.
 */
let demo: DemoServer;
let owner: pg.Pool;
const people = { buyer: 'anong@suchanok.example', otherBuyer: 'tuan@daituongvan.example', seller: 'femke@nordhaven.example', otherSeller: 'uwe@brennholt.example', operator: 'hanna@hansa.example' };
const actors = {} as Record<keyof typeof people, Actor>;
const doors: Door[] = [...procedureDoors(), ...restDoors()];

beforeAll(async () => {
  demo = await startDemoServer({ size: { products: 150, orders: 40 } });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
  for (const [name, email] of Object.entries(people)) {
    const { rows: [user] } = await owner.query(`select id, name, email from auth.auth_user where email = $1`, [email]);
    const [actor] = await transact(demo.foundation.database, demo.foundation.platformRequest, (ctx) => findActors(ctx, { userId: user.id, name: user.name, email, language: 'en', sessionId: '' }));
    actors[name as keyof typeof people] = actor!;
  }
});
afterAll(async () => { await owner?.end(); await demo?.stop(); });

const knock = async (door: Door, actor: Actor | null, input: unknown): Promise<Outcome> => {
  const { rows: [storefront] } = await owner.query(`select id from storefront where host is null`);
  return door.knock(demo.foundation.database, aRequest(actor, { storefrontId: storefront.id, clock: demo.foundation.platformRequest.clock }), input);
};

interface Ids { readonly mine: Map<string, string>; readonly foreign: Map<string, string>; readonly allForeign: Map<string, string> }
const known = new Map<string, Ids>();

/** Of each table with owners: one row that an actor sees behind the second wall, and one that it does not. */
async function idsFor(actor: Actor): Promise<Ids> {
  const earlier = known.get(actor.userId);
  if (earlier) return earlier;
  const { rows: tables } = await owner.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
  const ids: Ids = { mine: new Map(), foreign: new Map(), allForeign: new Map() };
  const { rows: [storefront] } = await owner.query(`select id from storefront where host is null`);
  await transact(demo.foundation.database, aRequest(actor, { storefrontId: storefront.id }), async (ctx) => {
    await entitledCatalogs(ctx);
    for (const { name } of tables) {
      const all = (await owner.query<{ id: string }>(`select id from ${pg.escapeIdentifier(name)} order by id`)).rows.map((row) => row.id);
      const text = Object.assign([`select id from ${pg.escapeIdentifier(name)} order by id`], { raw: [''] }) as unknown as TemplateStringsArray;
      const seen = new Set(name === 'organization' ? actor.below : (await ctx.sql<{ id: string }>(text)).map((row) => row.id));
      // The operator's groups are for all sellers to name.
      if (name === 'customer_group' && actor.kinds.sells) for (const { id } of (await owner.query<{ id: string }>(`select g.id from customer_group g join organization o on o.id = g.owner_id where o.is_operator`)).rows) seen.add(id as never);
      // Whose part of an order one fulfils, its number one knows; the other parts are not told (A04).
      if (name === 'purchase_order') for (const { id } of await ctx.sql<{ id: string }>`select order_id as id from vendor_order`) seen.add(id as never);
      const foreign = all.filter((id) => !seen.has(id as never));
      const mine = all.filter((id) => seen.has(id as never));
      if (mine[0]) ids.mine.set(name, mine[0]);
      if (foreign[0]) ids.foreign.set(name, foreign[0]);
      if (name !== 'organization') for (const id of foreign) ids.allForeign.set(id, name);
    }
  });
  known.set(actor.userId, ids);
  return ids;
}

/** An input of a door with ids as told: from its schema, and from what is declared of it. */
function inputOf(door: Door, isFull: boolean, pickId: (table: string, path: string) => string): unknown {
  const made = door.input === null ? undefined : sampleOf(door.input, { isFull, pickId });
  return samples[door.name] ? { ...made as object, ...samples[door.name] } : made;
}

function placesOf(door: Door): { path: string; table: string }[] {
  return door.input ? idPlaces(door.input, fits(door, true)).filter(({ path }) => !(path in (samples[door.name] ?? {}))) : [];
}

/** What companies are called is public in a marketplace: whom one sells to, or buys from, may be anybody. What is told of them is looked at below. */
const isAddress = (place: { table: string; path: string }) => place.table === 'organization' && !place.path.endsWith('organizationId');

/** Whether the input with all its fields is one that the schema takes; some fields exclude each other. */
function fits(door: Door, isFull: boolean): boolean {
  return door.input === null || door.input.safeParse(inputOf(door, isFull, () => newId())).success;
}

/** An outcome without what may differ between two askings: ids and instants. */
const faceless = (outcome: Outcome) => JSON.stringify(outcome).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<at>');

describe('the access matrix', () => {
  it('A06 every door names a gate that exists', () => {
    expect(doors.length).toBeGreaterThan(50);
    for (const door of doors) expect(door.gate === 'public' || door.gate === 'signed in' || (door.gate !== undefined && door.gate in permissions), `${door.name}: ${door.gate}`).toBe(true);
  });

  it('A06 the input of every door can be made from its schema, or stands in samples.ts', () => {
    expect(doors.filter((door) => !fits(door, true) && !fits(door, false)).map((door) => door.name)).toEqual([]);
  });

  it('A06 every role of every kind of organization passes exactly the doors that it holds the permission of', async () => {
    const kinds = [{ sells: false, buys: true, operates: false }, { sells: true, buys: false, operates: false }, { sells: false, buys: false, operates: true }];
    const wrong: string[] = [];
    for (const door of doors) {
      const nobody = await knock(door, null, undefined);
      if ((nobody.status === 401) === (door.gate === 'public')) wrong.push(`${door.name}: a visitor got ${nobody.status}`);
      if (door.gate === 'public' || door.gate === 'signed in') continue;
      for (const [role, given] of Object.entries(defaultRoles)) for (const kind of kinds) {
        const actor: Actor = { ...actors.buyer, userId: newId(), organizationId: newId(), kinds: kind, line: [], below: [], groups: [], permissions: permissionsWithin(kind, given) };
        if (reachOf(actor, door.gate as never) !== 'none') continue;
        const outcome = await knock(door, actor, {});
        if (outcome.status !== 403) wrong.push(`${door.name}: ${role} of ${JSON.stringify(kind)} got ${outcome.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('A01, A02, A03 an id of somebody else answers exactly as an id that never was, at every place of every input', async () => {
    const told: string[] = [];
    let asked = 0;
    for (const name of ['buyer', 'seller', 'otherSeller', 'otherBuyer'] as const) {
      const actor = actors[name];
      const ids = await idsFor(actor);
      for (const door of doors) {
        const isOpen = door.gate === 'public' || door.gate === 'signed in' || reachOf(actor, door.gate as never) !== 'none';
        if (!isOpen) continue;
        for (const place of placesOf(door)) {
          const foreign = ids.foreign.get(place.table);
          if (foreign === undefined || isAddress(place)) continue;
          const withId = (id: string) => inputOf(door, fits(door, true), (table, path) => (path === place.path ? id : ids.mine.get(table) ?? newId()));
          const [theirs, nobodys] = [await knock(door, actor, withId(foreign)), await knock(door, actor, withId(newId()))];
          asked += 1;
          if (faceless(theirs) !== faceless(nobodys)) told.push(`${name} at ${door.name}, ${place.path} of another: ${faceless(theirs).slice(0, 300)}\n    of nobody: ${faceless(nobodys).slice(0, 300)}`);
          if (theirs.status >= 500) told.push(`${name} at ${door.name}, ${place.path}: ${theirs.status}`);
        }
      }
    }
    expect(asked).toBeGreaterThan(50);
    expect(told.join('\n')).toBe('');
  });

  it('A03, A04, A05 no answer of a read names a row that its reader may not see', async () => {
    const leaks: string[] = [];
    for (const name of ['buyer', 'seller', 'otherSeller', 'otherBuyer'] as const) {
      const actor = actors[name];
      const ids = await idsFor(actor);
      // The demo's mailbox shows all mail to whoever plays all parts; elsewhere there is none.
      for (const door of doors.filter((one) => one.isRead && one.name !== 'notifications.mailbox')) {
        const mine = (table: string) => ids.mine.get(table) ?? newId();
        const asked = [...[true, false].filter((isFull) => fits(door, isFull)).map((isFull) => inputOf(door, isFull, mine)),
          ...placesOf(door).filter(isAddress).map((place) => inputOf(door, fits(door, true), (table, path) => (path === place.path ? ids.foreign.get(table)! : mine(table))))];
        for (const input of asked) {
          const outcome = await knock(door, actor, input);
          if (outcome.status >= 500) leaks.push(`${name} at ${door.name}: ${outcome.status}`);
          for (const [id] of JSON.stringify(outcome.body ?? null).matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)) {
            if (ids.allForeign.has(id)) leaks.push(`${name} at ${door.name}: a ${ids.allForeign.get(id)} of somebody else`);
          }
        }
      }
    }
    expect([...new Set(leaks)].join('\n')).toBe('');
  });
});
