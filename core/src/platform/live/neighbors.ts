import pg from 'pg';
import { newId } from '../ids.ts';

/** What one process tells the others: small, and lost without harm, because what must not be lost stands in the database. */
export type Word = Readonly<Record<string, unknown>> & { readonly topic: string };
export interface Neighbors {
  /** This process among them. */
  readonly self: string;
  /** `instead`: what this word is about; one about the same that has not left yet is dropped for it. */
  tell(word: Word, instead?: string): void;
  /** Hears what others have told, never its own words. `null`: the line was cut meanwhile, look for yourself. Gives the way to stop. */
  onWord(hear: (word: Word | null, from: string) => void): () => void;
  close(): Promise<void>;
}

const channel = 'hansa_live';
/** A notification holds 8000 bytes at most. */
const payloadBytes = 7600;
/** Words of so long travel together. */
const gatherMs = 3;

/** Several processes on one database need nothing more than it: words travel by NOTIFY, each in a transaction of its own that writes nothing, so that no commit waits for them. */
export async function databaseNeighbors(url: string): Promise<Neighbors> {
  const self = newId();
  const hearers = new Set<(word: Word | null, from: string) => void>();
  let client: pg.Client | null = null;
  let isClosed = false;
  let gathered = new Map<string | symbol, string>();
  let timer: NodeJS.Timeout | null = null;
  let telling: Promise<void> = Promise.resolve();

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'hansa-neighbors' });
    next.on('notification', ({ payload }) => {
      const { from, words } = JSON.parse(payload ?? '{}') as { from: string; words: Word[] };
      if (from !== self) for (const word of words) for (const hear of hearers) hear(word, from);
    });
    const again = () => { if (client === next && !isClosed) { client = null; retry(); } };
    next.on('error', again);
    next.on('end', again);
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
    for (const hear of hearers) hear(null, '');
  }
  function retry(): void {
    setTimeout(() => { if (!isClosed) connect().catch(retry); }, 500).unref();
  }
  async function flush(): Promise<void> {
    const texts = [...gathered.values()];
    gathered = new Map();
    for (let at = 0; at < texts.length;) {
      let [part, bytes] = [[] as string[], 80];
      while (at < texts.length && (part.length === 0 || bytes + Buffer.byteLength(texts[at]!) + 1 < payloadBytes)) { bytes += Buffer.byteLength(texts[at]!) + 1; part.push(texts[at]!); at += 1; }
      if (bytes < payloadBytes) await client?.query('select pg_notify($1, $2)', [channel, `{"from":"${self}","words":[${part.join(',')}]}`]).catch(() => { /* others look for themselves */ });
    }
  }

  /** One question at a time on the line; what is said meanwhile goes with the next. */
  function later(): void {
    timer ??= setTimeout(() => { telling = flush().finally(() => { timer = null; if (gathered.size > 0 && !isClosed) later(); }); }, gatherMs);
  }

  await connect();
  return {
    self,
    tell: (word, instead) => { gathered.set(instead === undefined ? Symbol('a word') : `${word.topic} ${instead}`, JSON.stringify(word)); later(); },
    onWord: (hear) => { hearers.add(hear); return () => hearers.delete(hear); },
    close: async () => { isClosed = true; if (timer) clearTimeout(timer); await telling; await client?.end(); },
  };
}
