import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asThePlatform, testStorefrontId } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { fixedClock } from '../clock.ts';
import { newId } from '../ids.ts';
import { createDispatcher } from './dispatcher.ts';
import { fact } from './fact.ts';
import { on, registerReactions } from './reaction.ts';

const rang = fact('bell.rang', z.object({ tenant: z.string(), isPoison: z.boolean().default(false) }));

describe('events', () => {
  let test: TestDatabase;
  const clock = fixedClock('2026-11-24T09:00:00Z');
  let hasCrashed = false;

  beforeAll(async () => {
    test = await testDatabase();
    await test.owner.query(
      'create table effect (event_id uuid, subscriber text, tenant text); grant all on effect to hansa_app',
    );
    const effect = (subscriber: string, fail: (data: { isPoison: boolean }) => boolean) =>
      on(rang, subscriber, async (ctx, event) => {
        await ctx.sql`insert into effect values (${event.id}, ${subscriber}, ${event.data.tenant})`;
        if (fail(event.data)) throw new Error('the reaction broke after its work');
      });
    registerReactions([
      effect('test.first', ({ isPoison }) => isPoison),
      effect('test.second', () => {
        const crash = !hasCrashed;
        hasCrashed = true;
        return crash;
      }),
    ]);
  });
  beforeEach(() => test.owner.query('truncate effect; truncate event_delivery'));

  const ring = (tenant: string, isPoison = false) =>
    asThePlatform(
      test.database,
      async (ctx) => {
        ctx.emit(rang({ subject: { type: 'bell', id: newId() }, parties: [], data: { tenant, isPoison } }));
      },
      { clock },
    );
  const dispatcher = () =>
    createDispatcher({ database: test.database, clock, storefrontId: testStorefrontId, attemptsMax: 3 });
  const rows = async (sql: string) => (await test.owner.query(sql)).rows;

  it('I7 are recorded once with their change, applied once by each subscriber however often they are tried, and by many workers at once', async () => {
    hasCrashed = false;
    for (let index = 0; index < 20; index += 1) await ring(`tenant ${index}`);
    await Promise.all([dispatcher(), dispatcher(), dispatcher()].map((one) => one.drain()));
    // The one whose reaction broke is put off, or another worker took it at once; its half work is gone either way.
    expect(await rows(`select count(*) = count(distinct (event_id, subscriber)) as once from effect`)).toEqual([
      { once: true },
    ]);
    clock.advance(60_000);
    await Promise.all([dispatcher(), dispatcher()].map((one) => one.drain()));
    expect(
      await rows(`select count(*)::int as effects, count(distinct (event_id, subscriber))::int as once from effect`),
    ).toEqual([{ effects: 40, once: 40 }]);
    expect(await rows(`select distinct state from event_delivery`)).toEqual([{ state: 'done' }]);
  });

  it('I7 are not recorded when their change is rolled back', async () => {
    const before = await rows('select count(*)::int as n from event');
    await expect(
      asThePlatform(test.database, async (ctx) => {
        ctx.emit(rang({ subject: { type: 'bell', id: newId() }, parties: [], data: { tenant: 'x', isPoison: false } }));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await rows('select count(*)::int as n from event')).toEqual(before);
  });

  it('F07 that always fail are dead letters after their tries, and hold up nobody else', async () => {
    hasCrashed = true;
    await ring('poisoned', true);
    for (let index = 0; index < 5; index += 1) await ring(`healthy ${index}`);
    await dispatcher().drain();
    expect(await rows(`select count(*)::int as n from effect where subscriber = 'test.first'`)).toEqual([{ n: 5 }]);
    for (let tries = 0; tries < 5; tries += 1) {
      clock.advance(3_600_000);
      await dispatcher().drain();
    }
    expect(
      await rows(
        `select subscriber, attempts, error like '%broke after its work%' as told from event_delivery where state = 'dead'`,
      ),
    ).toEqual([{ subscriber: 'test.first', attempts: 3, told: true }]);
    expect(await rows(`select count(*)::int as n from effect where tenant = 'poisoned'`)).toEqual([{ n: 1 }]);
  });
});
