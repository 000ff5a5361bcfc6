import { setTimeout as wait } from 'node:timers/promises';
import {
  SearchProcessGone,
  SearchUnavailable,
  type startSearch,
  type Embedder,
  type SearchAnswer,
  type SearchIndex,
  type SearchRequest,
  type SearchStats,
  type Suggestion,
  type SuggestRequest,
} from '@hansa/search';
import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import { type HeldLock, tryLock } from '../../platform/db/hold-lock.ts';
import type { Database } from '../../platform/db/open.ts';
import { transact, type Request } from '../../platform/db/transact.ts';
import type { EventBell } from '../../platform/events/listen.ts';
import type { Log } from '../../platform/log.ts';
import { countListed } from './index-documents.ts';
import { readMarker, writeMarker } from './index-marker.ts';
import { placeOf } from './index-place.ts';
import { countWaiting, type EngineKind, stateOf } from './index-state.ts';
import { makeListedCount } from './listed-count.ts';
import { openEmbedder, type OpenedEmbedder } from './open-embedder.ts';
import type { IndexLack } from './schemas.ts';
import { makeWriter, type Progress } from './write-index.ts';

export interface IndexOptions {
  readonly config: Pick<
    Config,
    | 'DATA_DIR'
    | 'QDRANT_URL'
    | 'QDRANT_API_KEY'
    | 'EMBEDDINGS'
    | 'EMBEDDINGS_URL'
    | 'EMBEDDINGS_KEY'
    | 'EMBEDDINGS_MODEL'
    | 'MODEL_DIR'
  >;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly platformRequest: Request;
  readonly bell: Pick<EventBell, 'onRing'>;
  readonly clock: Clock;
  readonly log: Log;
  /** How the embedded index is opened; a test hands in one that fails. */
  readonly open?: typeof startSearch;
}

/** 'elsewhere': another process keeps the embedded index, in another folder, so this one cannot ask it. */
export type KeeperState = 'opening' | 'building' | 'open' | 'elsewhere' | 'failing' | 'closed';

