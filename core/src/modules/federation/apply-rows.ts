import type { ActorContext } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { addProducts, endOffers, upsertOffers } from '../catalog/index.ts';
import { countStock } from '../inventory/index.ts';
import type { CleanRow, RowProblem } from './cleaning/clean-row.ts';
import { importFinished } from './events.ts';
import { guessCategories } from './matching/guess-categories.ts';
import { type Candidate, matchRows } from './matching/match-rows.ts';
import { moveOn, type Step } from './move-on.ts';
import type { Run } from './queries.ts';
import { contentHashOf, missingOffers, writeProblems } from './validate-rows.ts';

const batchRows = 1000;

export interface GoodRow {
  readonly line: number;
  readonly row: CleanRow & { sku: string };
}
/** What became of rows, to be added to the run's counts. */
export interface Applied {
  offersNew: number;
  offersChanged: number;
  offersUnchanged: number;
  productsNew: number;
  productsMatched: number;
  toReview: number;
  turnedBad: number;
  warnings: number;
}

/**
 * Makes offers of all good rows; a full feed then ends what it does not name. Each batch is one transaction with the
 * cursor.
 */
export async function applyImport({ run, transact, isStopped }: Step): Promise<void> {
  let cursor = run.cursor;
  for (;;) {
    if (isStopped()) return;
    const next = await transact((ctx) => applyBatch(ctx, run, cursor));
    if (next === null) return;
    if (next === cursor) break;
    reach('import.rowsApplied');
    cursor = next;
  }
  if (run.kind === 'full')
    for (let isMore = true; isMore; ) {
      if (isStopped()) return;
      isMore = await transact((ctx) => endBatch(ctx, run));
      reach('import.offersEnded');
    }
  await transact((ctx) => finish(ctx, run));
  reach('import.finished');
}

async function applyBatch(ctx: ActorContext, run: Run, after: number): Promise<number | null> {
  const isOurs = await ctx.sql
    .one`select id from import_run where id = ${run.id} and state = 'applying' and cursor = ${after} for update`;
  if (!isOurs) return null;
  const rows =
    await ctx.sql<GoodRow>`select line, clean as row from import_row where run_id = ${run.id} and state = 'good' and line > ${after} order by line limit ${batchRows}`;
  if (rows.length === 0) return after;
  const applied = await applyRows(ctx, run, rows);
  reach('import.offersWritten');
  const last = rows.at(-1)!.line;
  await addCounts(ctx, run, applied, last);
  return last;
}

export async function addCounts(
  ctx: ActorContext,
  run: Pick<Run, 'id'>,
  applied: Applied,
  cursor: number | null,
): Promise<void> {
  await ctx.sql`
    update import_run set cursor = coalesce(${cursor}, cursor), offers_new = offers_new + ${applied.offersNew}, offers_changed = offers_changed + ${applied.offersChanged}, offers_unchanged = offers_unchanged + ${applied.offersUnchanged},
      products_new = products_new + ${applied.productsNew}, products_matched = products_matched + ${applied.productsMatched}, to_review = to_review + ${applied.toReview}, rows_good = rows_good - ${applied.turnedBad},
      rows_bad = rows_bad + ${applied.turnedBad}, warnings = warnings + ${applied.warnings}, updated_at = ${ctx.clock.now()} where id = ${run.id}`;
}

interface Known {
  id: Id<'offer'>;
  sku: string;
  productId: Id<'product'>;
  hash: string | null;
  state: string;
  gtin: string | null;
}

/**
 * Good rows become offers: those unchanged are passed over, known ones keep their product, the others are matched,
 * asked about, or new.
 */
