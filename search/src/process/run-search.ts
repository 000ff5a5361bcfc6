// The process that has an index. Its owner is at the other end of its fourth stream, and it ends when that is gone;
// others on the machine ask it by a socket in its folder.

import { rm } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import type { Embedder } from '../embedding/embedder.ts';
import type { Log } from '../log.ts';
import { openSearch } from '../open-search.ts';
import type { ProductDocument } from '../product-document.ts';
import { SearchUnavailable, type SearchIndex } from '../search-index.ts';
import { makePeer } from './peer.ts';
import { socketOf } from './socket-of.ts';
import { heardRequest, heardVector, type Keeping, type Owning, type Reading, type SpokenOptions } from './spoken.ts';

// A terminal's Ctrl-C comes to both; the owner says when the index is closed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
// What companies sell to whom is nobody else's on this machine, and neither is its socket.
process.umask(0o077);

let index: SearchIndex | null = null;
function opened(): SearchIndex {
  if (!index) throw new SearchUnavailable('The index is not open yet');
  return index;
}

const reading: Reading = {
  search: async (request) => opened().search(heardRequest(request)),
  suggest: async (request) => opened().suggest(request),
  countIn: async (request) => [...(await opened().countIn(request))],
  stats: async () => opened().stats(),
  settled: async () => opened().settled(),
};

const keeping: Keeping = {
  ...reading,
  async open(options) {
    index = await openSearch({
      dataDir: options.dataDir,
      engine: { kind: 'zvec' },
      embedder: options.embedder && embedderOf(options.embedder),
      ...(options.budgetMs ? { budgetMs: options.budgetMs } : {}),
      ...(options.mostUnbuilt ? { mostUnbuilt: options.mostUnbuilt } : {}),
      log: say,
    });
    await share(options.dataDir);
  },
  upsert: (documents) => opened().upsert(documents),
  remove: (ids) => opened().remove(ids),
  rebuild: () => opened().rebuild(handedOver()),
  close: () => opened().close(),
};

// Listened to only when everything is there to hear it.
const owner = makePeer<Owning>(new Socket({ fd: 3, readable: true, writable: true }), keeping);
// A peer's stream keeps no process awake, and this one is there for nothing else.
setInterval(() => {}, 2 ** 30);
await owner.gone;
process.exit();

/** Where nobody is left to hear it, this process ends as well. */
function say(...said: Parameters<Log>): void {
  owner.ask('log', ...said).catch(() => {});
}

/** Only once the index is open, which one process can have: so nobody takes another's place. */
async function share(dataDir: string): Promise<void> {
  const path = socketOf(dataDir);
  if (path === null) return;
  await rm(path, { force: true });
  const server = createServer((socket) => void makePeer(socket, reading));
  server.on('error', (error) => say('warn', 'other processes cannot ask this index', { error: String(error) }));
  server.listen(path);
}

function embedderOf({ id, dimensions }: NonNullable<SpokenOptions['embedder']>): Embedder {
  return {
    id,
    dimensions,
    embed: async (texts, kind) => (await owner.ask('embed', texts, kind)).map(heardVector),
    close: async () => {},
  };
}

/** The next are asked for while those before are written. */
async function* handedOver(): AsyncIterable<ProductDocument> {
  for (let next = asked(); ; ) {
    const some = await next;
    if (!some) return;
    next = asked();
    yield* some;
  }
}

function asked(): Promise<readonly ProductDocument[] | null> {
  const documents = owner.ask('documents');
  documents.catch(() => {});
  return documents;
}
