import { describe, expect, it } from 'vitest';
import { asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { anywhere, atTheStart } from './text-patterns.ts';

const { database } = await testDatabase();
const names = [
  'Pump 100% new',
  'Pump 1000 new',
  'seal_ring',
  'sealXring',
  String.raw`C:\files\pump`,
  String.raw`C:\\files`,
  'C:files',
];

/** Those of the names that PostgreSQL finds by a pattern. */
const found = async (pattern: string) =>
  (
    await asThePlatform(
      database,
      (ctx) =>
        ctx.sql<{
          name: string;
        }>`select name from unnest(${names}::text[]) with ordinality as given (name, place) where name ilike ${pattern} order by place`,
    )
  ).map((one) => one.name);

describe('a text that is looked for in another', () => {
  it('is found wherever it stands, in small letters or great', async () => {
    expect(await found(anywhere('PUMP'))).toEqual(['Pump 100% new', 'Pump 1000 new', String.raw`C:\files\pump`]);
    expect(await found(anywhere(''))).toEqual(names);
  });

  it('is found with a percent sign, an underscore and a backslash as they were written', async () => {
    expect(await found(anywhere('100%'))).toEqual(['Pump 100% new']);
    expect(await found(anywhere('l_r'))).toEqual(['seal_ring']);
    expect(await found(anywhere(String.raw`:\f`))).toEqual([String.raw`C:\files\pump`]);
    expect(await found(anywhere(String.raw`:\\f`))).toEqual([String.raw`C:\\files`]);
    expect(await found(anywhere('\\'))).toEqual([String.raw`C:\files\pump`, String.raw`C:\\files`]);
    expect(await found(anywhere('%'))).toEqual(['Pump 100% new']);
  });

  it('is found at the start alone, where that is asked', async () => {
    expect(await found(atTheStart('seal_'))).toEqual(['seal_ring']);
    expect(await found(atTheStart('ring'))).toEqual([]);
    expect(await found(atTheStart('pump 100%'))).toEqual(['Pump 100% new']);
  });
});
