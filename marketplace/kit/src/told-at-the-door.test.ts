import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import { refusalOf } from './refusal-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

interface Doors {
  orders: { list: { query(): Promise<unknown> } };
}

describe('what is refused before a procedure is reached', () => {
  it('F14 reaches each call of a batch as the refusal that it is, not as a line that was cut', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json(
        {
          type: 'urn:hansa:refusal:service.unavailable',
          title: 'Not available now',
          status: 503,
          code: 'service.unavailable',
          requestId: 'r1',
          facts: { retryAfterSeconds: 3 },
        },
        { status: 503, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
    const client = createClient('http://house.example/trpc') as unknown as Doors;
    const refusals = await Promise.all(
      [client.orders.list.query(), client.orders.list.query()].map((call) => call.then(() => null, refusalOf)),
    );
    expect(refusals).toEqual(
      Array.from({ length: 2 }, () => ({
        code: 'service.unavailable',
        facts: { retryAfterSeconds: 3 },
        issues: [],
        requestId: 'r1',
      })),
    );
  });

  it('names the places of faults in the input', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json(
        {
          type: 'urn:hansa:refusal:input.invalid',
          title: 'x',
          status: 422,
          code: 'input.invalid',
          requestId: 'r2',
          errors: [{ pointer: '/lines/0/a~1b', code: 'too_big', detail: 'Too big' }],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
    const client = createClient('http://house.example/trpc') as unknown as Doors;
    expect(await client.orders.list.query().catch(refusalOf)).toMatchObject({
      code: 'input.invalid',
      issues: [{ path: ['lines', '0', 'a/b'], code: 'too_big', message: 'Too big' }],
    });
  });
});
