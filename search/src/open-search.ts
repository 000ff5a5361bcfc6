// Puts the parts together: versions of an engine, the analyser, the meaning, and the guards around them.

import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { CircuitOpen, makeBreaker } from './breaker.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { Engine, EngineVersions, Entry, Shape } from './engines/engine.ts';
import { find } from './find.ts';
import { openLive } from './live.ts';
import type { Log } from './log.ts';
import { makeMeaning } from './meaning.ts';
import { passageOf } from './passage.ts';
import { isInt32, readRequest, scopeOf } from './request.ts';
import type { ProductDocument } from './product-document.ts';
import { SearchUnavailable, type SearchAnswer, type SearchIndex, type SearchRequest } from './search-index.ts';
import { suggest } from './suggest.ts';
import { analyserVersion, documentTokens } from './tokens.ts';
import { openVectorCache } from './vector-cache.ts';

export type SearchOptions = {
  /** A folder of its own: index versions and the cache of vectors. */
  readonly dataDir: string;
  readonly engine:
    | { readonly kind: 'zvec' }
    | { readonly kind: 'qdrant'; readonly url: string; readonly apiKey?: string };
  /** Null: words and part numbers still work, and stats() says what is missing. */
  readonly embedder: Embedder | null;
  /** How long a search may take before SearchUnavailable, and how long it waits for the meaning of its text. */
  readonly budgetMs?: { readonly search?: number; readonly meaning?: number };
  /** Documents written before the index builds them in, at least; 5,000, of which each takes some 30 kB until then. */
  readonly mostUnbuilt?: number;
  readonly log?: Log;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
};

const mostUnbuilt = 5_000;
const freshnessWaitMs = 1_000;
const freshnessStepMs = 25;

/** Opens the index in dataDir, or makes an empty one. One process holds a Zvec index; several may share a Qdrant. */
export async function openSearch(options: SearchOptions): Promise<SearchIndex> {
  const { dataDir, embedder, log = () => {}, clock = () => performance.now() } = options;
  const versions = await versionsOf(options.engine, dataDir);
  return searchOver(versions, { ...options, log, clock }, embedder);
}

/** Each engine is a library of its own, and a process needs one of them. */
async function versionsOf(engine: SearchOptions['engine'], dataDir: string): Promise<EngineVersions> {
  if (engine.kind === 'qdrant') return (await import('./engines/qdrant/versions.ts')).qdrantVersions(engine);
  return (await import('./engines/zvec/versions.ts')).zvecVersions(join(dataDir, 'zvec'));
}

