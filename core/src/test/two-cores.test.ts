import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { demoAccounts } from '../modules/identity/index.ts';
import { startPostgres } from '../platform/db/postgres.ts';
import {
  aFolder,
  doorsOf,
  endHansa,
  type HansaProcess,
  type Person,
  signIn,
  startHansa,
  until,
} from './hansa-process.ts';

interface Found {
  readonly mode: string;
  readonly total: number;
  readonly items: readonly unknown[];
}

const folder = aFolder('two-cores');
const postgres = await startPostgres({ folder: join(folder, 'postgres') });
const admin = new pg.Client({ connectionString: postgres.url('postgres') });
await admin.connect();
await admin.query('create database hansa');
await admin.end();
const databaseUrl = postgres.url('hansa');
const opened: HansaProcess[] = [];
const openCore = async () => {
  const core = await startHansa(folder, { DATABASE_URL: databaseUrl });
  opened.push(core);
  return core;
};
afterAll(() => endHansa(folder, ...opened));

const buyer = demoAccounts.find((one) => one.app === 'buyer-web')!.email;
const find = async (person: Person, text: string): Promise<Found> => {
  const told = await person.ask('search.find', { text });
  expect(told).toMatchObject({ status: 200 });
  return told!.data!;
};
const answersBy = async (person: Person, mode: string) => {
  await until(async () => (await find(person, '')).mode === mode);
  expect((await find(person, '')).mode).toBe(mode);
};

describe('two cores of one machine, over one database and one folder', () => {
  it('F04 search one index; when the one that keeps it is killed, no search of the other fails, and it keeps it from then on', async () => {
    const keeper = await openCore();
    // A session is a row, and its secret lies in the folder: both know it.
    const cookie = await signIn(keeper.origin, buyer);
    const first = doorsOf(keeper.origin, cookie);
    await answersBy(first, 'words only');
    const other = await openCore();
    const second = doorsOf(other.origin, cookie);
    await answersBy(second, 'words only');
    for (const text of ['', 'bolt', 'bearing'])
      expect((await find(second, text)).items).toEqual((await find(first, text)).items);
    const { total } = await find(first, '');

    const modes: string[] = [];
    let isOver = false;
    const searching = (async () => {
      while (!isOver) {
        const found = await find(second, '');
        expect(found.total).toBe(total);
        modes.push(found.mode);
      }
    })();
    keeper.child.kill('SIGKILL');
    await once(keeper.child, 'exit');
    await until(() => modes.includes('database') && modes.at(-1) === 'words only');
    isOver = true;
    await searching;
    expect(new Set(modes)).toEqual(new Set(['words only', 'database']));
    expect(modes.at(-1)).toBe('words only');

    const third = doorsOf((await openCore()).origin, cookie);
    await answersBy(third, 'words only');
    expect((await find(third, 'bolt')).items).toEqual((await find(second, 'bolt')).items);
  }, 180_000);
});
