import type { Locator } from 'playwright-core';

/**
 * At which place of a grid the first column stands whose header is wanted. Waits for the headers: while a dialog over
 * the page is closing, nobody is told of any.
 */
export async function columnAt(grid: Locator, isWanted: (header: string) => boolean): Promise<number> {
  const headers = grid.getByRole('columnheader');
  await headers.first().waitFor();
  const texts = await headers.allInnerTexts();
  const at = texts.findIndex((text) => isWanted(text.trim()));
  if (at === -1) throw new Error(`no such column among ${texts.join(', ')}`);
  return at;
}
