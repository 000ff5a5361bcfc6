/**
 * From a press to the page: `node tools/bench-pages.ts [rounds] [folder for profiles]`. A real browser goes between
 * pages of each app that it has seen before (their data is cached), and types into the buyer's search. A change of page
 * is measured from the press until the frame that shows the other page's heading and no skeleton is being presented; a
 * search from the end of its answer until what was found is. Beside the clock's time, which others on this machine
 * lengthen, stands what the page's own thread worked for it (CPU, to its paint and for what it does in the third of a
 * second behind). Beside them, in the same run, a frame of an empty page of this browser: what no page can go below. A
 * timing fails nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openVisit, signIn } from '../marketplace/kit/journeys/index.ts';
import { onDemo, tellTimes } from './browser-bench.ts';

const rounds = Number(process.argv[2] ?? 8);
const profiles = process.argv[3];
const password = 'hansa-demo-2026';
const apps = [
  {
    app: 'buyer-web',
    account: { email: 'anong@suchanok.example', password, organization: 'Suchanok Foods' },
    paths: ['/orders', '/spend', '/contracts', '/quotes', '/search'],
  },
  {
    app: 'vendor-portal',
    account: { email: 'femke@nordhaven.example', password },
    paths: ['/portal/orders', '/portal/offers', '/portal/price-lists', '/portal/customers', '/portal/reports'],
  },
  {
    app: 'console',
    account: { email: 'hanna@hansa.example', password },
    paths: ['/console/orders', '/console/sellers', '/console/ledger', '/console/products', '/console/events'],
  },
] as const;
const texts = ['bearing', 'contactor', 'hexagon bolt', 'ball valve', 'power cable', 'grease', '6204', 'gloves'];

await onDemo(async (origin) => {
  await tellFrame(origin);
  for (const { app, account, paths } of apps) {
    const visit = await openVisit(origin);
    await signIn(visit.page, app, account);
    await visit.page.evaluate(watchPages);
    // Once around to fetch each page's script and data; what is measured comes after.
    for (const path of [...paths, ...paths]) await goTo(visit.page, path);
    const thread = await openThread(visit.page);
    const changes: Change[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const path of paths) changes.push(await measureChange(visit.page, thread, path));
    tellTimes(
      `${app}: another page, seen before, from the press to its paint`,
      changes.map((one) => one.took),
    );
    for (const path of paths)
      tellChanges(
        path,
        changes.filter((one) => one.path === path),
      );
    if (app === 'buyer-web') await measureSearch(visit.page);
    if (profiles !== undefined)
      writeFileSync(join(profiles, `${app}.cpuprofile`), JSON.stringify((await thread.send('Profiler.stop')).profile));
    await visit.context.close();
  }
});

interface Watch {
  goTo: (path: string) => Promise<number>;
  found: (text: string) => Promise<number>;
}
/** Runs in the page. A frame is being presented when a task that was posted while it was made runs. */
function watchPages(): void {
  const presented = (): Promise<number> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => done(performance.now());
        port1.postMessage(null);
      });
    });
  const isWhole = () =>
    document.querySelector('main h1') !== null &&
    document.querySelector('main .animate-sheen, main [aria-busy=true]') === null;
  (window as unknown as { watch: Watch }).watch = {
    goTo: async (path) => {
      const before = document.querySelector('main h1');
      const link = [...document.querySelectorAll<HTMLAnchorElement>('nav a')].find(
        (one) => new URL(one.href).pathname === path,
      )!;
      const start = performance.now();
      link.click();
      for (;;) {
        const at = await presented();
        if (location.pathname === path && document.querySelector('main h1') !== before && isWhole()) return at - start;
        if (at - start > 10_000) throw new Error(`${path} did not come`);
      }
    },
    found: async (text) => {
      performance.clearResourceTimings();
      for (;;) {
        const at = await presented();
        const answers = performance
          .getEntriesByType('resource')
          .filter((one) => one.name.includes('search.find')) as PerformanceResourceTiming[];
        const answered = answers.at(-1)?.responseEnd ?? 0;
        if (
          answered > 0 &&
          document.querySelector('main h1')?.textContent === text &&
          isWhole() &&
          document.querySelector('[data-hit]')
        )
          return at - answered;
      }
    },
  };
}

function goTo(page: Page, path: string): Promise<number> {
  return page.evaluate((to) => (window as unknown as { watch: Watch }).watch.goTo(to), path);
}

/** What the page's main thread has worked so far, in ms of its own time: others on the machine do not lengthen it. */
interface Work {
  readonly all: number;
  readonly style: number;
  readonly layout: number;
}
interface Change {
  readonly path: string;
  readonly took: number;
  readonly work: Work;
  readonly after: number;
}

async function openThread(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (profiles !== undefined) {
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
  }
  return session;
}

async function workOf(thread: CDPSession): Promise<Work> {
  const { metrics } = await thread.send('Performance.getMetrics');
  const ms = (name: string) => metrics.find((one) => one.name === name)!.value * 1000;
  return { all: ms('TaskDuration'), style: ms('RecalcStyleDuration'), layout: ms('LayoutDuration') };
}

async function measureChange(page: Page, thread: CDPSession, path: string): Promise<Change> {
  const before = await workOf(thread);
  const took = await goTo(page, path);
  const there = await workOf(thread);
  await page.waitForTimeout(330);
  const settled = await workOf(thread);
  return {
    path,
    took,
    work: { all: there.all - before.all, style: there.style - before.style, layout: there.layout - before.layout },
    after: settled.all - there.all,
  };
}

function tellChanges(what: string, changes: readonly Pick<Change, 'took' | 'work' | 'after'>[]): void {
  const middle = (of: (one: Pick<Change, 'took' | 'work' | 'after'>) => number) =>
    changes
      .map(of)
      .toSorted((a, b) => a - b)
      .at(Math.floor(changes.length / 2))!
      .toFixed(0);
  console.log(
    `  ${what.padEnd(24)} ${middle((one) => one.took).padStart(4)} ms; CPU ${middle((one) => one.work.all).padStart(4)} ms (style ${middle((one) => one.work.style)}, layout ${middle((one) => one.work.layout)}), then ${middle((one) => one.after)} ms`,
  );
}

async function measureSearch(page: Page): Promise<void> {
  const took: number[] = [];
  const field = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
  for (let round = 0; round < 2; round += 1)
    for (const text of texts) {
      // What was found for this before is forgotten, so that it is asked for.
      const wanted = round === 0 ? text : `${text} ${round}`.replace(/ 1$/, ' steel');
      const found = page.evaluate((words) => (window as unknown as { watch: Watch }).watch.found(words), wanted);
      await field.fill(wanted);
      await field.press('Enter');
      took.push(
        await Promise.race([
          found,
          new Promise<number>((done) => {
            setTimeout(() => done(Number.NaN), 5000);
          }),
        ]),
      );
    }
  tellTimes('buyer-web: a search, from its answer to its paint', took.filter(Number.isFinite));
}

async function tellFrame(origin: string): Promise<void> {
  const { page, context } = await openVisit(origin);
  await page.setContent('<p>nothing</p>');
  tellTimes(
    'limit: a frame of an empty page, from being asked for to its paint',
    await page.evaluate(async () => {
      const took: number[] = [];
      for (let n = 0; n < 60; n += 1) {
        const start = performance.now();
        await new Promise((done) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = done;
            port1.postMessage(null);
          });
        });
        took.push(performance.now() - start);
        await new Promise((done) => {
          setTimeout(done, 7);
        });
      }
      return took;
    }),
  );
  await context.close();
}
