import chromium from '@sparticuz/chromium';
import type { TaskMeta } from 'vitest';
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';

let launched: Promise<Browser> | null = null;

/** Once a machine, which takes two seconds, and before two workers could do it at the same time. */
export const unpackBrowser = (): Promise<string> => chromium.executablePath();

/**
 * One browser for all journeys of a worker, and it ends with it: a new one costs two seconds, a visit in it a tenth of
 * one.
 */
export function openBrowser(): Promise<Browser> {
  launched ??= unpackBrowser().then((executablePath) =>
    playwright.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    }),
  );
  return launched;
}

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = null;
}

export interface Look {
  readonly size?: 'desktop' | 'phone';
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'vi';
  readonly motion?: boolean;
}
/** What a journey is walked in: each language and size once, and the dark theme with it. */
export const bothLooks = [
  { size: 'desktop', language: 'en' },
  { size: 'phone', language: 'vi', theme: 'dark' },
] as const satisfies readonly Look[];
export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: a journey ends with none. */
  readonly complaints: string[];
}

/**
 * A fresh person: no cookies, one size, one theme, one language. The locale is needed, because without one Intl refuses
 * it.
 */
export async function openVisit(origin: string, look: Look = {}): Promise<Visit> {
  const browser = await openBrowser();
  const size = look.size ?? 'desktop';
  const context = await browser.newContext({
    baseURL: origin,
    locale: look.language === 'vi' ? 'vi-VN' : 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: sizes[size],
    colorScheme: look.theme ?? 'light',
    reducedMotion: look.motion ? 'no-preference' : 'reduce',
    hasTouch: size === 'phone',
    deviceScaleFactor: 1,
  });
  // A machine under load takes its time: what never comes is told in a minute as surely as in half of one.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (process.env['WEATHER'] === 'rough') await makeRough(context, page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const visit = { context, page, complaints };
  open.add(visit);
  page.once('close', () => {
    open.delete(visit);
  });
  return visit;
}

/**
 * `WEATHER=rough`: a slow machine on a bad line, where what rarely meets meets often. For looking for races; what
 * passes in calm weather should pass here.
 */
async function makeRough(context: BrowserContext, page: Page): Promise<void> {
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await context.route('**/trpc/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() ** 3 * 1_500));
    await route.continue().catch(() => {
      /* the page has left meanwhile */
    });
  });
}

declare module 'vitest' {
  interface TaskMeta {
    lastSeen?: string[];
  }
}

const open = new Set<Visit>();

/** A journey that fails on another machine leaves nothing but its output: what each person saw last belongs to it. */
export async function tellLastSeen(meta: TaskMeta): Promise<void> {
  for (const visit of open) {
    const seen = await lastSeen(visit);
    console.log(seen);
    meta.lastSeen = [...(meta.lastSeen ?? []), seen];
  }
}

/** Sends home whoever a failed journey has left in the browser: the next file's people have it to themselves. */
export async function closeVisits(): Promise<void> {
  for (const { context } of open) await context.close();
}

async function lastSeen({ page, complaints }: Visit): Promise<string> {
  const tree = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => String(error));
  return [`last seen at ${page.url()}`, ...complaints.map((one) => `complaint: ${one}`), tree.slice(0, 12_000)].join(
    '\n',
  );
}
