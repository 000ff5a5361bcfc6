/**
 * The browser names what it could not fetch in its own words; the address is in all of them (Chrome, Firefox, Safari,
 * when it says one).
 */
const addressIn = /https?:\/\/\S+?\.js(?=[\s?'"]|$)/;

/**
 * Imports a part of the app, also where that failed before: a browser keeps a failed import until the page is opened
 * anew (HTML's module map), so the same file is asked for by another address. Gives what `load` would have given;
 * throws the failure of the last try.
 */
export function makeImport<Module>(
  load: () => Promise<Module>,
  importAt: (address: string) => Promise<Module> = (address) => import(/* @vite-ignore */ address) as Promise<Module>,
): () => Promise<Module> {
  let address: string | null = null;
  let tries = 0;
  return async () => {
    try {
      return await (address === null ? load() : importAt(`${address}?try=${tries}`));
    } catch (error) {
      tries += 1;
      address ??= addressIn.exec(error instanceof Error ? error.message : '')?.[0] ?? null;
      throw error;
    }
  };
}
