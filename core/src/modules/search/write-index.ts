import type { ProductDocument, SearchIndex } from '@hansa/search';
import { transact } from '../../platform/db/transact.ts';
import { reach } from '../../platform/fault-points.ts';
import type { Id } from '../../platform/ids.ts';
import { countListed, countPopularity, indexDocuments, productIdPage } from './index-documents.ts';
import { beginBuild, endBuild, type EngineKind, nextRevision, stateOf, takeChanges } from './index-state.ts';
import type { IndexOptions } from './keep-index.ts';

const mostChanges = 4_000;
const popularityLastsMs = 600_000;

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly startedAt: Date;
}
export type IndexWriter = ReturnType<typeof makeWriter>;

/** Brings what the tables say into the index: the changes as they come, or all of it beside the index that answers. */
export function makeWriter(
  { database, platformRequest, clock }: IndexOptions,
  engine: EngineKind,
  written: (revision: number) => void,
) {
  let popularity: ReadonlyMap<string, number> = new Map();
  let countedAt = -Infinity;
  let progress: Progress | null = null;
  let lagSecondsLast: number | null = null;

  async function popularityNow(): Promise<ReadonlyMap<string, number>> {
    const now = clock.now().getTime();
    if (now - countedAt > popularityLastsMs) {
      popularity = await transact(database, platformRequest, countPopularity);
      countedAt = now;
    }
    return popularity;
  }

  /**
   * The oldest changes, in one batch. The index has them before the database forgets them, so a crash between repeats
   * and loses nothing. Gives how many products.
   */
  async function follow(index: SearchIndex): Promise<number> {
    const popular = await popularityNow();
    return transact(database, platformRequest, async (ctx) => {
      const { productIds, lagSeconds } = await takeChanges(ctx, mostChanges);
      if (productIds.length === 0) return 0;
      const revision = await nextRevision(ctx, engine);
      const documents = await indexDocuments(ctx, productIds, revision, popular);
      const listed = new Set(documents.map((one) => one.id));
      const gone = productIds.filter((id) => !listed.has(id));
      if (documents.length > 0) await index.upsert(documents);
      if (gone.length > 0) await index.remove(gone);
      reach('index.written');
      written(revision);
      lagSecondsLast = lagSeconds;
      return productIds.length;
    });
  }

  async function* allDocuments(revision: number): AsyncIterable<ProductDocument> {
    for (let after: Id<'product'> | null = null; ; ) {
      const from: Id<'product'> | null = after;
      const page = await transact(database, platformRequest, async (ctx) => {
        const ids = await productIdPage(ctx, from);
        return { ids, documents: await indexDocuments(ctx, ids, revision, popularity) };
      });
      if (page.ids.length === 0) return;
      yield* page.documents;
      if (progress) progress = { ...progress, done: Math.min(progress.of, progress.done + page.documents.length) };
      after = page.ids.at(-1)!;
    }
  }

  /**
   * All anew, beside what answers. `fromNothing`: there is nothing worth keeping, so what was noted before is covered
   * by it.
   */
  async function build(index: SearchIndex, fromNothing: boolean): Promise<number> {
    const startedAt = clock.now();
    progress = { done: 0, of: 0, startedAt };
    try {
      countedAt = -Infinity;
      await popularityNow();
      const { revision, of } = await transact(database, platformRequest, async (ctx) => ({
        revision: await (fromNothing ? beginBuild : nextRevision)(ctx, engine),
        of: await countListed(ctx),
      }));
      progress = { done: 0, of, startedAt };
      const { documents } = await index.rebuild(allDocuments(revision));
      written(await transact(database, platformRequest, async (ctx) => (await stateOf(ctx, engine)).revision));
      await transact(database, platformRequest, (ctx) =>
        endBuild(ctx, engine, documents, (clock.now().getTime() - startedAt.getTime()) / 1000),
      );
      return documents;
    } finally {
      progress = null;
    }
  }

  return { follow, build, progress: () => progress, lagSecondsLast: () => lagSecondsLast };
}
