import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles, useFiles } from '../../platform/files/files.ts';
import { transact } from '../../platform/db/transact.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, aRequest } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { catalogApi } from './api.ts';
import { listDocuments } from './list-documents.ts';
import { removeDocument } from './remove-document.ts';

const { database, owner } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'hansa-documents-'));
let market: Market, goods: Goods, theirs: Goods;
let seller: Actor, other: Actor, operator: Actor;
const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3 a data sheet');

beforeAll(async () => {
  useFiles(diskFiles(folder));
  market = await aMarket(database, { sellers: 2 });
  [seller, other] = [market.sellers[0]!.actor, market.sellers[1]!.actor];
  operator = { ...market.operator, permissions: new Map([['marketplace.manage', 'all']]) };
  goods = await someGoods(database, market, market.sellers[0]!);
  theirs = await someGoods(database, market, market.sellers[1]!);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
/** What the door does, with bytes at hand. */
async function send(
  actor: Actor,
  productId: string,
  content: Buffer,
  more: object = {},
  fileName = 'Datenblatt 6204.pdf',
): Promise<string> {
  const door = catalogApi[0]!;
  const raw = new Request('http://hansa.example/', {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'hansa-file-name': encodeURIComponent(fileName) },
  });
  const answer = await door.respond!({
    raw,
    input: door.input!.parse({ productId, kind: 'datasheet', ...more }),
    uploadBytes: 10 ** 9,
    transact: (work) => transact(database, aRequest(actor), work),
  });
  return ((await answer.json()) as { documentId: string }).documentId;
}
const list = (actor: Actor, productId: string) =>
  actingAs(database, actor, (ctx) => listDocuments(ctx, { productId: productId as never }));
const remove = (actor: Actor, documentId: string) =>
  actingAs(database, actor, (ctx) => removeDocument(ctx, { documentId: documentId as never }));

describe('documents of a product', () => {
  it('are put there by who sells it, named by their file, and taken away with their file', async () => {
    const before = kept();
    const id = await send(seller, goods.productId, pdf);
    expect(await list(seller, goods.productId)).toMatchObject([
      {
        id,
        kind: 'datasheet',
        title: 'Datenblatt 6204',
        mediaType: 'application/pdf',
        sizeBytes: pdf.length,
        mayRemove: true,
      },
    ]);
    await remove(seller, id);
    expect(await list(seller, goods.productId)).toEqual([]);
    expect(kept()).toBe(before);
    expect(
      (await owner.query(`select name, before, after from event where subject_id = $1 order by id`, [goods.productId]))
        .rows,
    ).toMatchObject([
      { name: 'product.documentAdded', after: { title: 'Datenblatt 6204' } },
      { name: 'product.documentRemoved', before: { title: 'Datenblatt 6204' } },
    ]);
  });

  it('sent again are the same document, and one file is kept', async () => {
    const before = kept();
    const ids = await Promise.all([
      send(seller, goods.productId, pdf),
      send(seller, goods.productId, pdf),
      send(seller, goods.productId, pdf),
    ]);
    expect(new Set(ids).size).toBe(1);
    expect(kept()).toBe(before + 1);
    await remove(seller, ids[0]!);
  });

  it('X07 are known by what they hold, not by their name, and what is refused leaves nothing behind', async () => {
    const before = kept();
    for (const [content, kind] of [
      ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image'],
      ['<html><script>', 'datasheet'],
      ['MZ\u0090', 'manual'],
      ['%PDF-1.4 but not a picture', 'image'],
    ] as const) {
      await expect(send(seller, goods.productId, Buffer.from(content), { kind }), content).rejects.toMatchObject({
        code: 'document.unreadable',
      });
    }
    await expect(send(seller, goods.productId, Buffer.alloc(0))).rejects.toMatchObject({ code: 'file.empty' });
    await expect(send(seller, goods.productId, Buffer.concat([pdf, Buffer.alloc(25 * 2 ** 20)]))).rejects.toMatchObject(
      { code: 'file.tooLarge' },
    );
    expect(kept()).toBe(before);
    const id = await send(
      seller,
      goods.productId,
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      { kind: 'image' },
      '../../etc/passwd\r\nX: y.png',
    );
    expect((await list(seller, goods.productId))[0]).toMatchObject({
      mediaType: 'image/png',
      title: '.. .. etc passwd  X: y',
    });
    await remove(seller, id);
  });

  it('A03 of what another sells are unknown, as is a document of another', async () => {
    const id = await send(seller, goods.productId, pdf);
    const unknown = (what: string) => ({ code: 'thing.unknown', facts: { what } });
    for (const productId of [goods.productId, newId()]) {
      await expect(send(other, productId, pdf)).rejects.toMatchObject(unknown('product'));
      await expect(list(other, productId)).rejects.toMatchObject(unknown('product'));
    }
    for (const documentId of [id, newId()])
      await expect(remove(other, documentId)).rejects.toMatchObject(unknown('document'));
    await expect(
      send({ ...seller, permissions: new Map([['catalog.read', 'all']]) }, goods.productId, pdf),
    ).rejects.toMatchObject({ code: 'permission.missing' });
    await someGoods(database, market, market.sellers[1]!, { productId: goods.productId });
    expect(await list(other, goods.productId)).toMatchObject([{ id, mayRemove: false }]);
    await expect(remove(other, id)).rejects.toMatchObject(unknown('document'));
    await remove(operator, id);
  });

  it('are kept in order by the operator, whoever sells it', async () => {
    const id = await send(operator, theirs.productId, pdf, {
      kind: 'certificate',
      title: 'EN 10204 3.1',
      language: 'en',
    });
    expect(await list(other, theirs.productId)).toMatchObject([
      { id, title: 'EN 10204 3.1', language: 'en', mayRemove: false },
    ]);
    await remove(operator, id);
    await expect(remove(operator, id)).rejects.toMatchObject({ code: 'thing.unknown' });
  });
});
