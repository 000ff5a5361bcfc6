import { describe, expect, it } from 'vitest';
import { asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { newId } from '../ids.ts';
import { bigints, decimals, integers, jsons, texts, uuids } from './binary-arrays.ts';

const { database } = await testDatabase();

describe("an array in PostgreSQL's own form", () => {
  it('is read as the same array told as text, of every kind, with what is missing in its place', async () => {
    const [ids, whole, large, words, json] = [
      [newId(), null, 'ABCDEF01-2345-7789-8abc-def012345678', '00000000-0000-0000-0000-000000000000'],
      [1, -1, 2_147_483_647, -2_147_483_648, 0],
      [0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 32, -(2 ** 32), 2 ** 31],
      ['', null, 'a "quoted" \\ {word}, NULL', 'Ốc vít lục giác 😀', 'null'],
      ['{"en":"a \\"b\\"","vi":"Vật"}', null, '[1,2.5,null]'],
    ];
    const numbers = [
      '0',
      '1',
      '-1',
      '3.000',
      '0.001',
      '-0.0001',
      '12345.6789',
      '9999',
      '10000',
      '99990000',
      '1234567890123.123',
      '0.00000001',
      '100000000.10',
      '007.50',
      '0.5',
    ];
    const rows = await asThePlatform(
      database,
      (ctx) => ctx.sql<Record<string, boolean>>`select
      ${uuids(ids)}::uuid[] = ${ids}::uuid[] as ids, ${integers(whole)}::int[] = ${whole}::int[] as whole, ${bigints(large)}::bigint[] = ${large}::bigint[] as large, ${texts(words)}::text[] = ${words}::text[] as words,
      ${jsons(json)}::jsonb[] = ${json}::jsonb[] as json, ${decimals(numbers)}::numeric[] = ${numbers}::numeric[] as numbers, ${decimals(numbers)}::numeric[]::text = ${numbers}::numeric[]::text as scales`,
    );
    expect(rows).toEqual([
      { ids: true, whole: true, large: true, words: true, json: true, numbers: true, scales: true },
    ]);
  });

  it('may be empty', async () => {
    const rows = await asThePlatform(
      database,
      (ctx) =>
        ctx.sql`select cardinality(${uuids([])}::uuid[]) as a, cardinality(${texts([])}::text[]) as b, cardinality(${decimals([])}::numeric[]) as c`,
    );
    expect(rows).toEqual([{ a: 0, b: 0, c: 0 }]);
  });

  it('is never made of what is none of its kind', () => {
    for (const wrong of [
      '',
      'x',
      newId().slice(1),
      `${newId()}0`,
      newId().replaceAll('-', ''),
      newId().replace('-', '0'),
      'g'.repeat(36),
    ])
      expect(() => uuids([wrong]), wrong).toThrow();
    for (const wrong of ['', '-', '.', '.5', '1e3', 'NaN', '1,5', '--1', ' 1', '1.2.3'])
      expect(() => decimals([wrong]), wrong).toThrow();
    for (const wrong of [0.5, NaN, 2 ** 53]) expect(() => bigints([wrong])).toThrow();
    for (const wrong of [2 ** 31, -(2 ** 31) - 1, 0.5]) expect(() => integers([wrong])).toThrow();
  });
});
