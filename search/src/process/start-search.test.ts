import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, aWordEmbedder, aWorld, productId } from '../fixtures.ts';
import { openSearch } from '../open-search.ts';
import type { ProductDocument } from '../product-document.ts';
import { SearchUnavailable, type SearchIndex, type SearchRequest } from '../search-index.ts';
import { joinSearch } from './join-search.ts';
import { SearchProcessGone, startSearch, type SearchProcessOptions } from './start-search.ts';

let dataDir: string;
const opened: SearchIndex[] = [];
beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'hansa-search-'))));
afterEach(async () => {
  for (const index of opened.splice(0).toReversed()) await index.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(options: Partial<SearchProcessOptions> = {}): Promise<SearchIndex> {
  const index = await startSearch({ dataDir, embedder: null, ...options });
  opened.push(index);
  return index;
}
async function joinIt(): Promise<SearchIndex> {
  const index = await joinSearch({ dataDir });
  opened.push(index);
  return index;
}

/** Processes of an index that were started by `parent`, and live. */
const processesOf = (parent: number) =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
        return (
          Number(stat[1]) === parent &&
          stat[0] !== 'Z' &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run-search.ts')
        );
      } catch {
        return false;
      }
    });
const onlyProcess = () => {
  const found = processesOf(process.pid);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const titled = (number: number, en: string, facts: Partial<ProductDocument> = {}) =>
  aProduct(number, { title: { en, vi: '' }, ...facts });
const idsOf = async (index: SearchIndex, text: string) =>
  (await index.search({ text, audiences: [1], limit: 10 })).hits.map(({ id }) => id);

describe('an index in a process of its own', () => {
  test('answers as one in the same process does', async () => {
    const world = aWorld(400, 5);
    const here = await openSearch({
      dataDir: join(dataDir, 'here'),
      engine: { kind: 'zvec' },
      embedder: aWordEmbedder(),
    });
    opened.push(here);
    const aside = await start({ dataDir: join(dataDir, 'aside'), embedder: aWordEmbedder() });
    for (const index of [here, aside]) {
      await index.upsert(world);
      await index.remove([world[3]!.id]);
      await index.settled();
    }
    const requests: Omit<SearchRequest, 'audiences' | 'limit'>[] = [
      { text: '' },
      { text: 'ball valve brass' },
      { text: 'bal vlave' },
      { text: 'W7919' },
      { text: 'pumps for kitchens', mode: 'words' },
      {
        text: 'hex bolt',
        filter: { brandIds: [1, 2], inStock: true, attributes: [{ key: 'thread', values: ['M8', 'M10'] }] },
      },
      { text: 'hose', offset: 5, sortCandidates: 50, minRevision: 1 },
      {
        text: 'power cable',
        boosts: { products: new Map([[world[7]!.id, 2]]), sellers: new Map([[4, 1.5]]) },
      },
      { text: 'gear pump', boosts: { sellers: new Map([[2, 1.2]]) } },
    ];
    for (const audiences of [[1], [2, 105], []])
      for (const request of requests) {
        const asked = { ...request, audiences, limit: 20 };
        expect(await aside.search(asked)).toEqual(await here.search(asked));
      }
    const suggested = { prefix: 'ball', audiences: [1], limit: 8 };
    expect(await aside.suggest(suggested)).toEqual(await here.suggest(suggested));
    const counted = { audiences: [1], categoryIds: [10, 11, 999] };
    expect(await aside.countIn(counted)).toEqual(await here.countIn(counted));
    expect(await aside.stats()).toEqual(await here.stats());
  }, 120_000);

  test("has its owner's embedder, and says what is missing while that fails", async () => {
    const words = aWordEmbedder();
    let fails = false;
    const index = await start({
      embedder: {
        ...words,
        embed: async (texts, kind) => (fails ? Promise.reject(new Error('out of order')) : words.embed(texts, kind)),
      },
    });
    await index.upsert([titled(1, 'Hexagon bolt zinc'), titled(2, 'Ball bearing steel')]);
    await index.settled();
    expect(await index.stats()).toMatchObject({ embedder: words.id, meaning: 'on', withoutMeaning: 0 });
    expect(words.asked.some((text) => text.includes('Hexagon bolt zinc'))).toBe(true);
    const found = await index.search({ text: 'hexagon bolt zinc', audiences: [1], limit: 5 });
    expect([found.hits[0]!.id, found.hits[0]!.legs.meaning, found.degraded]).toEqual([productId(1), 1, []]);
    fails = true;
    const without = await index.search({ text: 'bearing steel', audiences: [1], limit: 5 });
    expect([without.hits[0]!.id, without.degraded]).toEqual([productId(2), ['meaning']]);
  });

  test('is built anew from documents that come as they are asked for', async () => {
    const index = await start();
    await index.upsert([titled(5_000, 'Old bolt')]);
    let read = 0;
    async function* documents() {
      for (; read < 700; read++) yield titled(read, `Bolt ${read}`);
    }
    expect(await index.rebuild(documents())).toEqual({ documents: 700 });
    expect((await index.stats()).documents).toBe(700);
    expect(await idsOf(index, 'old')).toEqual([]);
  });

  test('keeps what it had where a rebuild fails, and tells what the documents failed with', async () => {
    const index = await start();
    await index.upsert([titled(1, 'Kept bolt')]);
    class TruthIsDown extends Error {}
    let isEnded = false;
    async function* documents() {
      try {
        yield titled(2, 'New bolt');
        throw new TruthIsDown('no tables today');
      } finally {
        isEnded = true;
      }
    }
    await expect(index.rebuild(documents())).rejects.toThrow(TruthIsDown);
    expect(isEnded).toBe(true);
    expect(await idsOf(index, 'bolt')).toEqual([productId(1)]);
    expect(
      await index.rebuild(
        (async function* () {
          yield titled(3, 'Third bolt');
        })(),
      ),
    ).toEqual({ documents: 1 });
  });

  test("a caller's mistake is told as what it is", async () => {
    const index = await start();
    await expect(index.upsert([aProduct(1, { id: 'NO-UUID' })])).rejects.toThrow(TypeError);
  });

  test('a folder that cannot be read is told, with the reason', async () => {
    const index = await start();
    await index.upsert([titled(1, 'Lost bolt')]);
    await opened.pop()!.close();
    const live = readdirSync(join(dataDir, 'zvec')).find((name) => name.startsWith('v'))!;
    for (const name of readdirSync(join(dataDir, 'zvec', live)).filter((one) => one.startsWith('manifest')))
      writeFileSync(join(dataDir, 'zvec', live, name), 'garbage');
    const failed = await start().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).not.toBeInstanceOf(SearchProcessGone);
    await expect.poll(() => processesOf(process.pid)).toEqual([]);
  });

  test('an opening that nobody wants any more is ended', async () => {
    const stop = new AbortController();
    const opening = start({ signal: stop.signal });
    stop.abort();
    await expect(opening).rejects.toThrow(SearchProcessGone);
    await expect.poll(() => processesOf(process.pid)).toEqual([]);
  });
});

