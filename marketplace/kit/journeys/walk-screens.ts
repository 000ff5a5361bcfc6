import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { openVisit, sizes, type Visit } from './browser.ts';
import { expectAccessible } from './expect-accessible.ts';
import { layoutShift } from './layout-shift.ts';
import { signIn } from './sign-in.ts';

export interface Screen {
  /** Its line in `routes.tsx`; a screen that is no page of the list, such as sign-in, says so by `address` alone. */
  readonly route?: string;
  /**
   * Where to go; by default the route itself. `first` opens the first row of a list; a function looks for it as the
   * person signed in.
   */
  readonly address?: string | { readonly first: string } | ((page: Page) => Promise<string>);
  /** Makes it so that there is this to see, in each view anew: what one view shows, another may have changed. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Also checked in the dark, and for readers of Vietnamese; pictures are taken of all pages in all views. */
  readonly isMain?: boolean;
  /** What the browser may say here: an unknown page answers 404. */
  readonly mayComplain?: RegExp;
  /** People put this one on paper: nothing of it may be cut there. */
  readonly prints?: boolean;
}

interface Walk {
  readonly origin: string;
  readonly app: Parameters<typeof signIn>[1];
  readonly base: string;
  /** Nobody: what is seen before the door. */
  readonly account: Parameters<typeof signIn>[2] | null;
  readonly screens: Readonly<Record<string, Screen>>;
  /** Where pictures go; null only looks. */
  readonly pictures: string | null;
}

const views = [
  { size: 'desktop', theme: 'light', language: 'en', isForAll: true, isForPictures: false },
  { size: 'desktop', theme: 'dark', language: 'en', isForAll: false, isForPictures: true },
  { size: 'phone', theme: 'light', language: 'en', isForAll: true, isForPictures: true },
  { size: 'phone', theme: 'dark', language: 'vi', isForAll: false, isForPictures: false },
] as const;

/**
 * Sees every screen of an app as a person does, by size, theme and language: there is something to see, it fits the
 * window, axe finds nothing and the browser complains of nothing. Answers what was wrong, all of it at once, so that
 * one look mends many pages.
 */
export async function walkScreens(walk: Walk): Promise<string[]> {
  const faults: string[] = [];
  const addresses = new Map<string, string>();
  // A check narrows each page to a phone where it stands; only pictures need every view to itself.
  for (const view of views.filter((one) => walk.pictures !== null || !one.isForPictures)) {
    const visit = await openVisit(walk.origin, view);
    try {
      if (walk.account) await signIn(visit.page, walk.app, walk.account);
      for (const [name, screen] of Object.entries(walk.screens)) {
        if (!view.isForAll && !screen.isMain && walk.pictures === null) continue;
        const fault = (what: string) =>
          faults.push(`${walk.app} ${name} (${view.size}, ${view.theme}, ${view.language}): ${what}`);
        try {
          const address = addresses.get(name) ?? (await addressOf(visit.page, walk.base, screen));
          addresses.set(name, address);
          await screen.prepare?.(visit.page);
          await look(visit, address, screen, fault);
          if (!walk.pictures && view.size === 'desktop') {
            await narrow(visit.page, fault);
            if (screen.prints) await print(visit.page, fault);
          }
          if (walk.pictures)
            await keepPicture(
              visit.page,
              `${walk.pictures}/${name}-${view.theme}-${view.size}${view.language === 'vi' ? '-vi' : ''}.jpg`,
            );
        } catch (error) {
          fault(error instanceof Error ? error.message : String(error));
        }
      }
    } finally {
      await visit.context.close();
    }
  }
  return faults;
}

/** Lines of `routes.tsx` that no screen of the walk shows. A new page joins the walk, or this tells. */
export async function unseenRoutes(routes: string, screens: Walk['screens']): Promise<string[]> {
  const listed = [...(await readFile(routes, 'utf8')).matchAll(/\{ path: '([^']+)'/g)].map((match) => match[1]!);
  const seen = new Set(Object.values(screens).map((screen) => screen.route));
  return listed.filter((path) => !seen.has(path));
}

async function addressOf(page: Page, base: string, { address, route }: Screen): Promise<string> {
  if (typeof address === 'function') return address(page);
  if (typeof address === 'string') return base + address.slice(1);
  if (!address) return base + route!.slice(1);
  await page.goto(base + address.first.slice(1));
  await page
    .locator('main [role=row][aria-rowindex="2"], main [role=rowgroup]:last-of-type [role=row]')
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.startsWith(base + address.first.slice(1).split('?')[0]! + '/'));
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

async function look(
  { page, complaints }: Visit,
  address: string,
  screen: Screen,
  fault: (what: string) => void,
): Promise<void> {
  await page.goto(address);
  await page.locator('h1, main [role=alert]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const { wider, words } = await page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - innerWidth,
    words: (document.querySelector('main') ?? document.body).innerText.trim().length,
  }));
  if (wider > 0) fault(`${wider} px wider than its window`);
  for (const what of await page.evaluate(outOfPlace)) fault(what);
  const shift = await layoutShift(page);
  if (shift.sum > 0.05) fault(`what was drawn moved by ${shift.sum.toFixed(3)}: ${shift.worst}`);
  if (words < 20) fault('next to nothing to read');
  await expectAccessible(page).catch((error: Error) => fault(error.message));
  const said = complaints.splice(0).filter((complaint) => !screen.mayComplain?.test(complaint));
  if (said.length > 0) fault(said.join('\n'));
}

