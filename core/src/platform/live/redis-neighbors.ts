import { newId } from '../ids.ts';
import { gatherWords, type Neighbors, type Word } from './neighbors.ts';

/** One stream for all processes of a marketplace; several marketplaces take a database of Redis each. */
const stream = 'hansa:live';
/** Words that are kept for who reads late: some seconds of a busy marketplace. Whoever missed more looks for itself. */
const keptWords = 10_000;
const waitMs = 2_000;
const againMs = 500;

/**
 * The same over a stream of Redis 5 or later, or Valkey: for many processes, whose words PostgreSQL would otherwise
 * carry. Nothing that counts passes here: while Redis is away, or after it came back with nothing, each process goes on
 * alone, and reads from the database what the others did. So a start does not wait for it. `onFault` hears why it is
 * away. The client is loaded here: its 480 modules are a sixth of all that core loads, and most marketplaces have no
 * Redis.
 */
export async function redisNeighbors(url: string, onFault: (error: unknown) => void): Promise<Neighbors> {
  const { createClient } = await import('@redis/client');
  const self = newId();
  // What cannot be said now is not said later: it would be old.
  const open = () =>
    createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 5_000, reconnectStrategy: againMs } }).on(
      'error',
      onFault,
    );
  const [writer, reader] = [open(), open()];
  let isClosed = false;
  const words = gatherWords(self, async (texts) => {
    await writer.xAdd(
      stream,
      '*',
      { from: self, words: `[${texts.join(',')}]` },
      { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: keptWords } },
    );
  });

  /** Reads from the end of the stream on, until the line is cut. */
  async function listen(): Promise<void> {
    let last = (await reader.xRevRange(stream, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0';
    words.lookAgain();
    while (!isClosed) {
      const heard = (await reader.xRead({ key: stream, id: last }, { BLOCK: waitMs, COUNT: 200 })) as
        | { messages: { id: string; message: Record<string, string> }[] }[]
        | null;
      for (const { id, message } of heard?.[0]?.messages ?? []) {
        last = id;
        words.hear(message['from'] ?? '', JSON.parse(message['words'] ?? '[]') as Word[]);
      }
    }
  }
  reader.on('ready', () => {
    listen().catch((error: unknown) => {
      if (!isClosed) onFault(error);
    });
  });
  for (const client of [writer, reader]) client.connect().catch(onFault);

  return {
    self,
    tell: words.tell,
    onWord: words.onWord,
    close: async () => {
      isClosed = true;
      await words.end();
      for (const client of [writer, reader]) client.destroy();
    },
  };
}