export interface KeptIndex {
  /** All three throw SearchUnavailable where the index does not answer or is not whole yet. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  suggest(request: SuggestRequest): Promise<readonly Suggestion[]>;
  countIn: SearchIndex['countIn'];
  /** Whether searches find by meaning now. */
  hasMeaning(): boolean;
  /** It does not answer because it is not whole yet; that passes by itself. */
  isBeingBuilt(): boolean;
  /** False: a rebuild is under way, or this process does not keep the index. */
  rebuild(): boolean;
  /** How many products it should hold; while many change, as it was some minutes ago at most. Null: not counted yet. */
  countListed(): Promise<number | null>;
  look(): Promise<{
    state: KeeperState;
    engine: EngineKind;
    stats: SearchStats | null;
    progress: Progress | null;
    lagSecondsLast: number | null;
    missing: IndexLack[];
    isObtaining: boolean;
  }>;
  /** Resolves when all noted changes are in, and no build or meaning is under way. For tests and the seed. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const beatMs = 1_000;
const restMs = 5_000;
/** The process of an index that fell over once may do better the next time; one that cannot open it never does. */
const crashesBelieved = 3;
/** A model that is at hand is there within this; one that must be fetched is not waited for. */
const quickEmbedderMs = 4_000;

/**
 * Keeps the index: opens it, builds it where there is none, follows the changes, takes the embedder in when it comes,
 * and says what is missing. Nobody waits for it: until it is whole, whoever searches is answered by PostgreSQL. One
 * process of all keeps it, by a lock of the database.
 */
export function startIndex(options: IndexOptions): KeptIndex {
  const { database, platformRequest, log } = options;
  const place = placeOf(options);
  const { engine, folder } = place;
  const writer = makeWriter(options, engine, (revision) => {
    if (engine === 'zvec') writeMarker(folder, revision);
  });
  const closing = new AbortController();
  let state: KeeperState = 'opening';
  let index: SearchIndex | null = null;
  let lock: HeldLock | null = null;
  let isWhole = false;
  let hasMeaning = false;
  /** What must be built: all from nothing, or beside an index that answers meanwhile. */
  let toBuild: 'from nothing' | 'beside' | null = null;
  let buildAt = 0;
  let isSuspect = false;
  /** Another process has it open, and tells this one what it asks. */
  let isGuest = false;
  let failuresInRow = 0;
  let fault: IndexLack | null = null;
  let building: Promise<void> | null = null;
  let idle = 0;
  let embedding: OpenedEmbedder | null = null;
  let embedderInUse: Embedder | null = null;
  let wake = () => {
    /* nobody rests */
  };

  const obtaining = openEmbedder(options).then((opened) => {
    embedding = opened;
    wake();
  });
  const silence = options.bell.onRing(() => wake());

  async function rest(ms: number): Promise<void> {
    await Promise.race([
      wait(ms, undefined, { signal: closing.signal }).catch(() => {
        /* closing */
      }),
      new Promise<void>((done) => {
        wake = done;
      }),
    ]);
  }

  async function openIndex(): Promise<void> {
    embedderInUse = embedding?.embedder ?? null;
    index = await place.open(embedderInUse, closing.signal);
  }

  /**
   * Looks whether the index is what the database remembers of it: what changed since is taken in, what was lost is
   * built anew.
   */
  async function checkIndex(opened: SearchIndex): Promise<void> {
    const { documents } = await opened.stats();
    const { builtAt, revision } = await transact(database, platformRequest, (ctx) => stateOf(ctx, engine));
    const marker = engine === 'zvec' ? readMarker(folder) : revision;
    isWhole = builtAt !== null && documents > 0;
    if (builtAt === null || marker === null || marker < revision || marker > revision + 1) {
      log.info({ documents, marker, revision }, 'the index is built from the tables');
      toBuild = 'from nothing';
      return;
    }
    while (!closing.signal.aborted && (await writer.follow(opened)) > 0) {
      /* until nothing waits */
    }
    const [listed, { documents: held }] = await Promise.all([
      transact(database, platformRequest, countListed),
      opened.stats(),
    ]);
    isWhole = true;
    if (listed === held) return;
    log.warn(
      { listed, held },
      'the index holds another number of products than are listed; it is built anew beside itself',
    );
    toBuild = 'beside';
  }

  function startBuild(how: 'from nothing' | 'beside'): void {
    building = writer
      .build(index!, how === 'from nothing')
      .then(
        (documents) => {
          isWhole = true;
          toBuild = null;
          fault = null;
          log.info({ documents }, 'the index is built');
        },
        (error: unknown) => {
          if (closing.signal.aborted) return;
          fault = { code: 'rebuild failed', detail: String(error) };
          buildAt = options.clock.now().getTime() + restMs;
          log.error({ error: String(error) }, 'the index was not built');
        },
      )
      .finally(() => {
        building = null;
        wake();
      });
  }

  async function shut(): Promise<void> {
    const old = index;
    index = null;
    isGuest = false;
    await old?.close();
  }

  /** One turn: whatever is to be done now. Gives how long there is nothing to do. */
  async function turn(): Promise<number> {
    if (lock !== null && !lock.isHeld()) lock = null;
    lock ??= await tryLock(options.databaseUrl, 'hansa index');
    // Who kept it is gone, and what it had opened with it.
    if (lock !== null && isGuest) await shut();
    if (lock === null && engine === 'zvec') {
      if (!isGuest) await shut();
      index ??= await place.join();
      isGuest = index !== null;
      if (index === null) {
        state = 'elsewhere';
        isWhole = false;
        return restMs;
      }
    }
    const isStale = isSuspect && lock === null;
    if (isStale) await shut();
    isSuspect = false;
    if (index === null) {
      await openIndex();
      if (lock) await checkIndex(index!);
    }
    // A model that came after the index was opened: the index opens once more with it, and is given its meaning in the
    // background.
    if (!isGuest && embedding !== null && embedding.embedder !== embedderInUse && building === null) {
      await shut();
      await openIndex();
    }
    if (lock === null)
      isWhole = (await transact(database, platformRequest, (ctx) => stateOf(ctx, engine))).builtAt !== null;
    else if (toBuild !== null && building === null && options.clock.now().getTime() >= buildAt) startBuild(toBuild);
    const followed = lock && isWhole ? await writer.follow(index!) : 0;
    hasMeaning = (await index!.stats()).meaning === 'on';
    state = isWhole ? 'open' : 'building';
    if (fault !== null && toBuild === null && building === null) fault = null;
    return followed > 0 ? 0 : beatMs;
  }

  async function keep(): Promise<void> {
    await Promise.race([
      obtaining,
      wait(quickEmbedderMs, undefined, { signal: closing.signal, ref: false }).catch(() => {
        /* closing */
      }),
    ]);
    while (!closing.signal.aborted) {
      try {
        const pause = await turn();
        failuresInRow = 0;
        idle = pause > 0 ? idle + 1 : 0;
        if (pause > 0) await rest(pause);
      } catch (error) {
        if (closing.signal.aborted) return;
        await giveUp(error);
        // What ended by accident is there again soon; what goes on failing is left alone for longer.
        await rest(Math.min(restMs, beatMs * 2 ** failuresInRow++));
      }
    }
  }

  async function giveUp(cause: unknown): Promise<void> {
    const said = cause instanceof Error ? cause.message : String(cause);
    const isHeldElsewhere = /can't lock/i.test(said);
    state = isHeldElsewhere ? 'elsewhere' : 'failing';
    fault = isHeldElsewhere ? { code: 'folder held', detail: folder } : { code: 'index fails', detail: said };
    log.error({ error: String(cause) }, 'the index is not kept');
    const couldNotOpen = index === null;
    if (!(cause instanceof SearchUnavailable)) {
      isWhole = false;
      await shut().catch(() => {
        /* it is given up anyway */
      });
    }
    // The index repeats what the tables say, so one that cannot be read is put aside and built again.
    const isUnreadable =
      cause instanceof SearchProcessGone ? cause.hasCrashed && failuresInRow + 1 >= crashesBelieved : !isHeldElsewhere;
    if (couldNotOpen && isUnreadable && lock !== null) place.putAside();
  }

  const kept = keep();

  function whole(): SearchIndex {
    if (index === null || !isWhole) throw new SearchUnavailable('The index is not whole yet');
    return index;
  }

  return {
    async search(request) {
      try {
        return await whole().search(request);
      } catch (error) {
        // Another process may have put a new index in the place of the one that this one has open.
        if (engine === 'qdrant') isSuspect = true;
        throw error;
      }
    },
    hasMeaning: () => hasMeaning,
    isBeingBuilt: () => state === 'opening' || state === 'building',
    suggest: async (request) => whole().suggest(request),
    countIn: async (request) => whole().countIn(request),
    rebuild() {
      if (index === null || lock === null || building !== null) return false;
      startBuild('beside');
      return true;
    },
    countListed: makeListedCount((ask) => transact(database, platformRequest, ask)),
    async look() {
      const stats = (await index?.stats().catch(() => null)) ?? null;
      const lack = (code: IndexLack['code']): IndexLack => ({ code, detail: null });
      const whyNoMeaning = embedding === null ? lack('obtaining model') : embedding.lack;
      const missing = [
        ...(state === 'elsewhere' && fault === null ? [lack('elsewhere')] : []),
        ...(fault === null ? [] : [fault]),
        ...(whyNoMeaning === null ? [] : [whyNoMeaning]),
        // That there is no embedder is said once: by why there is none.
        ...(stats?.missing ?? []).filter((one) => one !== 'no embedder' || whyNoMeaning === null).map(lack),
      ];
      return {
        state,
        engine,
        stats,
        progress: writer.progress(),
        lagSecondsLast: writer.lagSecondsLast(),
        missing,
        isObtaining: embedding === null,
      };
    },
    async settled() {
      await obtaining;
      for (;;) {
        const before = idle;
        wake();
        await wait(20);
        const { waiting } = await transact(database, platformRequest, countWaiting);
        if (
          closing.signal.aborted ||
          (isWhole &&
            toBuild === null &&
            building === null &&
            waiting === 0 &&
            (isGuest || (embedding?.embedder ?? null) === embedderInUse) &&
            idle > before)
        )
          break;
      }
      await index?.settled();
    },
    async close() {
      state = 'closed';
      closing.abort();
      silence();
      wake();
      await shut();
      await building?.catch(() => {
        /* told above */
      });
      await kept;
      await shut();
      await obtaining;
      await embedding?.embedder?.close();
      await lock?.release();
    },
  };
}

let kept: KeptIndex | null = null;
/** Handed over once at the start. Without one, PostgreSQL answers all searches. */
export function useIndex(index: KeptIndex | null): void {
  kept = index;
}
export function keptIndex(): KeptIndex | null {
  return kept;
}
