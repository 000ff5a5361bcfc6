import { setTimeout as wait } from 'node:timers/promises';
import { journeysDemo, startDemoServer } from '../core/src/test/server.ts';

/**
 * A demo marketplace in a process of its own, until whoever started it disconnects or ends. Tells where it is once its
 * index answers, too.
 */
process.on('SIGINT', () => {
  /* Ctrl-C reaches the whole group; whoever started this ends it when its journeys have ended */
});
const server = await startDemoServer({ size: journeysDemo });
process.once('disconnect', () => {
  void server.stop().finally(() => process.exit(0));
});
await indexAnswers(server.origin);
process.send!({ origin: server.origin, databaseUrl: server.foundation.databaseUrl });

/**
 * Until the index is whole, PostgreSQL answers searches: fewer are found, and a page says so. What journeys look for
 * should not depend on how early they come.
 */
async function indexAnswers(origin: string): Promise<void> {
  const until = performance.now() + 240_000;
  for (;;) {
    const found = await searchOnce(origin);
    if ('mode' in found && found.mode !== 'database' && found.mode !== 'being built') return;
    if (performance.now() > until) throw new Error(`the index does not answer: ${JSON.stringify(found)}`);
    await wait(250);
  }
}

/**
 * A connection may be lost: the server ends those that nobody used for some seconds, and on a machine under load two
 * looks can be so far apart. The next look takes another.
 */
async function searchOnce(origin: string): Promise<{ mode: string } | { failure: string }> {
  try {
    const answer = await fetch(`${origin}/trpc/search.find?input=${encodeURIComponent('{"limit":1}')}`);
    const { result } = (await answer.json()) as { result?: { data: { mode: string } } };
    return result === undefined ? { failure: `status ${answer.status}` } : { mode: result.data.mode };
  } catch (error) {
    return { failure: String(error instanceof Error && error.cause ? error.cause : error) };
  }
}
