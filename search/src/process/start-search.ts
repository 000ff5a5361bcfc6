// The index in a process of its own, so that neither its counting nor its writing holds up whoever starts it, and a
// fault inside the engine ends that process alone. It ends with whoever started it, also by `kill -9`.

import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { batches } from '../batches.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { SearchOptions } from '../open-search.ts';
import type { ProductDocument } from '../product-document.ts';
import type { SearchIndex } from '../search-index.ts';
import { askIndex } from './ask-index.ts';
import { makePeer, PeerGone } from './peer.ts';
import { spokenVector, type Keeping, type Owning } from './spoken.ts';

const longestCloseMs = 30_000;
/**
 * Zvec holds its process for a minute and more while it writes a large part out. One that gives nobody its
 * `stats` for longer never will; it is ended, and so can be opened anew.
 */
const longestSilenceMs = 600_000;
/** Documents in one message, some 250 kB: whoever sends them is held for two or three milliseconds by each. */
const sentAtOnce = 64;
const script = fileURLToPath(new URL('run-search.ts', import.meta.url));
const theirEnd = 3;

export type SearchProcessOptions = Omit<SearchOptions, 'engine'> & {
  /** Ends an opening that is under way. */
  readonly signal?: AbortSignal;
};

/** The process of the index ended by itself while it was opened or asked. */
export class SearchProcessGone extends Error {
  override readonly name = 'SearchProcessGone';
  /** It fell over what it did, as against being killed or never started. */
  readonly hasCrashed: boolean;

  constructor(how: string, hasCrashed: boolean) {
    super(`The process of the search index is gone: ${how}`);
    this.hasCrashed = hasCrashed;
  }
}

/**
 * Opens the embedded index in dataDir in a process of its own, or makes an empty one. Others on this machine may ask
 * it (`joinSearch`). Where that process is gone, `search`, `suggest` and `countIn` throw SearchUnavailable and all else
 * SearchProcessGone.
 */
export async function startSearch(options: SearchProcessOptions): Promise<SearchIndex> {
  const { dataDir, embedder, budgetMs, mostUnbuilt, signal, log = () => {}, clock = () => performance.now() } = options;
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  child.unref();
  const ended = new Promise<SearchProcessGone>((resolve) => {
    child.once('exit', (code, by) =>
      resolve(new SearchProcessGone(by ?? `it ended with ${code}`, by !== null && crashes.has(by))),
    );
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(new SearchProcessGone(error.message, false));
    });
  });
  const giveUp = () => child.kill('SIGKILL');
  let rebuilding: Documents | null = null;
  let silentSince: number | null = null;
  const peer = makePeer<Keeping>(child.stdio[theirEnd] as Socket, {
    embed: async (texts, kind) => (await embedder!.embed(texts, kind)).map(spokenVector),
    documents: async () => rebuilding!.next(),
    log: async (...said) => log(...said),
  } satisfies Owning);

  // Without its lane it is of no use to anybody, and what waits for its end must not wait for ever.
  void peer.gone.then(giveUp);
  const kept = <Value>(asked: Promise<Value>): Promise<Value> =>
    asked.catch(async (error: unknown) => {
      throw error instanceof PeerGone ? await ended : error;
    });

  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', giveUp);
    await kept(
      peer.ask('open', {
        dataDir,
        embedder: embedder && shapeOf(embedder),
        ...(budgetMs ? { budgetMs } : {}),
        ...(mostUnbuilt ? { mostUnbuilt } : {}),
      }),
    );
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
  const asking = askIndex(peer, clock);

  return {
    ...asking,
    async stats() {
      try {
        const stats = await kept(asking.stats());
        silentSince = null;
        return stats;
      } catch (error) {
        silentSince ??= clock();
        if (clock() - silentSince >= longestSilenceMs) giveUp();
        throw error;
      }
    },
    async upsert(documents) {
      for await (const some of batches(documents, sentAtOnce)) await kept(peer.ask('upsert', some));
    },
    remove: (ids) => kept(peer.ask('remove', ids)),
    async rebuild(documents) {
      if (rebuilding) throw new Error('A rebuild is under way; wait for it to end');
      const source = (rebuilding = handOver(documents));
      try {
        return await kept(peer.ask('rebuild'));
      } catch (error) {
        throw source.fault() ?? error;
      } finally {
        rebuilding = null;
        await source.end();
      }
    },
    settled: () => kept(peer.ask('settled')),
    async close() {
      const late = setTimeout(giveUp, longestCloseMs);
      await peer.ask('close').catch(() => {
        // It is gone already, which is what was wanted.
      });
      peer.end();
      await ended;
      clearTimeout(late);
    },
  };
}

const crashes: ReadonlySet<NodeJS.Signals> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGABRT']);

const shapeOf = ({ id, dimensions }: Embedder) => ({ id, dimensions });

type Documents = ReturnType<typeof handOver>;

/** The documents of a rebuild, some at a time as they are asked for. What they failed with is kept as it was. */
function handOver(documents: AsyncIterable<ProductDocument>) {
  const source = batches(documents, sentAtOnce)[Symbol.asyncIterator]();
  let fault: unknown = null;
  return {
    async next(): Promise<ProductDocument[] | null> {
      try {
        const { done, value } = await source.next();
        return done ? null : value;
      } catch (error) {
        fault = error;
        throw error;
      }
    },
    fault: () => fault,
    end: async () => {
      await source.return?.(undefined);
    },
  };
}
