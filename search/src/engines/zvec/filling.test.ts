import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { aProduct } from '../../fixtures.ts';
import { openSearch } from '../../open-search.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hansa-filling-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Processes that fill an index in the test's folder. */
async function fillers(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.flatMap((pid, at) =>
    commands[at]!.includes('fill.ts') && commands[at]!.includes(folder) ? [Number(pid)] : [],
  );
}
const open = () =>
  openSearch({ dataDir: folder, engine: { kind: 'zvec' }, embedder: null, budgetMs: { search: 60_000 } });
type Index = Awaited<ReturnType<typeof open>>;
const count = async (index: Index) => (await index.search({ text: '', audiences: [1], limit: 1 })).facets.total;
/** Documents, and in the middle of them whatever shall happen there. */
async function* many(documents: number, middle: () => Promise<void> = async () => {}) {
  for (let at = 0; at < documents; at++) {
    if (at === Math.floor(documents / 2)) await middle();
    yield aProduct(at);
  }
}

test('a rebuild whose process dies is told as failed, leaves the index as it was, and another can follow', async () => {
  const index = await open();
  await index.upsert([aProduct(1)]);
  const failed = index.rebuild(
    many(2_000, async () => {
      for (const pid of await fillers()) process.kill(pid, 'SIGKILL');
    }),
  );
  await expect(failed).rejects.toThrow('The process that fills the index is gone: SIGKILL');
  expect(await count(index)).toBe(1);
  expect(await index.rebuild(many(600))).toEqual({ documents: 600 });
  expect([await count(index), await fillers()]).toEqual([600, []]);
  await index.close();
}, 120_000);

test('an index that is closed in the middle of a rebuild ends what fills it, and opens as it was', async () => {
  const index = await open();
  await index.upsert([aProduct(1)]);
  const closed = Promise.withResolvers<void>();
  const failed = expect(
    index.rebuild(
      many(2_000, async () => {
        index.close().then(closed.resolve, closed.reject);
      }),
    ),
  ).rejects.toThrow();
  await Promise.all([failed, closed.promise]);
  expect(await fillers()).toEqual([]);
  const again = await open();
  expect(await count(again)).toBe(1);
  await again.close();
}, 120_000);

test('I12 an index whose process was killed in the middle of a rebuild opens at once as it was, and is rebuilt, and what filled it ends', async () => {
  const rebuilding = spawn(
    process.execPath,
    [join(import.meta.dirname, 'rebuilding-until-killed.fixture.ts'), folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(rebuilding.stdout, 'data');
  const [filler, ...others] = await fillers();
  expect(others).toEqual([]);
  onTestFinished(async () => {
    for (const pid of await fillers()) process.kill(pid, 'SIGKILL');
  });
  const ended = once(rebuilding, 'exit');
  // As while it writes a part out, when it hears of nothing for a while.
  process.kill(filler!, 'SIGSTOP');
  rebuilding.kill('SIGKILL');
  await ended;
  const index = await open();
  expect(await count(index)).toBe(1);
  expect(await index.rebuild(many(300))).toEqual({ documents: 300 });
  expect(await count(index)).toBe(300);
  process.kill(filler!, 'SIGCONT');
  await expect.poll(fillers).toEqual([]);
  await index.close();
}, 120_000);
