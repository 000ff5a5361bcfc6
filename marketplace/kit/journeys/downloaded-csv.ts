import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What the button downloads, cell by cell; nothing that is exported here holds a line break. */
export async function downloadedCsv(page: Page, press: () => Promise<void>): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const text = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '').trim();
  return text
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map((match) => match[1]!.replace(/^"|"$/g, '').replaceAll('""', '"'))
        .slice(0, -1),
    );
}
