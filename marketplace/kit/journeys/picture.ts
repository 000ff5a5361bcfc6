import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';

/** A picture of the page once fonts and charts are there. `path` ends in .png. */
export async function takePicture(page: Page, path: string, whole = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(150);
  await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
}