export async function applyRows(
  ctx: ActorContext,
  run: Run,
  rows: readonly GoodRow[],
  decided: ReadonlyMap<number, Id<'product'> | 'new'> = new Map(),
): Promise<Applied> {
  const counts: Applied = {
    offersNew: 0,
    offersChanged: 0,
    offersUnchanged: 0,
    productsNew: 0,
    productsMatched: 0,
    toReview: 0,
    turnedBad: 0,
    warnings: 0,
  };
  const known = new Map(
    (
      await ctx.sql<Known>`
    select o.id, o.sku, o.product_id as "productId", o.content_hash as hash, o.state, p.gtin from offer o join product p on p.id = o.product_id
    where o.seller_id = ${run.sellerId} and o.sku = any (${rows.map(({ row }) => row.sku)}::text[])`
    ).map((one) => [one.sku, one]),
  );
  const hashes = new Map(rows.map(({ line, row }) => [line, contentHashOf(row, run.catalogId)]));
  const isSame = ({ line, row }: GoodRow) => {
    const offer = known.get(row.sku);
    return offer?.hash === hashes.get(line) && offer?.state !== 'ended';
  };
  const same = rows.filter(isSame),
    others = rows.filter((one) => !isSame(one));
  counts.offersUnchanged = same.length;

  const products = new Map<number, Id<'product'>>();
  const reviews: { line: number; candidates: readonly Candidate[] }[] = [];
  const fresh: GoodRow[] = [];
  const unknown = others.filter(({ line, row }) => {
    const choice = decided.get(line);
    if (choice === 'new') fresh.push({ line, row });
    else if (choice !== undefined) products.set(line, choice);
    else {
      const offer = known.get(row.sku);
      if (!offer) return true;
      products.set(line, offer.productId);
    }
    return false;
  });
  const matches = await matchRows(
    ctx,
    unknown.map(({ row }) => row),
  );
  unknown.forEach((one, at) => {
    const match = matches[at]!;
    if (match.kind === 'linked') {
      products.set(one.line, match.productId);
      counts.productsMatched += 1;
    } else if (match.kind === 'review') reviews.push({ line: one.line, candidates: match.candidates });
    else fresh.push(one);
  });
  const problems: (RowProblem & { line: number })[] = [];
  const nameless = fresh.filter(({ row }) => row.title === undefined);
  for (const { line } of nameless)
    problems.push({ line, field: 'title', code: 'missing', value: null, facts: {}, isWarning: false });
  await makeProducts(
    ctx,
    run,
    fresh.filter(({ row }) => row.title !== undefined),
    products,
    counts,
  );
  await askAbout(ctx, run, reviews);
  counts.toReview = reviews.length;
  counts.turnedBad = nameless.length;

  const listed = others.filter(({ line }) => products.has(line));
  const written = new Map(
    (
      await upsertOffers(
        ctx,
        run.sellerId,
        run.catalogId,
        await currencyOf(ctx, run),
        listed.map(({ line, row }) => ({
          sku: row.sku,
          productId: products.get(line)!,
          contentHash: hashes.get(line)!,
          title: row.title,
          unit: row.unit,
          packSize: row.packSize,
          minimumQuantity: row.minimumQuantity,
          quantityMultiple: row.quantityMultiple,
          leadTimeDays: row.leadTimeDays,
          listPrice: row.price,
          currency: row.currency,
        })),
      )
    ).map((one) => [one.sku, one]),
  );
  const held = new Set(
    await countStock(
      ctx,
      run.sellerId,
      listed.flatMap(({ row }) =>
        Object.entries(row.stock ?? {}).map(([locationKey, onHand]) => ({
          offerId: written.get(row.sku)!.offerId,
          locationKey,
          onHand,
        })),
      ),
      `import ${run.id}`,
    ),
  );
  for (const { line, row } of listed) {
    const offer = written.get(row.sku)!;
    // A row whose offer is the same but whose stock moved is a change as well; the hash knew.
    if (offer.outcome === 'new') counts.offersNew += 1;
    else counts.offersChanged += 1;
    if (held.has(offer.offerId))
      problems.push({
        line,
        field: 'stock',
        code: 'stockReserved',
        value: Object.values(row.stock ?? {})[0] ?? null,
        facts: {},
        isWarning: true,
      });
    const before = known.get(row.sku);
    if (before?.gtin && row.gtin && before.gtin !== row.gtin)
      problems.push({
        line,
        field: 'gtin',
        code: 'gtinDiffers',
        value: row.gtin,
        facts: { known: before.gtin },
        isWarning: true,
      });
  }
  counts.warnings = problems.filter((one) => one.isWarning).length;
  await writeProblems(ctx, run, problems);
  await mark(ctx, run, [
    ...same.map(({ line, row }) => ({
      line,
      state: 'applied',
      product: known.get(row.sku)!.productId as string | null,
      offer: known.get(row.sku)!.id as string | null,
    })),
    ...listed.map(({ line, row }) => ({
      line,
      state: 'applied',
      product: products.get(line)!,
      offer: written.get(row.sku)!.offerId,
    })),
    ...reviews.map(({ line }) => ({ line, state: 'review', product: null, offer: null })),
    ...nameless.map(({ line }) => ({ line, state: 'bad', product: null, offer: null })),
  ]);
  return counts;
}

