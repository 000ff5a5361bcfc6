import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { decideReview } from './decide-review.ts';
import { aProduct, aSeller, openFiles, sendContent, workOn } from './fixtures.ts';
import { listReviews } from './list-reviews.ts';
import { likeness, thresholds } from './matching/score.ts';
import { saveMapping } from './save-mapping.ts';
import { showImport } from './show-import.ts';

const db = await testDatabase();
const operator = anActor('01980000-0000-7000-8000-0000000000aa' as Id<'organization'>, {
  kinds: { sells: false, buys: false, operates: true },
});
let bearing: Id<'product'>, screw: Id<'product'>;
beforeAll(async () => {
  openFiles();
  bearing = await asThePlatform(db.database, (ctx) =>
    aProduct(ctx, 'Rulmanta', '6204-2RS-C3', 'Deep groove ball bearing 6204-2RS-C3 20x47x14', '04006381333931'),
  );
  screw = await asThePlatform(db.database, (ctx) =>
    aProduct(ctx, 'Brennholt', 'BH-ISO4762-M08X040', 'Socket screw ISO 4762 M8x40 A2-70', '00012345678905'),
  );
});
const as = <T>(actor: Actor, work: (ctx: ActorContext) => Promise<T>) => actingAs(db.database, actor, work);
const anImporter = async () =>
  anActor((await asThePlatform(db.database, (ctx) => aSeller(ctx, 'Seller'))).sellerId, {
    kinds: { sells: true, buys: false, operates: false },
  });

async function importRows(actor: Actor, rows: string) {
  const runId = await as(actor, (ctx) => sendContent(ctx, `SKU,Brand,MPN,GTIN,Title,Price\n${rows}`));
  await workOn(db.database, aRequest(null), runId);
  const { run, mapping } = await as(actor, (ctx) => showImport(ctx, { runId }));
  if (run.state === 'needs mapping') {
    await as(actor, (ctx) => saveMapping(ctx, { runId, mapping: mapping! }));
    await workOn(db.database, aRequest(null), runId);
  }
  return { runId, run: (await as(actor, (ctx) => showImport(ctx, { runId }))).run };
}
const productOf = async (actor: Actor, sku: string) =>
  (
    await db.owner.query('select product_id, state from offer where seller_id = $1 and sku = $2', [
      actor.organizationId,
      sku,
    ])
  ).rows[0];

describe('matching', () => {
  it('knows a product by its GTIN, else by brand and part number, however they are written', async () => {
    const actor = await anImporter();
    const { run } = await importRows(
      actor,
      'A,,,4006381333931,Some bearing,4\nB,RULMANTA,6204 2rs/c3,,Kugellager,4\nC,Brennholt,BH.ISO4762.M08X040,,Screw,1\n',
    );
    expect(run).toMatchObject({ offersNew: 3, productsNew: 0, productsMatched: 3, toReview: 0 });
    expect([
      (await productOf(actor, 'A')).product_id,
      (await productOf(actor, 'B')).product_id,
      (await productOf(actor, 'C')).product_id,
    ]).toEqual([bearing, bearing, screw]);
  });

  it('makes one product of two rows that name the same new thing', async () => {
    const actor = await anImporter();
    const { run } = await importRows(
      actor,
      'A,Neuhaus,NH-1,,Coupling NH-1,4\nB,Neuhaus,NH 1,,Coupling NH-1 in a box,4\nC,Neuhaus,NH-2,,Coupling NH-2,4\n',
    );
    expect(run).toMatchObject({ offersNew: 3, productsNew: 2 });
    expect((await productOf(actor, 'A')).product_id).toBe((await productOf(actor, 'B')).product_id);
  });

  it('asks the operator where GTIN and part number say different things; the decision makes the offer, and can be taken back', async () => {
    const actor = await anImporter();
    const { run } = await importRows(actor, 'X,Brennholt,BH-ISO4762-M08X040,4006381333931,Which one?,4\n');
    expect(run).toMatchObject({ state: 'done', offersNew: 0, toReview: 1 });
    const mine = async () =>
      (
        await as(operator, (ctx) =>
          listReviews(ctx, { state: 'open', sellerId: actor.organizationId, text: '', offset: 0, limit: 10 }),
        )
      ).items;
    const [review] = await mine();
    expect(review).toMatchObject({
      incoming: { sku: 'X', title: 'Which one?' },
      candidates: [
        { productId: bearing, agrees: ['gtin'] },
        { productId: screw, differs: ['gtin'] },
      ],
    });
    const reviewId = review!.id as Id<'match_review'>;
    await as(operator, (ctx) => decideReview(ctx, { reviewId, decision: 'link', productId: screw }));
    expect(await productOf(actor, 'X')).toEqual({ product_id: screw, state: 'active' });
    await expect(as(operator, (ctx) => decideReview(ctx, { reviewId, decision: 'new' }))).rejects.toMatchObject({
      code: 'match.decided',
    });
    await as(operator, (ctx) => decideReview(ctx, { reviewId, decision: 'reopen' }));
    expect((await productOf(actor, 'X')).state).toBe('ended');
    expect(await mine()).toHaveLength(1);
    await as(operator, (ctx) => decideReview(ctx, { reviewId, decision: 'dismiss' }));
    expect((await as(actor, (ctx) => showImport(ctx, { runId: review!.runId as never }))).run).toMatchObject({
      toReview: 0,
      rowsBad: 1,
    });
  });

  it('never takes one dimension for another, and asks about another spelling', () => {
    const product = {
      brandKey: 'brennholt',
      mpn: 'BH-ISO4762-M08X040',
      gtin: null,
      title: 'Socket screw ISO 4762 M8x40 A2-70',
    };
    const score = (more: Partial<typeof product>) => likeness({ ...product, ...more }, product).score;
    expect(score({ mpn: 'BH-ISO4762-M08X045', title: 'Socket screw ISO 4762 M8x45 A2-70' })).toBeLessThan(
      thresholds.perhaps,
    );
    expect(score({ mpn: null as never, title: 'Socket screw ISO 4762 M8x45 A2-70' })).toBeLessThan(thresholds.perhaps);
    expect(score({ brandKey: 'brennholtgmbh' })).toBeGreaterThanOrEqual(thresholds.same);
    expect(score({ brandKey: 'another' })).toBeLessThan(thresholds.perhaps);
    const spelled = score({ mpn: 'ISO4762-M08X040' });
    expect(spelled).toBeGreaterThanOrEqual(thresholds.perhaps);
    expect(spelled).toBeLessThan(thresholds.same);
  });
});
