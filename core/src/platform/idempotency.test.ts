import { beforeAll, describe, expect, it } from 'vitest';
import { actingAs, anActor } from '../test/context.ts';
import { testDatabase, type TestDatabase } from '../test/database.ts';
import { onceForKey } from './idempotency.ts';
import { newId } from './ids.ts';

describe('an idempotency key', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase({ poolSize: 10 });
    await test.owner.query('create table effect (id uuid); grant all on effect to hansa_app');
  });
  const someone = anActor(newId<'organization'>());
  const once = (actor: typeof someone, key: string, request: unknown, fails = false) =>
    actingAs(test.database, actor, (ctx) =>
      onceForKey(ctx, key, request, async () => {
        const id = newId();
        await ctx.sql`insert into effect values (${id})`;
        if (fails) throw new Error('it broke');
        return { id };
      }),
    );
  const effects = async () =>
    (await test.owner.query<{ n: number }>('select count(*)::int as n from effect')).rows[0]!.n;

  it('I6 has one effect and one answer, though it comes a hundred times at once', async () => {
    const before = await effects();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => once(someone, 'a', { quantity: '1', to: 'x' })),
    );
    expect(new Set(answers.map((one) => one.id)).size).toBe(1);
    expect(await effects()).toBe(before + 1);
    // The order of fields means nothing.
    expect(await once(someone, 'a', { to: 'x', quantity: '1' })).toEqual(answers[0]);
  });

  it('M05 with another body is refused', async () => {
    await once(someone, 'b', { quantity: '1' });
    await expect(once(someone, 'b', { quantity: '2' })).rejects.toMatchObject({
      code: 'idempotency-key-reuse',
      kind: 'unprocessable',
    });
  });

  it('M06 of another tenant is another key', async () => {
    const [mine, theirs] = [await once(someone, 'c', {}), await once(anActor(newId<'organization'>()), 'c', {})];
    expect(mine.id).not.toBe(theirs.id);
  });

  it('I6 whose work failed may be tried again', async () => {
    const before = await effects();
    await expect(once(someone, 'd', {}, true)).rejects.toThrow('it broke');
    expect(await effects()).toBe(before);
    await once(someone, 'd', {});
    expect(await effects()).toBe(before + 1);
  });
});
