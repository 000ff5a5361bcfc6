import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * A picture of the page once fonts and charts are there, for whoever runs a journey with `PICTURES=take` to look at; a
 * run that nobody watches is spared the second that each takes. `path` ends in .png.
 */
export async function takePicture(page: Page, path: string, whole = false): Promise<void> {
  if (process.env['PICTURES'] !== 'take') return;
  await mkdir(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(150);
  await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
}
