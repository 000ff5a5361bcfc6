import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from './server.ts';

let demo: DemoServer;
beforeAll(async () => { demo = await startDemoServer({ size: { products: 60, orders: 5 }, settings: { DATABASE_POOL: '2', REQUEST_QUEUE: '5' } }); });
afterAll(async () => { await demo?.stop(); });

describe('more requests than the house can soon answer', () => {
  it('F14 are told when to come back, while those that were let in are answered, and afterwards all are', async () => {
    const ask = () => fetch(`${demo.origin}/api/v1/products`);
    const answers = await Promise.all(Array.from({ length: 200 }, ask));
    const shed = answers.filter((answer) => answer.status === 503);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 503]));
    expect(shed[0]!.headers.get('retry-after')).toBe('2');
    expect(await shed[0]!.json()).toMatchObject({ status: 503, code: 'service.unavailable' });
    for (const answer of answers.filter((one) => one.status === 200)) expect(await answer.json()).toMatchObject({ total: expect.any(Number) });
    expect((await fetch(`${demo.origin}/healthz`)).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });
});
