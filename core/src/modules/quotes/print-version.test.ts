import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { restDoors } from '../../test/doors.ts';
import { textOfPdf } from '../../test/text-of-pdf.ts';
import { doOperations } from './do-operations.ts';
import { linesInOrder } from './document/document.ts';
import type { Operation } from './document/operations.ts';
import { aTrade, type Trade } from './fixtures.ts';
import { printVersion, readPrintedVersion } from './print-version.ts';
import { saveRfq } from './save-rfq.ts';
import { sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { saveMargin } from './show-margins.ts';
import { showQuote } from './show-quote.ts';

const { database, owner } = await testDatabase();
let trade: Trade;
let buyer: Actor, seller: Actor, rival: Actor, outsider: Actor;
const can = { 'quote.read': 'below', 'quote.request': 'below', 'quote.answer': 'below' } as const;
beforeAll(async () => {
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 2, products: 3 }));
  [buyer, seller, rival, outsider] = [
    anActor(trade.buyerId, { name: 'Anong Srisai', can }),
    anActor(trade.sellerIds[0]!, { name: 'Femke', can }),
    anActor(trade.sellerIds[1]!, { can }),
    anActor(trade.outsiderId, { can }),
  ];
});

const does = (op: Operation) => ({ opId: newId(), base: 0, op });
async function aSentQuote(
  texts: { title?: string; note?: string; message?: string; extra?: number } = {},
): Promise<{ quoteId: Id<'quote'>; hash: string }> {
  const { rfqId } = await actingAs(database, buyer, (ctx) =>
    saveRfq(ctx, {
      title: 'Screws',
      allowsAlternatives: true,
      dueOn: null,
      needBy: '2026-12-24',
      deliveryPlace: 'Hải Phòng, cảng Đình Vũ',
      note: '',
      fromCart: false,
      lines: trade.productIds.map((productId) => ({
        productId,
        unit: 'C62',
        quantity: '1000',
        targetPrice: null,
        note: texts.note ?? '',
      })),
    }),
  );
  const { quoteIds } = await actingAs(database, buyer, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
  const quoteId = (
    await owner.query('select id from quote where id = any ($1) and seller_id = $2', [quoteIds, trade.sellerIds[0]])
  ).rows[0].id as Id<'quote'>;
  const lines = linesInOrder((await actingAs(database, seller, (ctx) => showQuote(ctx, { quoteId }))).document);
  const set = (at: number, field: 'unitPrice' | 'discountBasisPoints', value: string | number) =>
    does({ type: 'set', lineId: lines[at]!.id, field, value });
  const { addedBy: _, ...base } = lines[0]! as (typeof lines)[0] & { addedBy?: unknown };
  const added = (n: number, more: object): Operation => ({
    type: 'add',
    line: {
      ...base,
      id: newId(),
      position: `zz${String(n).padStart(5, '0')}5`,
      offerId: null,
      productId: null,
      kind: 'text',
      sku: null,
      configuration: null,
      ...more,
    } as never,
  });
  await actingAs(database, seller, (ctx) =>
    doOperations(ctx, {
      quoteId,
      operations: [
        set(0, 'unitPrice', '1.2345'),
        set(1, 'unitPrice', '20'),
        set(1, 'discountBasisPoints', 250),
        set(2, 'unitPrice', '0.04'),
        does(
          added(0, {
            title: texts.title ?? 'Vít lục giác chìm thép không gỉ',
            unitPrice: '19',
            alternativeTo: lines[1]!.id,
          }),
        ),
        ...Array.from({ length: texts.extra ?? 0 }, (_none, n) =>
          does(added(n + 1, { title: `Bracket as drawn, item ${n}`, unitPrice: '1', quantity: '1' })),
        ),
        does({ type: 'term', field: 'validUntil', value: '2026-12-31' }),
        does({ type: 'term', field: 'freightMinor', value: 12_500 }),
        does({ type: 'term', field: 'incoterm', value: 'DAP' }),
        does({ type: 'term', field: 'paymentDays', value: 45 }),
      ],
    }),
  );
  await actingAs(database, seller, (ctx) =>
    saveMargin(ctx, { quoteId, lineId: lines[0]!.id, unitCost: '0.7777', floorPrice: '0.8888' }),
  );
  const { hash } = await actingAs(database, seller, (ctx) =>
    sendQuote(ctx, { quoteId, message: texts.message ?? 'Giá đã gồm đóng gói' }),
  );
  return { quoteId, hash };
}
const drawn = async (actor: Actor, quoteId: Id<'quote'>, language: 'en' | 'vi', version = 2) =>
  printVersion(await actingAs(database, actor, (ctx) => readPrintedVersion(ctx, { quoteId, version, language })));
const door = restDoors().find((one) => one.name === 'GET /quotes/{quoteId}/versions/{version}/pdf')!;

describe('the paper of a version', () => {
  it('names who acted for another beside whom it was done for', async () => {
    const helped: Actor = {
      ...buyer,
      impersonator: {
        userId: newId(),
        name: 'Olga',
        impersonationId: newId(),
        until: new Date('2027-01-01T00:00:00Z'),
        sellerId: null,
      },
    };
    const { rfqId } = await actingAs(database, helped, (ctx) =>
      saveRfq(ctx, {
        title: 'Nuts',
        allowsAlternatives: true,
        dueOn: null,
        needBy: null,
        deliveryPlace: '',
        note: '',
        fromCart: false,
        lines: [{ productId: trade.productIds[0]!, unit: 'C62', quantity: '10', targetPrice: null, note: '' }],
      }),
    );
    const {
      quoteIds: [quoteId],
    } = await actingAs(database, helped, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
    const printed = await actingAs(database, buyer, (ctx) =>
      readPrintedVersion(ctx, { quoteId: quoteId as Id<'quote'>, version: 1, language: 'en' }),
    );
    expect(textOfPdf(await printVersion(printed)).join('\n')).toContain('Olga for Anong Srisai');
  });

  it('says what was offered, in both languages with all their letters, and names the version by its hash', async () => {
    const { quoteId, hash } = await aSentQuote();
    const [english, vietnamese] = [await drawn(buyer, quoteId, 'en'), await drawn(buyer, quoteId, 'vi')];
    if (process.env['PAPERS']) {
      writeFileSync(`${process.env['PAPERS']}/quote-en.pdf`, english);
      writeFileSync(`${process.env['PAPERS']}/quote-vi.pdf`, vietnamese);
    }
    const [en, vi] = [textOfPdf(english).join('\n'), textOfPdf(vietnamese).join('\n')];
    // By hand: 1000 x 1.2345 = 1234.50; 1000 x 19.50 = 19500.00; 1000 x 0.04 = 40.00; freight 125.00.
    for (const words of [
      'Quotation',
      'Screws',
      'Seller 0',
      'Suchanok',
      'Screw 1',
      'S0-1',
      '€1.2345',
      '€1,234.50',
      '2.5%',
      '€19.50',
      '€19,500.00',
      '€40.00',
      'Freight',
      '€125.00',
      '€20,899.50',
      'Without tax',
      'Valid until December 31, 2026',
      'Payment within 45 days',
      'Incoterm DAP',
      'Alternative to 2, not in the total',
      'Femke',
      hash,
      'Page 1 of 1',
    ])
      expect(en).toContain(words);
    for (const words of [
      'Báo giá',
      'phiên bản 2',
      'Nhà bán',
      'Điều khoản',
      'Hiệu lực đến 31 tháng 12, 2026',
      'Giao đến Hải Phòng',
      'Lời nhắn của Femke',
      'Giá đã gồm đóng gói',
      'Vít lục giác chìm thép không gỉ',
      'Hàng thay thế cho dòng 2',
      '20.899,50',
      hash,
      'Trang 1 / 1',
    ])
      expect(vi).toContain(words);
    expect(en + vi).not.toContain('\uFFFD');
  });

  it('has the letters of those who write Thai, beside Vietnamese in one line, broken where their words end', async () => {
    const [title, note, message] = [
      'Vít สกรูหัวจม M8×40 thép không gỉ',
      'ต้องการสกรูของสายการผลิตที่สาม',
      'กรุณาส่งสินค้าก่อนวันที่ 31 ธันวาคม บรรจุภัณฑ์ต้องกันชื้นและกันสนิม '.repeat(4),
    ];
    const { quoteId } = await aSentQuote({ title, note, message });
    const drawing = await drawn(buyer, quoteId, 'vi');
    if (process.env['PAPERS']) writeFileSync(`${process.env['PAPERS']}/quote-thai.pdf`, drawing);
    // Tone marks and vowels above and below are placed apart from their letters, so what is read back is asked by its
    // letters.
    const letters = (text: string) => text.normalize('NFKD').replaceAll(/[\s\p{Mn}]/gu, '');
    const read = letters(textOfPdf(drawing).join(''));
    for (const words of [title, note, message]) expect(read).toContain(letters(words));
    expect(read).not.toContain('\uFFFD');
    expect((await drawn(seller, quoteId, 'vi')).equals(drawing)).toBe(true);
  });

  it('has the letters of those who write Chinese and Japanese, in ink and not as boxes, and takes in no more of their font than is written', async () => {
    const [title, note, message] = [
      'Vít 六角头螺栓 M8×40 不锈钢（A2）',
      '內六角螺絲、ステンレス',
      '请在12月24日前交货，包装须防潮防锈。'.repeat(4),
    ];
    const { quoteId } = await aSentQuote({ title, note, message });
    const [drawing, without] = [
      await drawn(buyer, quoteId, 'vi'),
      await drawn(buyer, (await aSentQuote()).quoteId, 'vi'),
    ];
    if (process.env['PAPERS']) writeFileSync(`${process.env['PAPERS']}/quote-chinese.pdf`, drawing);
    const letters = (text: string) => text.replaceAll(/\s/g, '');
    const read = letters(textOfPdf(drawing).join(''));
    for (const words of [title, note, message]) expect(read).toContain(letters(words));
    expect(read).not.toContain('\uFFFD');
    expect(drawing.length - without.length).toBeGreaterThan(4_000);
    expect(drawing.length - without.length).toBeLessThan(60_000);
    expect(without.includes('NotoSansSC')).toBe(false);
    expect((await drawn(seller, quoteId, 'vi')).equals(drawing)).toBe(true);
  });

  it('is the same bytes for both sides and whenever it is drawn, and knows nothing of cost, floor or margin', async () => {
    const { quoteId } = await aSentQuote();
    const [one, other] = [await drawn(buyer, quoteId, 'en'), await drawn(seller, quoteId, 'en')];
    expect(one.equals(other)).toBe(true);
    const said = `${textOfPdf(other).join('\n')}${JSON.stringify(await actingAs(database, seller, (ctx) => readPrintedVersion(ctx, { quoteId, version: 2 })))}`;
    expect(said).not.toMatch(/0[.,]7777|0[.,]8888|cost|floor|margin/i);
  });

  it('A01 A04 is unknown to another seller that was asked the same and to a stranger, as one that never was; so is a version that is not', async () => {
    const { quoteId } = await aSentQuote();
    const knock = (actor: Actor, input: object) => door.knock(database, aRequest(actor), input);
    for (const actor of [rival, outsider]) {
      const [known, unknown] = [
        await knock(actor, { quoteId, version: 2 }),
        await knock(actor, { quoteId: newId(), version: 2 }),
      ];
      expect([known.status, unknown.status]).toEqual([404, 404]);
      expect(known.body).toEqual(unknown.body);
    }
    expect((await knock(seller, { quoteId, version: 99 })).status).toBe(404);
    expect((await knock(anActor(trade.buyerId, { can: {} }), { quoteId, version: 2 })).status).toBe(403);
    const taken = await knock(buyer, { quoteId, version: 2, language: 'vi' });
    expect([taken.status, String(taken.body).slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  it('draws every line of a long one, the head on each page, and counts the pages', async () => {
    const { quoteId } = await aSentQuote({ extra: 300 });
    const pages = textOfPdf(await drawn(buyer, quoteId, 'en'));
    expect(pages.length).toBeGreaterThan(5);
    for (const [at, page] of pages.slice(0, -1).entries()) {
      expect(page).toContain('Unit price');
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    }
    const all = pages.join('\n');
    for (let n = 0; n < 300; n += 1) expect(all).toContain(`Bracket as drawn, item ${n}\n`);
  });

  it('X03 draws what people typed as text, however it looks, and keeps a row in one piece', async () => {
    const { quoteId } = await aSentQuote({
      title: ') Tj ET <script>alert(1)</script>',
      note: `a${'\n'.repeat(900)}b`,
      message: '/JavaScript (app.alert(1)) endobj',
    });
    const pdf = await drawn(buyer, quoteId, 'en');
    const pages = textOfPdf(pdf);
    expect(pages.length).toBe(1);
    expect(pages[0]).toContain(') Tj ET <script>alert(1)</script>');
    expect(pages[0]).toContain('a b');
    expect(pdf.toString('latin1')).not.toMatch(/\/JavaScript|\/OpenAction|app\.alert/);
  });
});