describe('F04 a process of the index that is killed', () => {
  test('fails what it was asked at once, and comes back with all that it acknowledged', async () => {
    const index = await start();
    await index.upsert([titled(1, 'Steady bolt')]);
    const pid = onlyProcess();
    // One that is stopped answers nothing; what it was asked then is under way when it is killed.
    process.kill(pid, 'SIGSTOP');
    const underWay = [idsOf(index, 'bolt'), index.upsert([titled(2, 'Late bolt')])] as const;
    process.kill(pid, 'SIGKILL');
    await expect(underWay[0]).rejects.toThrow(SearchUnavailable);
    await expect(underWay[1]).rejects.toThrow('gone: SIGKILL');
    await expect(idsOf(index, 'bolt')).rejects.toThrow(SearchUnavailable);
    const gone = await index.stats().catch((error: unknown) => error);
    expect(gone).toBeInstanceOf(SearchProcessGone);
    expect((gone as SearchProcessGone).hasCrashed).toBe(false);
    await index.close();
    opened.length = 0;
    expect(await idsOf(await start(), 'steady')).toEqual([productId(1)]);
  });

  test('one that fell over is told apart', async () => {
    const index = await start();
    process.kill(onlyProcess(), 'SIGSEGV');
    await expect(index.remove([productId(1)])).rejects.toMatchObject({ hasCrashed: true });
  });

  test('one that says nothing is given up after its budget, and asked again when it is back', async () => {
    let now = 0;
    const index = await start({ clock: () => now });
    await index.upsert([titled(1, 'Silent bolt')]);
    const pid = onlyProcess();
    process.kill(pid, 'SIGSTOP');
    try {
      const asked = await Promise.allSettled(Array.from({ length: 4 }, () => idsOf(index, 'bolt')));
      expect(asked.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
      const before = performance.now();
      await expect(idsOf(index, 'bolt')).rejects.toThrow(SearchUnavailable);
      expect(performance.now() - before).toBeLessThan(1_000);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    now += 60_000;
    expect(await idsOf(index, 'bolt')).toEqual([productId(1)]);
  });

  test('one that never says anything again is ended, so that it can be opened anew', async () => {
    let now = 0;
    const index = await start({ clock: () => now });
    process.kill(onlyProcess(), 'SIGSTOP');
    await expect(index.stats()).rejects.toThrow(SearchUnavailable);
    now += 600_000;
    await expect(index.stats()).rejects.toThrow(SearchUnavailable);
    await expect.poll(() => processesOf(process.pid)).toEqual([]);
    await expect(index.stats()).rejects.toThrow(SearchProcessGone);
  });
});

describe('others on the machine', () => {
  test('ask the process that has the index, and may not write', async () => {
    const index = await start();
    await index.upsert([titled(1, 'Shared bolt'), titled(2, 'Shared secret', { audiences: [2] })]);
    const [guest, other] = [await joinIt(), await joinIt()];
    expect(await idsOf(guest, 'shared')).toEqual([productId(1)]);
    expect(await other.stats()).toEqual(await index.stats());
    await expect(guest.upsert([titled(3, 'Smuggled bolt')])).rejects.toThrow('Only the process that owns the index');
    await index.upsert([titled(3, 'Shared nut')]);
    expect(await idsOf(guest, 'nut')).toEqual([productId(3)]);
  });

  test('hear that it is gone when its owner closes it, and find the one that comes after', async () => {
    const index = await start();
    await index.upsert([titled(1, 'Shared bolt')]);
    const guest = await joinIt();
    await index.close();
    await expect(idsOf(guest, 'shared')).rejects.toThrow(SearchUnavailable);
    await expect(joinSearch({ dataDir })).rejects.toThrow(SearchUnavailable);
    await start();
    expect(await idsOf(await joinIt(), 'shared')).toEqual([productId(1)]);
  });

  test('find nobody where nobody has it open, or its folder has too long a name', async () => {
    await expect(joinSearch({ dataDir })).rejects.toThrow(SearchUnavailable);
    const deep = join(dataDir, 'deep'.repeat(20));
    const index = await start({ dataDir: deep });
    await index.upsert([titled(1, 'Deep bolt')]);
    expect(await idsOf(index, 'deep')).toEqual([productId(1)]);
    await expect(joinSearch({ dataDir: deep })).rejects.toThrow('too long');
  });

  test('no other user of the machine can', async () => {
    await start();
    expect(statSync(join(dataDir, 'socket')).mode & 0o077).toBe(0);
  });
});

test('it ends with its owner, also by kill -9, and keeps every batch that was acknowledged', async () => {
  const owner = spawn(process.execPath, [
    new URL('../writing-until-killed.fixture.ts', import.meta.url).pathname,
    dataDir,
    '1000000',
    'aside',
  ]);
  let acknowledged = 0;
  let theirs: number[] = [];
  for await (const line of createInterface(owner.stdout)) {
    acknowledged = Number(line);
    if (acknowledged !== 4) continue;
    theirs = processesOf(owner.pid!);
    owner.kill('SIGKILL');
  }
  expect(theirs).toHaveLength(1);
  await expect.poll(() => existsSync(`/proc/${theirs[0]}`)).toBe(false);
  const index = await start({ budgetMs: { search: 60_000 } });
  const { facets } = await index.search({ text: '', audiences: [1], limit: 1 });
  const whole = facets.brands.filter(({ id }) => id <= acknowledged);
  expect(whole.map(({ count }) => count)).toEqual(Array.from({ length: acknowledged }, () => 100));
}, 120_000);
