/**
 * Asks addresses one after another, so many at once, over connections that are kept: a process of its own, so that what
 * a client costs is told apart from what it asks. Standard input says what: `{"origin", "paths", "headers", "times",
 * "atOnce"}`; the answer is how long each took, as JSON.
 */
import { Agent, get, type IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';

interface Asked {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly headers: Record<string, string>;
  readonly times: number;
  readonly atOnce: number;
}

const { origin, paths, headers, times, atOnce } = JSON.parse(await text(process.stdin)) as Asked;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

async function once(path: string): Promise<void> {
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    get(`${origin}${path}`, { agent, headers }, done).once('error', failed);
  });
  const body = await text(answer);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${body.slice(0, 300)}`);
}

async function run(count: number): Promise<number[]> {
  const took: number[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (begun < count) {
        const start = performance.now();
        await once(paths[begun++ % paths.length]!);
        took.push(performance.now() - start);
      }
    }),
  );
  return took;
}

await run(Math.min(100, times));
process.stdout.write('ready\n');
const start = performance.now();
const took = await run(times);
process.stdout.write(
  `${JSON.stringify({ took, wallMs: performance.now() - start, cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000 })}\n`,
);
agent.destroy();
