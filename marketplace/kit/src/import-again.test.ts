import { expect, it } from 'vitest';
import { makeImport } from './import-again.ts';

/** A browser as HTML wants it: an address whose fetch failed fails for ever after. */
function aBrowser(words: (address: string) => string) {
  const failed = new Set<string>();
  const asked: string[] = [];
  let isCut = true;
  const fetch = async (address: string): Promise<string> => {
    asked.push(address);
    if (isCut || failed.has(address)) {
      failed.add(address);
      throw new TypeError(words(address));
    }
    return 'menu';
  };
  return {
    asked,
    fetch,
    mend: () => {
      isCut = false;
    },
  };
}

const file = 'https://shop.example/assets/menu-list-B1k2.js';

it.each([
  ['Chrome', (address: string) => `Failed to fetch dynamically imported module: ${address}`],
  ['Firefox', (address: string) => `error loading dynamically imported module: ${address}`],
])('what could not be fetched is fetched by the next try, in %s', async (_, words) => {
  const { asked, fetch, mend } = aBrowser(words);
  const load = makeImport(() => fetch(file), fetch);
  await expect(load()).rejects.toThrow(file);
  await expect(load()).rejects.toThrow();
  mend();
  expect(await load()).toBe('menu');
  expect(new Set(asked).size).toBe(3);
});

it('a browser that does not say what failed is asked for the same again', async () => {
  const { asked, fetch, mend } = aBrowser(() => 'Importing a module script failed.');
  const load = makeImport(() => fetch(file), fetch);
  await expect(load()).rejects.toThrow();
  mend();
  await load().catch(() => null);
  expect(asked).toEqual([file, file]);
});