/** The same over any engine; the suite opens it over the exact one. */
export async function searchOver(
  versions: EngineVersions,
  options: SearchOptions & { log: Log; clock: () => number },
  embedder: Embedder | null,
): Promise<SearchIndex> {
  const { log, clock, budgetMs = {} } = options;
  const wanted: Shape = {
    analyser: analyserVersion,
    embedder: embedder?.id ?? null,
    dimensions: embedder?.dimensions ?? 0,
  };
  const cache = embedder ? openVectorCache(join(options.dataDir, 'vectors.sqlite'), embedder.id) : null;
  const live = await openLive(versions, wanted, prepare, { mostUnbuilt: options.mostUnbuilt ?? mostUnbuilt, log });
  const meaning =
    embedder && cache ? makeMeaning({ embedder, cache, live, budgetMs: budgetMs.meaning ?? 400, clock, log }) : null;
  const guard = makeBreaker({ name: 'The index', budgetMs: budgetMs.search ?? 2_500, clock });

  function prepare(documents: readonly ProductDocument[], shape: Shape): Entry[] {
    // Vectors of one model never go into an index of another; what has none is found by words.
    const vectors = cache && shape.embedder === embedder?.id ? cache.get(documents.map(passageOf)) : [];
    return documents.map((document, at) => ({
      document,
      tokens: documentTokens(document),
      vector: vectors[at] ?? null,
    }));
  }

  async function ask<Value>(work: (engine: Engine) => Promise<Value>): Promise<Value> {
    try {
      return await guard.run(() => live.read(work));
    } catch (error) {
      return unavailable(error);
    }
  }

  function unavailable(error: unknown): never {
    if (!(error instanceof CircuitOpen)) log('error', 'the index did not answer', { error: String(error) });
    throw new SearchUnavailable('The search index does not answer', { cause: error });
  }

  async function holds(revision: number): Promise<boolean> {
    const until = clock() + freshnessWaitMs;
    while ((await ask((engine) => engine.revision())) < revision) {
      if (clock() >= until) return false;
      await wait(freshnessStepMs);
    }
    return true;
  }

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const asked = readRequest(request);
    const isFresh = request.minRevision === undefined || (await holds(request.minRevision));
    const needsMeaning = meaning && asked.query.concepts.length > 0 && ['all', 'alike'].includes(request.mode ?? 'all');
    const vector = needsMeaning ? meaning.ofQuery(asked.query.meaning) : Promise.resolve(null);
    vector.catch(() => {});
    const answer = await ask((engine) => find(engine, request, asked, vector));
    return isFresh ? answer : { ...answer, degraded: [...answer.degraded, 'freshness'] };
  }

  async function rebuild(documents: AsyncIterable<ProductDocument>): Promise<{ documents: number }> {
    const count = await live.rebuild(documents);
    meaning?.wake();
    log('info', 'the index was built anew', { documents: count });
    return { documents: count };
  }

  // An index of another analyser or model goes on answering while it is built again from its own documents. Without an
  // embedder the vectors it has are kept for the day there is one again.
  const shape = live.shape();
  const isOutdated = shape.analyser !== wanted.analyser || (embedder !== null && shape.embedder !== embedder.id);
  const catchingUp = isOutdated
    ? rebuildFromItself().catch((error: unknown) =>
        log('error', 'the index keeps its old shape', { error: String(error) }),
      )
    : null;
  async function rebuildFromItself(): Promise<void> {
    await rebuild(await live.read(async (engine) => engine.documents()));
  }
  meaning?.wake();

  return {
    search,
    suggest: (request) => ask((engine) => suggest(engine, request)),
    countIn: ({ audiences, categoryIds }) => ask((engine) => engine.countIn(scopeOf(audiences), categoryIds)),
    async upsert(documents) {
      documents.forEach(refuseUnusable);
      await live.upsert(newestOfEach(documents)).catch(unavailable);
      meaning?.wake();
    },
    remove: (ids) => live.remove(ids).catch(unavailable),
    rebuild,
    async settled() {
      await catchingUp;
      await meaning?.settled();
      await live.settled();
    },
    async stats() {
      const [{ documents, withoutMeaning }, revision] = await ask((engine) =>
        Promise.all([engine.stats(), engine.revision()]),
      );
      const isFailing = meaning !== null && meaning.state() !== 'closed';
      const isOn = meaning?.isUsable() === true;
      return {
        engine: options.engine.kind,
        documents,
        revision,
        withoutMeaning,
        embedder: embedder?.id ?? null,
        meaning: !isOn ? 'off' : isFailing ? 'failing' : 'on',
        rebuilding: live.isRebuilding(),
        missing: [
          ...(embedder ? [] : ['no embedder' as const]),
          ...(embedder && !isOn ? ['other embedder' as const] : []),
          ...(isFailing ? ['embedder silent' as const] : []),
        ],
      };
    },
    async close() {
      await meaning?.close();
      await live.close();
      cache?.close();
    },
  };
}

/** Of several versions of a product in one batch only the newest is written. */
function newestOfEach(documents: readonly ProductDocument[]): ProductDocument[] {
  const newest = new Map<string, ProductDocument>();
  for (const document of documents)
    if (document.revision >= (newest.get(document.id)?.revision ?? -Infinity)) newest.set(document.id, document);
  return [...newest.values()];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A caller's mistake, said by name before anything is written: an engine would keep the low 32 bits of an id silently.
 */
function refuseUnusable({ id, audiences, sellers, identifiers, categoryIds, brandId }: ProductDocument): void {
  if (!uuid.test(id)) throw new TypeError(`A product's id is a UUID in lower case, not "${id}"`);
  const named = [
    ...audiences,
    ...sellers.flatMap((seller) => [seller.id, ...seller.audiences]),
    ...identifiers.flatMap((one) => one.audiences ?? []),
  ];
  const wrong = [...named, ...categoryIds, ...(brandId === undefined ? [] : [brandId])].find((one) => !isInt32(one));
  if (wrong !== undefined) throw new TypeError(`Product ${id} names ${wrong}, which is no 32-bit integer`);
}
