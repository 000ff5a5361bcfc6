import pg from 'pg';
import { newId } from '../ids.ts';
import { gatherWords, type Neighbors, type Word } from './neighbors.ts';

const channel = 'hansa_live';
/** A notification holds 8000 bytes at most. */
const payloadBytes = 7600;

/**
 * Several processes on one database need nothing more than it: words travel by NOTIFY, each in a transaction of its own
 * that writes nothing, so that no commit waits for them.
 */
export async function databaseNeighbors(url: string): Promise<Neighbors> {
  const self = newId();
  let client: pg.Client | null = null;
  let isClosed = false;
  const words = gatherWords(self, async (texts) => {
    for (let at = 0; at < texts.length; ) {
      let [part, bytes] = [[] as string[], 80];
      while (at < texts.length && (part.length === 0 || bytes + Buffer.byteLength(texts[at]!) + 1 < payloadBytes)) {
        bytes += Buffer.byteLength(texts[at]!) + 1;
        part.push(texts[at]!);
        at += 1;
      }
      if (bytes < payloadBytes)
        await client
          ?.query('select pg_notify($1, $2)', [channel, `{"from":"${self}","words":[${part.join(',')}]}`])
          .catch(() => {
            /* the next part may arrive */
          });
    }
  });

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'hansa-neighbors' });
    next.on('notification', ({ payload }) => {
      const { from, words: heard } = JSON.parse(payload ?? '{}') as { from: string; words: Word[] };
      words.hear(from, heard);
    });
    const again = () => {
      if (client === next && !isClosed) {
        client = null;
        retry();
      }
    };
    next.on('error', again);
    next.on('end', again);
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
    words.lookAgain();
  }
  function retry(): void {
    setTimeout(() => {
      if (!isClosed) connect().catch(retry);
    }, 500).unref();
  }

  await connect();
  return {
    self,
    tell: words.tell,
    onWord: words.onWord,
    close: async () => {
      isClosed = true;
      await words.end();
      await client?.end();
    },
  };
}