async function makeProducts(
  ctx: ActorContext,
  run: Run,
  rows: readonly GoodRow[],
  products: Map<number, Id<'product'>>,
  counts: Applied,
): Promise<void> {
  const categories = await guessCategories(
    ctx,
    rows.map(({ row }) => row),
  );
  const { ids, added } = await addProducts(
    ctx,
    rows.map(({ row }, at) => ({
      gtin: row.gtin,
      brand: row.brand,
      mpn: row.mpn,
      title: row.title!,
      description: row.description,
      categoryId: categories[at],
      weightG: row.weight,
      tariffCode: row.tariffCode,
      countryOfOrigin: row.countryOfOrigin,
      // A pack is how one seller sells it; the thing itself is counted in pieces.
      unit: row.unit === undefined || row.unit === 'PK' ? 'PCE' : row.unit,
    })),
    [run.sellerId],
  );
  rows.forEach(({ line }, at) => products.set(line, ids[at]!));
  counts.productsNew += added;
  counts.productsMatched += rows.length - added;
}

async function askAbout(
  ctx: ActorContext,
  run: Run,
  reviews: readonly { line: number; candidates: readonly Candidate[] }[],
): Promise<void> {
  if (reviews.length === 0) return;
  await ctx.sql`
    insert into match_review (id, seller_id, run_id, line, candidates, state, created_at)
    select r.id, ${run.sellerId}, ${run.id}, r.line, r.candidates, 'open', ${ctx.clock.now()} from jsonb_to_recordset(${JSON.stringify(reviews.map((one) => ({ ...one, id: newId<'match_review'>() })))}::jsonb) as r(id uuid, line int, candidates jsonb)
    on conflict (run_id, line) do update set candidates = excluded.candidates, state = 'open', product_id = null, decided_by = null, decided_at = null`;
}

/**
 * Bounded by the batch's lines, for which PostgreSQL walks the key: without them it reads the whole run once a batch.
 */
async function mark(
  ctx: ActorContext,
  run: Run,
  rows: readonly { line: number; state: string; product: string | null; offer: string | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  const lines = rows.map((one) => one.line);
  await ctx.sql`
    update import_row r set state = m.state, product_id = m.product, offer_id = m.offer from unnest(${lines}::int[], ${rows.map((one) => one.state)}::text[], ${rows.map((one) => one.product)}::uuid[], ${rows.map((one) => one.offer)}::uuid[])
      as m(line, state, product, offer) where r.run_id = ${run.id} and r.line = m.line and r.line between ${Math.min(...lines)} and ${Math.max(...lines)}`;
}

async function currencyOf(ctx: ActorContext, run: Run): Promise<string> {
  return (
    (await ctx.sql.one<{ currency: string }>`select currency from organization where id = ${run.sellerId}`)?.currency ??
    'EUR'
  );
}

/** True: there may be more. */
async function endBatch(ctx: ActorContext, run: Run): Promise<boolean> {
  const isOurs = await ctx.sql.one`select id from import_run where id = ${run.id} and state = 'applying' for update`;
  const missing = isOurs ? await missingOffers(ctx, run, 2000) : [];
  const ended = await endOffers(ctx, run.sellerId, missing);
  if (ended > 0)
    await ctx.sql`update import_run set offers_ended = offers_ended + ${ended}, updated_at = ${ctx.clock.now()} where id = ${run.id}`;
  return missing.length === 2000;
}

async function finish(ctx: ActorContext, run: Run): Promise<void> {
  if (!(await moveOn(ctx, run, 'finish'))) return;
  const counts = await ctx.sql.one<{
    rowsGood: number;
    rowsBad: number;
    offersNew: number;
    offersChanged: number;
    toReview: number;
  }>`
    select rows_good as "rowsGood", rows_bad as "rowsBad", offers_new as "offersNew", offers_changed as "offersChanged", to_review as "toReview" from import_run where id = ${run.id}`;
  ctx.emit(
    importFinished({
      subject: { type: 'import_run', id: run.id },
      parties: [run.sellerId],
      data: { runId: run.id, fileName: run.fileName, ...counts! },
      after: counts,
    }),
  );
}
