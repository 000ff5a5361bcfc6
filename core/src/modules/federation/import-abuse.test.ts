import { once } from 'node:events';
import { createServer } from 'node:http';
import { deflateRawSync, gzipSync, crc32 } from 'node:zlib';
import { csvOf, layouts, sellerFileRows, xlsxOf } from '@hansa/loadtest/catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { confirmImport } from './change-state.ts';
import { aSeller, openFiles, sendContent, workOn } from './fixtures.ts';
import { fixRows } from './fix-rows.ts';
import { listProblems } from './list-problems.ts';
import { listRows } from './list-rows.ts';
import { saveMapping } from './save-mapping.ts';
import { showImport } from './show-import.ts';
import { writeBadRows } from './write-bad-rows.ts';

const db = await testDatabase();
beforeAll(() => {
  openFiles();
});
const anImporter = async () =>
  anActor((await asThePlatform(db.database, (ctx) => aSeller(ctx, 'Seller'))).sellerId, {
    kinds: { sells: true, buys: false, operates: false },
  });
const as = <T>(actor: Actor, work: (ctx: ActorContext) => Promise<T>) => actingAs(db.database, actor, work);

async function importFile(
  actor: Actor,
  content: Parameters<typeof sendContent>[1],
  options: Parameters<typeof sendContent>[2] = {},
) {
  const runId = await as(actor, (ctx) => sendContent(ctx, content, options));
  await workOn(db.database, aRequest(null), runId);
  const { run, mapping } = await as(actor, (ctx) => showImport(ctx, { runId }));
  if (run.state === 'needs mapping') {
    await as(actor, (ctx) => saveMapping(ctx, { runId, mapping: mapping! }));
    await workOn(db.database, aRequest(null), runId);
  }
  return { runId, run: (await as(actor, (ctx) => showImport(ctx, { runId }))).run };
}
const problems = async (actor: Actor, runId: Id<'import_run'>) =>
  (await as(actor, (ctx) => listProblems(ctx, { runId, offset: 0, limit: 500 }))).items.map(
    (one) => `${one.line} ${one.field} ${one.code}`,
  );

