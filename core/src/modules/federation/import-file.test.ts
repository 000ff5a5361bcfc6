import { csvOf, layouts, sellerFileRows, type SellerFileRow } from '@hansa/loadtest/catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aSeller, openFiles, sendContent, workOn } from './fixtures.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { listProblems } from './list-problems.ts';
import { saveMapping } from './save-mapping.ts';
import { showImport } from './show-import.ts';

const db = await testDatabase();
let seller: Actor, catalogId: Id<'catalog'>;

beforeAll(async () => {
  openFiles();
  const made = await asThePlatform(db.database, (ctx) => aSeller(ctx, 'Nordhaven'));
  catalogId = made.catalogId;
  seller = anActor(made.sellerId, { kinds: { sells: true, buys: false, operates: false } });
});

const as = <T>(work: (ctx: ActorContext) => Promise<T>, actor = seller) => actingAs(db.database, actor, work);

/** Sends a file, confirms what was guessed, and lets the worker finish. */
async function importFile(
  content: Parameters<typeof sendContent>[1],
  options: Parameters<typeof sendContent>[2] = {},
  actor = seller,
) {
  const runId = await as((ctx) => sendContent(ctx, content, options), actor);
  await workOn(db.database, aRequest(null), runId);
  const { run, mapping } = await as((ctx) => showImport(ctx, { runId }), actor);
  if (run.state === 'needs mapping') {
    await as((ctx) => saveMapping(ctx, { runId, mapping: mapping! }), actor);
    await workOn(db.database, aRequest(null), runId);
  }
  return (await as((ctx) => showImport(ctx, { runId }), actor)).run;
}

const bytes = function* (texts: Iterable<string>) {
  for (const text of texts) yield Buffer.from(text);
};
const mistakeCode: Record<string, string[]> = {
  'bad check digit': ['badCheckDigit'],
  'negative price': ['negative'],
  'price not a number': ['notANumber'],
  'missing SKU': ['missing'],
  'duplicate SKU': ['duplicateSku'],
  'unknown unit': ['unknownUnit'],
  'missing title': ['missing'],
  formula: ['formula'],
  'NUL character': ['controlCharacter'],
};

describe("an import of a seller's file", () => {
  it.each(['A', 'B', 'C'] as const)(
    'finds every planted mistake of layout %s at its line, and takes the rest',
    async (name) => {
      const made = await asThePlatform(db.database, (ctx) => aSeller(ctx, `Layout ${name}`));
      const actor = anActor(made.sellerId, { kinds: { sells: true, buys: false, operates: false } });
      const rows: SellerFileRow[] = [
        ...sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 600, layout: name, errors: 0.1 }),
      ];
      const run = await importFile(bytes(csvOf(rows, layouts[name])), { fileName: `${name}.csv`, kind: 'full' }, actor);
      expect(run.reason).toBeNull();
      expect(run).toMatchObject({ state: 'done', rowsRead: 600 });
      const { items } = await as((ctx) => listProblems(ctx, { runId: run.id as never, offset: 0, limit: 500 }), actor);
      const planted = rows.flatMap((row) => row.planted ?? []);
      const field = (each: string) => (each === 'multipleQuantity' ? 'quantityMultiple' : each);
      for (const one of planted) {
        expect(
          items.some(
            (each) =>
              each.line === one.line &&
              each.field === field(one.field) &&
              mistakeCode[one.mistake]!.includes(each.code),
          ),
          `${one.mistake} at ${one.line}: ${JSON.stringify(one.value)}`,
        ).toBe(true);
      }
      const lines = new Set(planted.map((one) => one.line));
      expect(items.filter((each) => !lines.has(each.line))).toEqual([]);
      expect(run.rowsBad).toBe(planted.filter((one) => one.mistake !== 'NUL character').length);
      expect(run.offersNew).toBe(run.rowsGood - run.toReview);
    },
  );

  it('changes nothing when the same file comes twice', async () => {
    const text = [
      ...csvOf(sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 120, layout: 'B' }), layouts.B),
    ].join('');
    const first = await importFile(text, { kind: 'full' });
    expect(first).toMatchObject({ state: 'done', offersNew: 120, rowsBad: 0 });
    const before = (
      await db.owner.query(
        'select id, list_price, updated_at, content_hash from offer where seller_id = $1 order by id',
        [seller.organizationId],
      )
    ).rows;
    const second = await importFile(text, { kind: 'full' });
    expect(second).toMatchObject({
      state: 'done',
      offersNew: 0,
      offersChanged: 0,
      offersUnchanged: 120,
      offersEnded: 0,
      productsNew: 0,
    });
    expect(second.sourceId).toBe(first.sourceId);
    expect(
      (
        await db.owner.query(
          'select id, list_price, updated_at, content_hash from offer where seller_id = $1 order by id',
          [seller.organizationId],
        )
      ).rows,
    ).toEqual(before);
    expect(
      (await db.owner.query('select count(*)::int as n from catalog_offer where catalog_id = $1', [catalogId])).rows[0]
        .n,
    ).toBe(120);
  });

  it('guesses the columns of each layout wholly, with their decimal sign and language', () => {
    for (const [name, decimalComma, language] of [
      ['A', false, 'en'],
      ['B', true, 'en'],
      ['C', true, 'vi'],
    ] as const) {
      const rows = [...sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 50, layout: name })];
      const columns = Object.entries(layouts[name].headers).map(([key, header]) => ({
        name: header,
        samples: rows.map((row) => row.cells[key as keyof typeof row.cells]),
      }));
      const { mapping } = guessMapping(columns);
      const wanted = Object.fromEntries(
        Object.entries(layouts[name].headers).map(([key, header]) => [
          key === 'multipleQuantity' ? 'quantityMultiple' : key,
          header,
        ]),
      );
      expect(Object.fromEntries(Object.entries(mapping.fields).map(([key, from]) => [key, from.column]))).toEqual(
        wanted,
      );
      expect(mapping).toMatchObject({ decimalComma, language });
      expect(mapping.fields.weight?.factor).toBe(name === 'B' ? 1000 : undefined);
    }
  });
});
