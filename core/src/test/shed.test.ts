import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer({
    size: smallDemo,
    settings: { DATABASE_POOL: '2', REQUEST_QUEUE: '50', REQUEST_WAIT_MS: '1000' },
  });
});
afterAll(async () => {
  await demo?.stop();
});
const ask = () => fetch(`${demo.origin}/api/v1/products`);
/** As a client does that was told when: the house has work of its own, too, which may stand before it. */
const comeBack = () => expect.poll(async () => (await ask()).status, { interval: 1000, timeout: 20_000 }).toBe(200);

describe('more requests than the house can soon answer', () => {
  it('F14 are told when to come back, while those that were let in are answered, and afterwards all are', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, ask));
    const shed = answers.filter((answer) => answer.status === 503);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 503]));
    for (const answer of shed) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await shed[0]!.json()).toMatchObject({ status: 503, code: 'service.unavailable' });
    for (const answer of answers.filter((one) => one.status === 200))
      expect(await answer.json()).toMatchObject({ total: expect.any(Number) });
    expect((await fetch(`${demo.origin}/healthz`)).status).toBe(200);
    await comeBack();
  });

  it('F14 are refused for how long they would wait, not for how many they are', async () => {
    await comeBack();
    const { pool, line } = demo.foundation.database;
    const held = [await pool.connect(), await pool.connect()];
    try {
      const first = [ask(), ask()];
      await expect.poll(() => line.length(), { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
      // A few wait, which is far from any number that would be too many; only their wait has grown.
      await expect.poll(() => line.expectedMs(), { timeout: 10_000 }).toBeGreaterThan(1500);
      const late = await ask();
      expect(late.status).toBe(503);
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThanOrEqual(2);
      expect((await fetch(`${demo.origin}/healthz`)).status).toBe(200);
      for (const connection of held.splice(0)) connection.release();
      for (const answer of await Promise.all(first)) expect(answer.status).toBe(200);
      await comeBack();
    } finally {
      for (const connection of held) connection.release();
    }
  });
});
