import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../../platform/db/transact.ts';
import { diskFiles, useFiles } from '../../platform/files/files.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { removeAttachment } from './attach.ts';
import { attachmentDoors } from './attachment-doors.ts';
import { declineQuote } from './end-quote.ts';
import { aTrade, type Trade } from './fixtures.ts';
import { saveRfq } from './save-rfq.ts';
import { sendRfq } from './send-rfq.ts';
import { showQuote } from './show-quote.ts';

const { database, owner } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'hansa-attachments-'));
let trade: Trade;
let buyer: Actor, seller: Actor, rival: Actor, outsider: Actor;
const can = { 'quote.read': 'below', 'quote.request': 'below', 'quote.answer': 'below' } as const;
const pdf = Buffer.from('%PDF-1.7 a drawing');

beforeAll(async () => {
  useFiles(diskFiles(folder));
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 2, products: 1 }));
  [buyer, seller, rival, outsider] = [
    anActor(trade.buyerId, { name: 'Anong', can }),
    anActor(trade.sellerIds[0]!, { name: 'Femke', can }),
    anActor(trade.sellerIds[1]!, { can }),
    anActor(trade.outsiderId, { can }),
  ];
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
async function aQuote(): Promise<Id<'quote'>> {
  const { rfqId } = await actingAs(database, buyer, (ctx) =>
    saveRfq(ctx, {
      title: 'Screws',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: null,
      note: '',
      fromCart: false,
      lines: [{ productId: trade.productIds[0]!, unit: 'C62', quantity: '10', targetPrice: null, note: '' }],
    }),
  );
  const { quoteIds } = await actingAs(database, buyer, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
  return (
    await owner.query('select id from quote where id = any ($1) and seller_id = $2', [quoteIds, trade.sellerIds[0]])
  ).rows[0].id;
}
const knock = (door: (typeof attachmentDoors)[number], actor: Actor, input: object, init: RequestInit = {}) =>
  door.respond!({
    raw: new Request('http://hansa.example/', init),
    input: door.input!.parse(input),
    uploadBytes: 1e9,
    transact: (work) => transact(database, aRequest(actor), work),
  });
const send = async (
  actor: Actor,
  quoteId: string,
  content: Buffer,
  { key = newId(), name = 'Drawing 12.pdf' }: { key?: string; name?: string } = {},
): Promise<string> =>
  (
    (await (
      await knock(
        attachmentDoors[0]!,
        actor,
        { quoteId },
        {
          method: 'POST',
          body: new Uint8Array(content),
          headers: { 'idempotency-key': key, 'hansa-file-name': encodeURIComponent(name) },
        },
      )
    ).json()) as { attachmentId: string }
  ).attachmentId;
const read = (actor: Actor, quoteId: string, attachmentId: string) =>
  knock(attachmentDoors[1]!, actor, { quoteId, attachmentId });
const remove = (actor: Actor, quoteId: string, attachmentId: string) =>
  actingAs(database, actor, (ctx) =>
    removeAttachment(ctx, { quoteId: quoteId as never, attachmentId: attachmentId as never }),
  );
const listed = async (actor: Actor, quoteId: Id<'quote'>) =>
  (await actingAs(database, actor, (ctx) => showQuote(ctx, { quoteId }))).attachments;

describe('a file beside a quote', () => {
  it('is read by both sides, and taken back with its file by the side that put it there', async () => {
    const [quoteId, before] = [await aQuote(), kept()];
    const id = await send(buyer, quoteId, pdf);
    for (const actor of [buyer, seller]) {
      expect(await listed(actor, quoteId)).toMatchObject([
        {
          id,
          name: 'Drawing 12.pdf',
          mediaType: 'application/pdf',
          sizeBytes: pdf.length,
          side: 'buyer',
          userName: 'Anong',
        },
      ]);
      const answer = await read(actor, quoteId, id);
      expect([answer.headers.get('content-disposition'), Buffer.from(await answer.arrayBuffer()).equals(pdf)]).toEqual([
        "attachment; filename*=UTF-8''Drawing%2012.pdf",
        true,
      ]);
    }
    await expect(remove(seller, quoteId, id)).rejects.toMatchObject({
      code: 'thing.unknown',
      facts: { what: 'attachment' },
    });
    await remove(buyer, quoteId, id);
    expect([await listed(seller, quoteId), kept()]).toEqual([[], before]);
  });

  it('A01 A04 is unknown to another seller that was asked the same, and to a stranger, as one that never was', async () => {
    const quoteId = await aQuote();
    const id = await send(seller, quoteId, pdf);
    for (const actor of [rival, outsider]) {
      for (const [quote, attachment] of [
        [quoteId, id],
        [newId(), newId()],
      ] as const)
        await expect(read(actor, quote, attachment)).rejects.toMatchObject({
          code: 'thing.unknown',
          facts: { what: 'quote' },
        });
      await expect(send(actor, quoteId, pdf)).rejects.toMatchObject({
        code: 'thing.unknown',
        facts: { what: 'quote' },
      });
      await expect(remove(actor, quoteId, id)).rejects.toMatchObject({
        code: 'thing.unknown',
        facts: { what: 'quote' },
      });
    }
    const other = await aQuote();
    await expect(read(seller, other, id)).rejects.toMatchObject({
      code: 'thing.unknown',
      facts: { what: 'attachment' },
    });
  });

  it('I6 sent again under its key is the same, however often at once, and one file is kept', async () => {
    const [quoteId, key, before] = [await aQuote(), newId(), kept()];
    const ids = await Promise.all(Array.from({ length: 6 }, () => send(seller, quoteId, pdf, { key })));
    expect([new Set(ids).size, (await listed(buyer, quoteId)).length, kept()]).toEqual([1, 1, before + 1]);
  });

  it('X07 X03 is known by what it holds, its name is a text and no path, and what is refused leaves nothing behind', async () => {
    const [quoteId, before] = [await aQuote(), kept()];
    for (const content of ['<svg onload="alert(1)"/>', '<html>', 'MZ\u0090', '#!/bin/sh'])
      await expect(send(buyer, quoteId, Buffer.from(content))).rejects.toMatchObject({
        code: 'quote.attachmentUnreadable',
      });
    await expect(send(buyer, quoteId, Buffer.alloc(0))).rejects.toMatchObject({ code: 'file.empty' });
    expect(kept()).toBe(before);
    const id = await send(buyer, quoteId, pdf, { name: '../<b>"x"\r\nSet-Cookie: a=1; (2).pdf' });
    expect((await read(seller, quoteId, id)).headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''[\w%.-]+$/,
    );
  });

  it('is not added to a quote that is over, nor by whoever only reads', async () => {
    const quoteId = await aQuote();
    await expect(send(anActor(trade.buyerId, { can: { 'quote.read': 'below' } }), quoteId, pdf)).rejects.toMatchObject({
      code: 'permission.missing',
    });
    const id = await send(buyer, quoteId, pdf);
    await actingAs(database, buyer, (ctx) => declineQuote(ctx, { quoteId, reason: 'too late' }));
    await expect(send(buyer, quoteId, pdf)).rejects.toMatchObject({ code: 'quote.closed' });
    await expect(remove(buyer, quoteId, id)).rejects.toMatchObject({ code: 'quote.closed' });
    expect((await read(seller, quoteId, id)).status).toBe(200);
  });
});