/** A ZIP of one packed part after another, as small as they come. */
function zipOf(parts: Record<string, Buffer>): Buffer {
  const local: Buffer[] = [],
    central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 8, 6, 30);
    entry.writeUInt32LE(offset, 42);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(0, 30);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central),
    end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length / 2, 8);
  end.writeUInt16LE(central.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
const workbook = (sheet: Buffer) => ({
  'xl/_rels/workbook.xml.rels': Buffer.from(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/workbook.xml': Buffer.from(
    '<workbook xmlns:r="x"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/worksheets/sheet1.xml': sheet,
});

describe('files that would hurt', () => {
  it('X05 a gzip bomb and a zip bomb are refused before they are large, and say why', async () => {
    const actor = await anImporter();
    const gzip = await importFile(actor, [gzipSync(Buffer.alloc(90 * 2 ** 20, 'sku,title\nA,B\n'), { level: 9 })], {
      fileName: 'bomb.csv.gz',
    });
    expect(gzip.run).toMatchObject({ state: 'failed', reason: { code: 'import.unpacksTooLarge' } });
    const row = Buffer.from('<row><c t="inlineStr"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>');
    const sheet = Buffer.concat([
      Buffer.from('<worksheet><sheetData>'),
      Buffer.alloc(row.length * 1_200_000, row),
      Buffer.from('</sheetData></worksheet>'),
    ]);
    const zip = await importFile(actor, [zipOf(workbook(sheet))], { fileName: 'bomb.xlsx' });
    expect(zip.run).toMatchObject({ state: 'failed', reason: { code: 'import.unpacksTooLarge' } });
  });

  it('X05 a million columns, a quote that is never closed, a picture, an empty file: each is told', async () => {
    const actor = await anImporter();
    const cases: [string, Iterable<Uint8Array>][] = [
      ['import.tooManyColumns', [Buffer.from(`${'a,'.repeat(1_000_000)}\n`)]],
      ['import.rowTooLong', [Buffer.from(`sku,title\nA,"never closed\n${'x\n'.repeat(600_000)}`)]],
      [
        'import.fileUnreadable',
        [
          Buffer.from([
            0x89,
            0x50,
            0x4e,
            0x47,
            0x0d,
            0x0a,
            0x1a,
            0x0a,
            ...Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
          ]),
        ],
      ],
      ['import.oldSpreadsheet', [Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex')]],
      ['import.fileEmpty', [Buffer.from('\n\n  \n')]],
      ['import.fileUnreadable', [zipOf({ 'word/document.xml': Buffer.from('<x/>') })]],
      [
        'import.fileUnreadable',
        [
          zipOf(
            workbook(
              Buffer.from(
                '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>',
              ),
            ),
          ),
        ],
      ],
    ];
    for (const [code, content] of cases)
      expect((await importFile(actor, content)).run, code).toMatchObject({ state: 'failed', reason: { code } });
  });

  it("X06 a workbook's XML has no DTD and no entities of its own, and nothing in it makes the house ask anywhere", async () => {
    const actor = await anImporter();
    let asked = 0;
    const listener = createServer((_, answer) => {
      asked += 1;
      answer.end('stolen');
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const elsewhere = `http://127.0.0.1:${(listener.address() as { port: number }).port}/`;
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const sheetOf = (head: string, cell: string) =>
      Buffer.from(
        `${head}<worksheet><sheetData><row><c t="inlineStr"><is><t>SKU</t></is></c><c t="inlineStr"><is><t>Title</t></is></c></row><row><c t="inlineStr"><is><t>A-1</t></is></c><c t="inlineStr"><is><t>${cell}</t></is></c></row></sheetData></worksheet>`,
      );
    for (const head of [
      `<!DOCTYPE x SYSTEM "${elsewhere}x.dtd">`,
      `<!DOCTYPE x [<!ENTITY a SYSTEM "${elsewhere}">]>`,
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      `<!DOCTYPE x [<!ENTITY % p SYSTEM "${elsewhere}"> %p;]>`,
      `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`,
    ]) {
      expect((await importFile(actor, [zipOf(workbook(sheetOf(head, '&a;&l9;')))])).run, head).toMatchObject({
        state: 'failed',
        reason: { code: 'import.fileUnreadable' },
      });
    }
    // Without a DTD an entity is the text that it looks like, and an inclusion is an element that a sheet does not
    // know.
    const { run } = await importFile(actor, [
      zipOf(
        workbook(
          sheetOf(
            '',
            `&a;<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${elsewhere}" parse="text"/>end`,
          ),
        ),
      ),
    ]);
    expect(run.state).not.toBe('running');
    const titles = (
      await db.owner.query<{ title: string }>('select title from offer where seller_id = $1', [actor.organizationId])
    ).rows.map((row) => row.title);
    expect(titles.join()).not.toContain('stolen');
    expect(asked).toBe(0);
    listener.close();
  });

  it('X05 reads marks, code pages, UTF-16, carriage returns and a line that names its delimiter', async () => {
    const text = 'SKU;Bezeichnung;Preis;Marke;MPN\r\nA-1;Schlüssel Größe 5;1.234,50;Zangenhaus;ZH-5\r\n';
    const encoded: [string, Uint8Array[]][] = [
      ['utf-8', [Buffer.from(text)]],
      ['bom', [Buffer.from(`\ufeff${text}`)]],
      ['utf-16le', [Buffer.from(`\ufeff${text}`, 'utf16le')]],
      ['windows-1252', [Buffer.from(text, 'latin1')]],
      ['sep', [Buffer.from(`sep=;\r\n${text}`)]],
      ['carriage returns alone', [Buffer.from(text.replaceAll('\n', ''))]],
      ['gzip', [gzipSync(text)]],
      ['byte by byte', Array.from(Buffer.from(text), (byte) => Buffer.from([byte]))],
    ];
    for (const [name, content] of encoded) {
      const actor = await anImporter();
      const { run } = await importFile(actor, content);
      expect({
        name,
        state: run.state,
        offers: (
          await db.owner.query('select sku, title, list_price from offer where seller_id = $1', [actor.organizationId])
        ).rows,
      }).toEqual({
        name,
        state: 'done',
        offers: [{ sku: 'A-1', title: 'Schlüssel Größe 5', list_price: '1234.500000' }],
      });
    }
  });

  it('X05 tells broken letters, NUL, cells too many, lines that are no JSON and SKUs that come twice, and takes the rest', async () => {
    const actor = await anImporter();
    const csv = await importFile(actor, [
      Buffer.from('SKU,Title,Price\nA,Häuser,1\nB,'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(',2\nC,with\0nul,3\nD,too,4,many\nA,again,5\nE,"two\nlines ""quoted""",6\nF,last,7\n'),
      Buffer.from(`G,${'Ünïcode '.repeat(20)},8\n`),
    ]);
    expect(await problems(actor, csv.runId)).toEqual([
      '3 title unreadable',
      '4 title controlCharacter',
      '5  cellsTooMany',
      '6 sku duplicateSku',
    ]);
    expect(csv.run).toMatchObject({ state: 'done', rowsRead: 8, rowsGood: 5, rowsBad: 3, warnings: 1 });
    expect(
      (await db.owner.query("select title from offer where seller_id = $1 and sku = 'E'", [actor.organizationId]))
        .rows[0].title,
    ).toBe('two\nlines "quoted"');
    const json = await importFile(
      actor,
      '{"SKU":"J1","Title":"One","Price":1.5}\nnot json\n{"SKU":"J2","Title":"Two","Price":"2,50"}\n[1]\n{"SKU":"J3","__proto__":{"x":1},"Title":"Three"}\n',
      { fileName: 'a.jsonl' },
    );
    expect(await problems(actor, json.runId)).toEqual(['2  notJson', '4  notJson', '5 price priceMissing']);
  });

  it('X05 holds a file many times larger than its memory: 120 MB go through a reader that grows by less than half of it', async () => {
    const { csvRecords } = await import('./reading/csv.ts');
    const { decoded } = await import('./reading/encoding.ts');
    async function* content(): AsyncGenerator<Buffer> {
      const block = Buffer.from(
        Array.from(
          { length: 500 },
          (_, at) => `SKU-${at},"Deep groove ball bearing, 6204-2RS-C3",4.35,EUR,PCE,1,1,1\n`,
        ).join(''),
      );
      for (let bytes = 0; bytes < 120 * 2 ** 20; bytes += block.length) yield block;
    }
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let records = 0,
      most = 0;
    for await (const batch of csvRecords(decoded(content(), 'utf-8'), ',')) {
      records += batch.length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(records).toBeGreaterThan(1_500_000);
    expect(most).toBeLessThan(60 * 2 ** 20);
  });

  it('X04 a negative number stays one on its way in and out, and a formula comes out as text and goes in again as it was', async () => {
    const actor = await anImporter();
    const { runId } = await importFile(actor, 'SKU,Title,Price\nA,=1+1,4\nB,Pump,-12.50\n"C\'","@SUM(A1)",-3\n');
    expect(await problems(actor, runId)).toEqual([
      '2 title formula',
      '3 price negative',
      '4 price negative',
      '4 title formula',
    ]);
    const text = await (await writeBadRows((work) => as(actor, work), { runId })).text();
    expect(text.split('\r\n').slice(1, 4)).toEqual([
      "A,'=1+1,4,2,title: formula",
      'B,Pump,-12.50,3,price: negative',
      'C\',\'@SUM(A1),-3,4,"price: negative; title: formula"',
    ]);
    // What was downloaded and mended in a spreadsheet goes through by the mapping that is kept.
    const again = await as(actor, (ctx) => sendContent(ctx, text.replace('-12.50', '12.50')));
    await workOn(db.database, aRequest(null), again);
    expect((await as(actor, (ctx) => showImport(ctx, { runId: again }))).run).toMatchObject({
      state: 'done',
      rowsBad: 2,
      offersNew: 1,
    });
  });

  it('reads a workbook as it reads a CSV', async () => {
    const rows = () => sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 300, layout: 'A', errors: 0.05 });
    const [csv, xlsx] = [await anImporter(), await anImporter()];
    const one = await importFile(csv, [Buffer.from([...csvOf(rows(), layouts.A)].join(''))]);
    const other = await importFile(xlsx, xlsxOf(rows(), layouts.A), { fileName: 'a.xlsx' });
    expect(await problems(xlsx, other.runId)).toEqual(await problems(csv, one.runId));
    const offers = async (actor: Actor) =>
      (
        await db.owner.query(
          'select sku, title, unit, pack_size, list_price, lead_time_days from offer where seller_id = $1 order by sku',
          [actor.organizationId],
        )
      ).rows;
    expect(await offers(xlsx)).toEqual(await offers(csv));
  });
});

describe('what a seller does with an import', () => {
  it('mends bad rows in place, and only these are applied', async () => {
    const actor = await anImporter();
    const { runId } = await importFile(
      actor,
      'SKU,Title,Price,Unit\nA,Pump,10,PCE\nB,Valve,abc,PCE\nC,,5,xyz\nA,Twice,5,PCE\n',
    );
    expect(
      (await as(actor, (ctx) => listRows(ctx, { runId, state: 'bad', offset: 0, limit: 50 }))).items.map((row) => [
        row.line,
        row.values.price,
        row.problems.length,
      ]),
    ).toEqual([
      [3, 'abc', 1],
      [4, '5', 2],
      [5, '5', 1],
    ]);
    const answer = await as(actor, (ctx) =>
      fixRows(ctx, {
        runId,
        rows: [
          { line: 3, values: { price: '7.25' } },
          { line: 4, values: { title: 'Cable', unit: 'still wrong' } },
          { line: 5, values: { sku: 'A2' } },
        ],
      }),
    );
    expect(answer).toMatchObject({
      applied: 2,
      stillBad: [{ line: 4, field: 'unit', code: 'unknownUnit', value: 'still wrong' }],
    });
    expect((await as(actor, (ctx) => showImport(ctx, { runId }))).run).toMatchObject({
      rowsGood: 3,
      rowsBad: 1,
      offersNew: 3,
    });
    expect(
      (
        await db.owner.query('select sku, list_price from offer where seller_id = $1 order by sku', [
          actor.organizationId,
        ])
      ).rows,
    ).toEqual([
      { sku: 'A', list_price: '10.000000' },
      { sku: 'A2', list_price: '5.000000' },
      { sku: 'B', list_price: '7.250000' },
    ]);
    // What the file said is kept beside the correction.
    expect(
      (await db.owner.query('select raw from import_row where run_id = $1 and line = 3', [runId])).rows[0].raw,
    ).toMatchObject({ Price: 'abc', 'hansa:price': '7.25' });
  });

  it('leaves alone what a column or a cell leaves out', async () => {
    const actor = await anImporter();
    await importFile(actor, 'SKU,Title,Price,Stock,Lead time\nA,Pump,10,5,3\nB,Valve,20,6,4\n');
    const { run } = await importFile(actor, 'SKU,Price,Stock\nA,11,\nB,,9\n');
    expect(run).toMatchObject({ state: 'done', offersChanged: 2, rowsBad: 0 });
    expect(
      (
        await db.owner.query(
          'select sku, title, list_price, lead_time_days, (select on_hand from stock s where s.offer_id = o.id) as stock from offer o where seller_id = $1 order by sku',
          [actor.organizationId],
        )
      ).rows,
    ).toEqual([
      { sku: 'A', title: 'Pump', list_price: '11.000000', lead_time_days: 3, stock: '5.000' },
      { sku: 'B', title: 'Valve', list_price: '20.000000', lead_time_days: 4, stock: '9.000' },
    ]);
  });

  it('is asked first when a full feed would end more than a fifth of its offers', async () => {
    const actor = await anImporter();
    const rows = (skus: string[]) => `SKU,Title,Price\n${skus.map((sku) => `${sku},Thing ${sku},1\n`).join('')}`;
    await importFile(actor, rows(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']), { kind: 'full' });
    expect(
      (await importFile(actor, rows(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']), { kind: 'full' })).run,
    ).toMatchObject({ state: 'done', offersEnded: 2 });
    const { runId, run } = await importFile(actor, rows(['A', 'B', 'C']), { kind: 'full' });
    expect(run).toMatchObject({
      state: 'needs confirmation',
      reason: { code: 'import.dropsMany', facts: { ending: 5, offers: 8, percent: 63 } },
    });
    await as(actor, (ctx) => confirmImport(ctx, { runId }));
    await workOn(db.database, aRequest(null), runId);
    expect((await as(actor, (ctx) => showImport(ctx, { runId }))).run).toMatchObject({
      state: 'done',
      offersEnded: 5,
      offersUnchanged: 3,
    });
    // What has ended and comes again is active again.
    await importFile(actor, rows(['J']));
    expect(
      (
        await db.owner.query(`select sku from offer where seller_id = $1 and state = 'active' order by sku`, [
          actor.organizationId,
        ])
      ).rows.map((row) => row.sku),
    ).toEqual(['A', 'B', 'C', 'J']);
  });

  it("A03 finds another seller's import as little as one that never was", async () => {
    const [actor, other] = [await anImporter(), await anImporter()];
    const { runId } = await importFile(actor, 'SKU,Title\nA,\n');
    const tries: ((ctx: ActorContext, id: Id<'import_run'>) => Promise<unknown>)[] = [
      (ctx, id) => showImport(ctx, { runId: id }),
      (ctx, id) => listProblems(ctx, { runId: id, offset: 0, limit: 5 }),
      (ctx, id) => listRows(ctx, { runId: id, state: 'bad', offset: 0, limit: 5 }),
      (ctx, id) => fixRows(ctx, { runId: id, rows: [{ line: 2, values: { title: 'x' } }] }),
      (ctx, id) => confirmImport(ctx, { runId: id }),
      (ctx, id) =>
        saveMapping(ctx, {
          runId: id,
          mapping: { fields: { sku: { column: 'SKU' } }, decimalComma: false, language: 'en' },
        }),
    ];
    for (const attempt of tries) {
      const refusals = await Promise.all(
        [runId, '01980000-0000-7000-8000-00000000dead' as Id<'import_run'>].map((id) =>
          as(other, (ctx) => attempt(ctx, id)).catch((error: { code: string; facts: unknown }) => ({
            code: error.code,
            facts: error.facts,
          })),
        ),
      );
      expect(refusals[0]).toEqual({ code: 'thing.unknown', facts: { what: 'import' } });
      expect(refusals[1]).toEqual(refusals[0]);
    }
  });

  it('is the same run when the same upload is sent again, and refused with another file under the key', async () => {
    const actor = await anImporter();
    const [first, second] = await Promise.all(
      [0, 1].map(() => as(actor, (ctx) => sendContent(ctx, 'SKU,Title\nA,B\n', { key: 'same' }))),
    );
    expect(second).toBe(first);
    await expect(as(actor, (ctx) => sendContent(ctx, 'SKU,Title\nA,C\n', { key: 'same' }))).rejects.toMatchObject({
      code: 'idempotency-key-reuse',
    });
  });
});
