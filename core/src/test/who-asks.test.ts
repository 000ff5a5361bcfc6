import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, doorsOf, endHansa, signIn, startHansa, type HansaProcess, type Person } from './hansa-process.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/** Two processes on one database: what one of them knows of who asks, the other changes, and tells it nothing. */
const AUTH_SECRET = 'two processes that share a secret to sign sessions';
let demo: DemoServer, other: HansaProcess;
const folder = aFolder('other');
type Seats = { memberships: { organizationId: string; organizationName: string; permissions: string[] }[] } | null;

beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo, settings: { AUTH_SECRET } });
  other = await startHansa(folder, { AUTH_SECRET, DATABASE_URL: demo.foundation.databaseUrl });
}, 120_000);
afterAll(async () => {
  if (other) await endHansa(folder, other);
  await demo?.stop();
}, 60_000);

const here = async (email: string) => doorsOf(demo.origin, await signIn(demo.origin, email));
const there = (person: Person) => doorsOf(other.origin, person.cookie);
async function done(promise: Promise<unknown>): Promise<never> {
  const told = await promise;
  expect(told).toMatchObject({ status: 200 });
  return (told as { data: never }).data;
}
/** For whom a person may act, asked twice there: the second is what that process knows. */
async function seats(person: Person): Promise<Record<string, string[]>> {
  await done(there(person).ask('identity.me'));
  const me = (await done(there(person).ask('identity.me'))) as Seats;
  return Object.fromEntries((me?.memberships ?? []).map((one) => [one.organizationName, one.permissions.toSorted()]));
}
/** At once, with nothing asked there between. */
const seatsNow = async (person: Person) =>
  Object.keys(
    Object.fromEntries(
      (((await done(there(person).ask('identity.me'))) as Seats)?.memberships ?? []).map((one) => [
        one.organizationName,
        true,
      ]),
    ),
  ).sort();

describe('a right that is taken away in one process', () => {
  it('A11 is gone at the next request in another: a seat, a role, a company, a session', async () => {
    const [marco, femke, hanna] = [
      await here('marco@rulmanta.example'),
      await here('femke@nordhaven.example'),
      await here('hanna@hansa.example'),
    ];
    const [rulmanta, nordhaven] = Object.keys(await seats(marco)).sort((a, b) =>
      a.startsWith('Rul') ? -1 : b.startsWith('Rul') ? 1 : 0,
    );
    expect([rulmanta, nordhaven]).toEqual([expect.stringContaining('Rulmanta'), expect.stringContaining('Nordhaven')]);
    const page = (await done(femke.ask('organizations.show', {}))) as {
      members: { id: string; name: string; roleId: string }[];
    };
    const seat = page.members.find((one) => one.name.startsWith('Marco'))!;

    const looks = (await done(
      femke.tell('organizations.saveRole', {
        name: 'Looks',
        permissions: { 'catalog.read': 'branch', 'price.read': 'branch' },
      }),
    )) as { id: string };
    await done(femke.tell('organizations.changeMember', { memberId: seat.id, roleId: looks.id }));
    expect((await seats(marco))[nordhaven!]).toEqual(['catalog.read', 'price.read']);
    await done(
      femke.tell('organizations.saveRole', {
        roleId: looks.id,
        name: 'Looks',
        permissions: { 'catalog.read': 'branch' },
      }),
    );
    expect((await seats(marco))[nordhaven!]).toEqual(['catalog.read']);

    await done(femke.tell('organizations.changeMember', { memberId: seat.id, isActive: false }));
    expect(await seatsNow(marco)).toEqual([rulmanta]);
    const organizationId = ((await done(marco.ask('identity.me'))) as Seats)!.memberships[0]!.organizationId;
    expect((await there(marco).ask('organizations.addresses'))?.status).toBe(200);
    await done(
      hanna.tell('organizations.setState', { organizationId, state: 'suspended', reason: 'It is looked into' }),
    );
    expect((await there(marco).ask('organizations.addresses'))?.status).toBe(401);
    expect(await seatsNow(marco)).toEqual([]);
    await done(hanna.tell('organizations.setState', { organizationId, state: 'active', reason: 'It was nothing' }));
    expect(await seatsNow(marco)).toEqual([rulmanta]);

    const elsewhere = await here('marco@rulmanta.example');
    expect((await there(elsewhere).ask('organizations.addresses'))?.status).toBe(200);
    await done(marco.tell('identity.endSession', {}));
    expect([
      (await there(elsewhere).ask('organizations.addresses'))?.status,
      (await there(marco).ask('organizations.addresses'))?.status,
    ]).toEqual([401, 200]);
  });

  it('A11 is gone at the next request in another: a key', async () => {
    const uwe = await here('uwe@brennholt.example');
    const { id, secret } = (await done(
      uwe.tell('organizations.issueKey', { name: 'ERP', permissions: ['catalog.read'] }),
    )) as { id: string; secret: string };
    const ask = () =>
      fetch(`${other.origin}/api/v1/products`, { headers: { authorization: `Bearer ${secret}` } }).then(
        ({ status }) => status,
      );
    expect([await ask(), await ask()]).toEqual([200, 200]);
    await done(uwe.tell('organizations.revokeKey', { keyId: id }));
    expect(await ask()).toBe(401);
  });

  it('A11 is gone at the next request in another: to act for somebody', async () => {
    const [hanna, anong] = [await here('hanna@hansa.example'), await here('anong@suchanok.example')];
    const companyId = ((await done(anong.ask('identity.me'))) as Seats)!.memberships[0]!.organizationId;
    const whom = (
      (await done(hanna.ask('impersonations.people', { companyId }))) as { memberId: string; name: string }[]
    ).find((one) => one.name.startsWith('Anong'));
    const { id } = (await done(
      hanna.tell('impersonations.start', { memberId: whom!.memberId, reason: 'Asked on the phone', minutes: 10 }),
    )) as { id: string };
    const ask = () =>
      fetch(`${other.origin}/trpc/organizations.addresses`, {
        headers: { cookie: hanna.cookie, 'hansa-acting-for': id },
      }).then(({ status }) => status);
    expect([await ask(), await ask()]).toEqual([200, 200]);
    await done(hanna.tell('impersonations.end', { impersonationId: id }));
    expect(await ask()).not.toBe(200);
    expect((await there(hanna).ask('organizations.addresses'))?.status).toBe(200);
  });
});