/**
 * What is drawn over its neighbours, because it is wider or higher than what holds it and nothing cuts it or lets it
 * scroll. Runs in the page.
 */
function outOfPlace(): string[] {
  const blocks = document.querySelectorAll<HTMLElement>(
    'main section, main [role=grid], main [role=group], main article, main ul, main ol, main table',
  );
  return [...blocks].flatMap((block) => {
    const holder = block.parentElement!;
    if (
      getComputedStyle(block).position === 'absolute' ||
      getComputedStyle(block).position === 'fixed' ||
      getComputedStyle(holder).overflowX !== 'visible' ||
      block.closest('.sr-only')
    )
      return [];
    const [own, outer] = [block.getBoundingClientRect(), holder.getBoundingClientRect()];
    const [right, below] = [own.right - outer.right, own.bottom - outer.bottom];
    return right > 2 || below > 2
      ? [
          `“${(block.getAttribute('aria-label') ?? block.innerText).slice(0, 40)}” sticks out of what holds it, ${Math.round(right)} px to the right and ${Math.round(below)} px below`,
        ]
      : [];
  });
}

/**
 * A phone, and a window of 1440 px whose reader has enlarged everything to 200 %: half as many pixels of the page's
 * own.
 */
const narrower = {
  'a phone': sizes.phone,
  'its window at 200 %': { width: sizes.desktop.width / 2, height: sizes.desktop.height / 2 },
} as const;

async function narrow(page: Page, fault: (what: string) => void): Promise<void> {
  for (const [name, size] of Object.entries(narrower)) {
    await page.setViewportSize(size);
    await drawn(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) fault(`${wider} px wider than ${name}`);
  }
  await page.setViewportSize(sizes.desktop);
}

const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );

/** A4 within the margins of `base.css`. What a box hides there, or lets one scroll to, is lost on paper. */
const paper = { width: 688, height: 1017 } as const;

async function print(page: Page, fault: (what: string) => void): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  await drawn(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const { overflowX, overflowY, clip, webkitLineClamp, position } = getComputedStyle(one);
        if (!one.checkVisibility() || clip !== 'auto' || one.closest('.sr-only, svg')) return false;
        const hides = (overflow: string) => overflow !== 'visible';
        return (
          (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (hides(overflowY) && webkitLineClamp === 'none' && one.scrollHeight > one.clientHeight + 1) ||
          (position === 'fixed' && one.offsetHeight > 0)
        );
      })
      .map(
        (one) =>
          `${one.tagName.toLowerCase()}.${one.className} "${one.innerText.slice(0, 60)}" ${one.scrollWidth}x${one.scrollHeight} in ${one.clientWidth}x${one.clientHeight}`,
      ),
  );
  if (cut.length > 0) fault(`cut on paper:\n  ${cut.slice(0, 8).join('\n  ')}`);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('main [role=grid]')].map(
      (grid) =>
        [
          grid.getAttribute('aria-label'),
          Number(grid.getAttribute('aria-rowcount')),
          grid.querySelectorAll('[role=row]').length,
        ] as const,
    ),
  );
  for (const [name, whole, printed] of rows)
    if (printed < whole) fault(`${printed} of ${whole} rows of “${name}” on paper`);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(sizes.desktop);
}

/** As tall as what is on it, up to three windows. */
async function keepPicture(page: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // What stays in view while one scrolls stands at the top, as it does for whoever has just come.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  // Charts are drawn when their page stands, by code that comes then.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('figure [role=img]')].every((chart) => chart.querySelector('canvas')),
  );
  await drawn(page);
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const most = 3 * (width === sizes.phone.width ? sizes.phone.height : sizes.desktop.height);
  await page.screenshot({
    path,
    type: 'jpeg',
    quality: 72,
    fullPage: true,
    animations: 'disabled',
    clip: { x: 0, y: 0, width, height: Math.min(height, most) },
  });
}
