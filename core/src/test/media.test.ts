import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../modules/identity/index.ts';
import { filesInUse } from '../platform/files/files.ts';
import { newId } from '../platform/ids.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

let demo: DemoServer;
let owner: pg.Pool;
beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
});
afterAll(async () => {
  await owner?.end();
  await demo?.stop();
});

async function cookieOf(email: string): Promise<string> {
  const answer = await fetch(`${demo.origin}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
const look = (path: string, headers: Record<string, string> = {}) => fetch(`${demo.origin}${path}`, { headers });
/** A product that nobody offers in public (or one that somebody does), with its drawing. */
const aPicture = async (isPublic: boolean) =>
  (
    await owner.query<{ id: string; product_id: string }>(`select d.id, d.product_id from product_document d
  where ${isPublic ? '' : 'not'} exists (select 1 from offer o join catalog_offer x on x.offer_id = o.id join catalog c on c.id = x.catalog_id where o.product_id = d.product_id and o.state = 'active' and c.is_public) order by d.id limit 1`)
  ).rows[0]!;

describe('pictures and documents of products', () => {
  it('show a drawing of every product of the demo, kept by the browser and by nobody else', async () => {
    expect(
      (
        await owner.query(
          `select 1 from product p where not exists (select 1 from product_document d where d.product_id = p.id and d.kind = 'image')`,
        )
      ).rows,
    ).toEqual([]);
    const { id } = await aPicture(true);
    const answer = await look(`/media/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(await answer.text()).toMatch(/^<svg [^]*<\/svg>$/);
    expect((await look(`/media/${id}`, { 'if-none-match': `"${id}"` })).status).toBe(304);
    expect((await look(`/api/v1/documents/${id}`)).headers.get('cache-control')).toMatch(/^private, max-age=/);
  });

  it('A12 are unknown to whoever may not see the product, as one that never was; sellers see them', async () => {
    const { id } = await aPicture(true);
    await owner.query(
      `update catalog set is_public = false where id in (select x.catalog_id from catalog_offer x join offer o on o.id = x.offer_id join product_document d on d.product_id = o.product_id where d.id = $1)`,
      [id],
    );
    for (const path of ['/media/', '/api/v1/documents/']) {
      const [hidden, never] = [await look(`${path}${id}`), await look(`${path}${newId()}`)];
      expect([hidden.status, never.status]).toEqual([404, 404]);
      const told = async (answer: Response) => {
        const { requestId: _, ...rest } = (await answer.json()) as { requestId: string };
        return rest;
      };
      expect(await told(hidden)).toEqual(await told(never));
      expect(hidden.headers.get('cache-control') ?? 'no-store').toMatch(/no-store/);
      expect((await look(`${path}nothing`)).status).toBe(422);
    }
    expect((await look(`/media/${id}`, { cookie: await cookieOf('femke@nordhaven.example') })).status).toBe(200);
  });

  it('X07 hand over what is no picture as a file, whatever its name says', async () => {
    const { product_id: productId } = (
      await owner.query<{ product_id: string }>(
        `select o.product_id from offer o join catalog_offer x on x.offer_id = o.id join catalog c on c.id = x.catalog_id where c.is_public and o.state = 'active' limit 1`,
      )
    ).rows[0]!;
    const file = await filesInUse().keep([Buffer.from('<script>alert(1)</script>')] as never, 1000);
    const id = newId();
    await owner.query(
      `insert into product_document (id, product_id, kind, title, file_key, media_type, size_bytes, added_at) values ($1, $2, 'datasheet', $3, $4, 'application/pdf', $5, now())`,
      [id, productId, 'a"\r\nSet-Cookie: x=1; (datasheet).html', file.key, file.bytes],
    );
    const answer = await look(`/media/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect(answer.headers.get('set-cookie')).toBe(null);
  });
});
