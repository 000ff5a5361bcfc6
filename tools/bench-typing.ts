/**
 * From a key to its paint: `node tools/bench-typing.ts [lines] [edits] [folder for profiles]`. A real browser in each
 * of two apps opens a quote of a thousand lines and types in the middle of it. A keystroke is measured twice: until its
 * handlers are through (what our code costs), and until the frame after it is being presented (which waits for the next
 * frame of sixty a second, up to 16.7 ms, whatever the code costs). Beside it, in the same run, the same on an empty
 * page of this browser, and what the page's thread has worked for an edit, which others on the machine do not lengthen.
 * A timing fails nothing.
 */
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { ask, openVisit, signIn } from '../marketplace/kit/journeys/index.ts';
import { onDemo, tellTimes } from './browser-bench.ts';

const [lines, edits] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 60)];
const password = 'hansa-demo-2026';
await onDemo(async (origin) => {
  await tellEmptyPage(origin);
  const buyer = await openVisit(origin);
  await signIn(buyer.page, 'buyer-web', { email: 'anong@suchanok.example', password, organization: 'Suchanok Foods' });
  const quoteId = await aLongQuote(buyer.page);
  await measure('buyer-web', buyer.page, `/quotes/${quoteId}`, 'Quantity');
  await buyer.context.close();
  const seller = await openVisit(origin);
  await signIn(seller.page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
  await measure('vendor-portal', seller.page, `/portal/quotes/${quoteId}`, 'Unit price');
  await seller.context.close();
});

async function aLongQuote(page: Page): Promise<string> {
  const { facets } = await ask<{ facets: { sellers: { id: string; name: string }[] } }>(page, 'search.find', {
    limit: 1,
  });
  const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
  const { items } = await ask<{ items: { id: string }[] }>(page, 'search.find', {
    filter: { sellerIds: [sellerId] },
    limit: 40,
  });
  const wanted = Array.from({ length: lines }, (_, n) => ({
    productId: items[n % items.length]!.id,
    quantity: String(10 + n),
  }));
  const { rfqId } = await ask<{ rfqId: string }>(
    page,
    'rfqs.save',
    { title: 'A thousand lines', lines: wanted },
    'mutation',
  );
  const { quoteIds } = await ask<{ quoteIds: string[] }>(
    page,
    'rfqs.send',
    { rfqId, sellerIds: [sellerId] },
    'mutation',
  );
  return quoteIds[0]!;
}

interface Keystroke {
  readonly key: string;
  readonly handled: number;
  readonly painted: number;
}
/**
 * Notes of each key when its handlers are through, and when the frame after it is being presented: a task that was
 * posted in either place runs right behind it.
 */
function noteKeys(): void {
  const here = window as unknown as { keystrokes: Keystroke[] };
  here.keystrokes = [];
  const behind = (run: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = run;
    port1.postMessage(null);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      let handled = 0;
      behind(() => {
        handled = performance.now() - timeStamp;
      });
      requestAnimationFrame(() =>
        behind(() => {
          here.keystrokes.push({ key, handled, painted: performance.now() - timeStamp });
        }),
      );
    },
    true,
  );
}
function keystrokes(page: Page): Promise<Keystroke[]> {
  return page.evaluate(() => {
    const here = window as unknown as { keystrokes: Keystroke[] };
    return here.keystrokes.splice(0);
  });
}

async function tellEmptyPage(origin: string): Promise<void> {
  const { page, context } = await openVisit(origin);
  await page.setContent('<input autofocus>');
  await page.evaluate(noteKeys);
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press(String(n % 10));
    await page.waitForTimeout(23);
  }
  tellTimes(
    'limit: a key in a field of an empty page, to its paint',
    (await keystrokes(page)).map((one) => one.painted),
  );
  await context.close();
}

/** What the page's main thread has worked so far, in ms of its own time. */
async function workedMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === 'TaskDuration')!.value * 1000;
}

async function measure(app: string, page: Page, path: string, column: string): Promise<void> {
  const [shown, opened]: [number[], number[]] = [[], []];
  for (let n = 0; n < 5; n += 1) {
    // From a page of the same origin that holds nothing: leaving a quote for itself, the browser has the old one's
    // styles worked out once more, and counts it to the new one (colors are emulated here, and change hands).
    await page.goto(new URL('favicon.svg', new URL(path.startsWith('/portal/') ? '/portal/' : '/', page.url())).href);
    await page.goto(path);
    // From the page's own clock: its start to the frame that shows the first line, and to the frame after it, with what
    // was put off behind the first one in it. The network of this machine and the apps' own files are in both.
    const [first, next] = await page.evaluate(
      () =>
        new Promise<[number, number]>((done) => {
          const look = () => {
            if (!document.querySelector('[role=grid] [role=gridcell]')) {
              requestAnimationFrame(look);
              return;
            }
            let first = 0;
            setTimeout(() => {
              first = performance.now();
            });
            requestAnimationFrame(() => setTimeout(() => done([first, performance.now()])));
          };
          look();
        }),
    );
    shown.push(first);
    opened.push(next);
  }
  tellTimes(`${app}: a quote of ${lines.toLocaleString('en')} lines opened, to the frame with its first lines`, shown);
  tellTimes(`${app}: the same, to the end of the frame after it`, opened);
  await page.getByText('All saved').waitFor();
  const quoteId = path.split('/').at(-1)!;
  const sequence = async () => (await ask<{ sequence: number }>(page, 'quotes.show', { quoteId })).sequence;
  const before = await sequence();
  await page.evaluate(noteKeys);
  const headers = await page.getByRole('columnheader').allInnerTexts();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Home');
  for (let step = headers.findIndex((one) => one.startsWith(column)); step > 0; step -= 1)
    await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('PageDown');
  await page.waitForTimeout(500);
  await keystrokes(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (process.argv[4] !== undefined) {
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
  }
  const workedBefore = await workedMs(session);
  for (let n = 0; n < edits; n += 1) {
    for (const key of [...String(11 + n), 'Enter']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(37);
    }
  }
  const worked = (await workedMs(session)) - workedBefore;
  if (process.argv[4] !== undefined)
    (await import('node:fs')).writeFileSync(
      join(process.argv[4], `${app}.cpuprofile`),
      JSON.stringify((await session.send('Profiler.stop')).profile),
    );
  const all = await keystrokes(page);
  await page.getByText('All saved').waitFor();
  // Keys that went nowhere are the fastest of all.
  const made = (await sequence()) - before;
  if (made < edits / 2) throw new Error(`${app}: ${edits} edits were typed, and ${made} were made`);
  console.log(
    `${app}: an edit (two digits and Enter, each to its paint) costs the page's thread ${(worked / edits).toFixed(1)} ms of CPU`,
  );
  for (const [what, isIt] of [
    ['a digit typed', (key: string) => key !== 'Enter'],
    ['an edit made (Enter)', (key: string) => key === 'Enter'],
  ] as const) {
    const those = all.filter((one) => isIt(one.key));
    tellTimes(
      `${app}: ${what}, handlers through`,
      those.map((one) => one.handled),
    );
    tellTimes(
      `${app}: ${what}, to its paint`,
      those.map((one) => one.painted),
    );
  }
}
