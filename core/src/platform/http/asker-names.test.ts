import { initTRPC } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import type { Database } from '../db/open.ts';
import type { Request as VerbRequest } from '../db/transact.ts';
import { openLog } from '../log.ts';
import { openMetrics } from '../metrics.ts';
import { makeApp } from './app.ts';
import { createAskerNames } from './asker-names.ts';
import { markRequest } from './request.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import { createShare } from './share.ts';

const settled = () => new Promise((done) => setTimeout(done, 20));
const t = initTRPC.create();

/** A house with one door behind which everybody is answered at once; who asks is told by the cookie. */
function aHouse() {
  const lookedUp: string[] = [];
  const share = createShare({
    own: 1,
    beside: 1,
    free: 1,
    waitingMax: 100,
    usual: 0,
    patienceMs: 10_000,
    now: () => 0,
    atOnce: createConcurrencyLimit({ least: 2, most: 100 }),
    pause: () => Promise.resolve(),
    later: () => {},
  });
  const app = makeApp({
    router: t.router({ door: t.procedure.query(() => 'open') }),
    endpoints: [],
    database: {} as Database,
    log: openLog('silent' as never),
    metrics: openMetrics(),
    requestBytes: 1000,
    uploadBytes: 1000,
    publicUrl: 'http://house.example',
    metricsToken: null,
    queue: { lines: [], longest: 100, patienceMs: 10_000 },
    share,
    apps: [],
    authHandler: async () => new Response(),
    notReady: async () => [],
    mount: () => {
      /* no other door */
    },
    requestOf: async (raw) => {
      const [cookie] = [raw.headers.get('cookie')];
      lookedUp.push(cookie ?? 'visitor');
      return {
        actor: cookie === null ? null : { organizationId: cookie.split('-')[0] },
        from: '192.0.2.1',
        requestId: '',
      } as unknown as VerbRequest;
    },
  });
  const ask = async (cookie: string | null, address = '192.0.2.1') =>
    (
      await app.fetch(
        markRequest(
          new Request('http://house.example/trpc/door', cookie === null ? {} : { headers: { cookie } }),
          address,
          false,
        ),
      )
    ).status;
  return { ask, lookedUp, share };
}

describe('whoever is looked up', () => {
  it('S10 has its turn already: a company that floods costs the others no look-ups, whichever of its people asks', async () => {
    const { ask, lookedUp, share } = aHouse();
    for (const cookie of ['busy-1', 'busy-2', 'calm-1']) expect(await ask(cookie)).toBe(200);
    const leave = await share.enter('busy');
    const flood = Array.from({ length: 20 }, (_, at) => ask(`busy-${1 + (at % 2)}`));
    await settled();
    expect(lookedUp).toEqual(['busy-1', 'busy-2', 'calm-1']);
    expect(await ask('calm-1')).toBe(200);
    expect(lookedUp.at(-1)).toBe('calm-1');
    leave();
    expect(await Promise.all(flood)).toEqual(flood.map(() => 200));
    expect(lookedUp).toHaveLength(24);
    expect(share.count()).toEqual({ working: 0, waiting: 0 });
  });

  it('S10 is an address until it is known, so that cookies made up anew each time wait for one turn, too', async () => {
    const { ask, lookedUp, share } = aHouse();
    const leave = await share.enter('192.0.2.1');
    const flood = Array.from({ length: 20 }, (_, at) => ask(`invented-${at}`));
    await settled();
    expect(lookedUp).toEqual([]);
    expect(await ask('calm-1', '192.0.2.2')).toBe(200);
    leave();
    expect(await Promise.all(flood)).toEqual(flood.map(() => 200));
    expect(share.count()).toEqual({ working: 0, waiting: 0 });
  });
});

describe('names of those who asked', () => {
  it('are of the company that was asked for, follow whoever a cookie stands for now, and are forgotten, the oldest first', () => {
    const names = createAskerNames(2);
    const headers = (cookie: string, organization?: string) =>
      new Headers({ cookie, ...(organization ? { 'hansa-organization': organization } : {}) });
    const learn = (cookie: string, name: string | null, organization?: string) =>
      names.learn(headers(cookie, organization), {
        actor: name === null ? null : { organizationId: name },
        from: 'an address',
      } as unknown as VerbRequest);
    expect([learn('a', 'one'), learn('a', 'two', 'two')]).toEqual(['one', 'two']);
    expect([names.of(headers('a')), names.of(headers('a', 'two'))]).toEqual(['one', 'two']);
    const acting = new Headers({ cookie: 'b', 'hansa-acting-for': 'an impersonation' });
    expect(names.of(acting)).toBe('unknown');
    learn('b', 'three');
    expect(names.of(acting)).toBe('unknown');
    expect([names.of(headers('a')), names.of(headers('a', 'two')), names.of(headers('b'))]).toEqual([
      'unknown',
      'two',
      'three',
    ]);
    expect(learn('b', null)).toBe('an address');
    expect(names.of(headers('b'))).toBe('unknown');
  });
});
