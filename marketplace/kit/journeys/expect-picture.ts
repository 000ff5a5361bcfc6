import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Of all points of a picture: what a machine's own rounding of an edge may change. A word or a color more is ten times
 * that.
 */
const mayDiffer = 0.0005;

/**
 * Compares a page, whole, with the picture of it that is kept at `path` (half its size, PNG). `PICTURES=write` keeps it
 * as it is now. What differs stands beside what is there in a folder that the message names, so that a person can look
 * and say which is right.
 */
export async function expectPicture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const now = (await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })).toString('base64');
  // A page of its own: the looked-at page's policy allows no pictures out of the air.
  const table = await page.context().newPage();
  try {
    if (process.env['PICTURES'] === 'write' || !existsSync(path)) {
      if (process.env['PICTURES'] !== 'write')
        throw new Error(`no picture is kept at ${path}: run once with PICTURES=write and look at what it keeps`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from((await table.evaluate(compare, { now, kept: null })).drawn, 'base64'));
      return;
    }
    const seen = await table.evaluate(compare, { now, kept: (await readFile(path)).toString('base64') });
    if (seen.share <= mayDiffer) return;
    const folder = join(tmpdir(), 'hansa-journeys', 'pictures');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, basename(path)), Buffer.from(seen.drawn, 'base64'));
    if (seen.differing)
      await writeFile(join(folder, `differs-${basename(path)}`), Buffer.from(seen.differing, 'base64'));
    throw new Error(
      `${basename(path)} does not look as it is kept: ${seen.what}. See ${folder}; where the new one is right, run with PICTURES=write`,
    );
  } finally {
    await table.close();
  }
}

interface Seen {
  readonly share: number;
  readonly what: string;
  readonly drawn: string;
  readonly differing: string | null;
}

/** Runs in the browser: draws at half size, and counts the points that differ by more than an eye forgives. */
async function compare({ now, kept }: { now: string; kept: string | null }): Promise<Seen> {
  const read = async (base64: string) =>
    createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = (width: number, height: number) => Object.assign(document.createElement('canvas'), { width, height });
  const png = (of: HTMLCanvasElement) => of.toDataURL('image/png').slice('data:image/png;base64,'.length);
  const full = await read(now);
  const half = canvas(Math.round(full.width / 2), Math.round(full.height / 2));
  const pen = half.getContext('2d')!;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(full, 0, 0, half.width, half.height);
  const drawn = png(half);
  if (kept === null) return { share: 0, what: '', drawn, differing: null };
  const old = await read(kept);
  if (old.width !== half.width || old.height !== half.height)
    return {
      share: 1,
      what: `${half.width}x${half.height} rather than ${old.width}x${old.height}`,
      drawn,
      differing: null,
    };
  const before = canvas(old.width, old.height);
  before.getContext('2d')!.drawImage(old, 0, 0);
  const [a, b] = [before, half].map(
    (one) => one.getContext('2d')!.getImageData(0, 0, half.width, half.height).data,
  ) as [Uint8ClampedArray, Uint8ClampedArray];
  const marks = pen.createImageData(half.width, half.height);
  let count = 0;
  for (let at = 0; at < a.length; at += 4) {
    const differs =
      Math.abs(a[at]! - b[at]!) + Math.abs(a[at + 1]! - b[at + 1]!) + Math.abs(a[at + 2]! - b[at + 2]!) > 48;
    if (differs) count += 1;
    marks.data.set(differs ? [220, 0, 60, 255] : [b[at]!, b[at + 1]!, b[at + 2]!, 70], at);
  }
  pen.putImageData(marks, 0, 0);
  return { share: count / (a.length / 4), what: `${count} points differ`, drawn, differing: png(half) };
}
