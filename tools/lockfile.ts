/** One package as the lockfile fixes it. */
export interface Locked {
  readonly name: string;
  readonly version: string;
  readonly integrity: string | null;
  /** Of it, from the snapshots: `name@version`. */
  readonly needs: readonly string[];
}
export interface Lockfile {
  readonly packages: ReadonlyMap<string, Locked>;
  /** What each of our own packages asks for, and what it got. */
  readonly importers: ReadonlyMap<
    string,
    readonly { readonly name: string; readonly specifier: string; readonly version: string; readonly isDev: boolean }[]
  >;
}

const unquoted = (text: string) => text.replace(/^'|'$/g, '');
/** `7.29.14(@babel/core@7.29.13)` is 7.29.14 as seen by its peers. */
const bare = (version: string) => version.replace(/\(.*$/, '');

/** Reads pnpm-lock.yaml, which pnpm writes in one layout: two spaces a level, a key a line. */
export function readLockfile(text: string): Lockfile {
  const packages = new Map<string, { name: string; version: string; integrity: string | null; needs: string[] }>();
  const importers = new Map<string, { name: string; specifier: string; version: string; isDev: boolean }[]>();
  let [section, first, kind, third] = ['', '', '', ''];
  for (const line of text.split('\n')) {
    const [, spaces, key, value] = /^( *)('(?:[^']+)'|[^\s:][^:]*):(?: (.*))?$/.exec(line) ?? [];
    if (key === undefined) continue;
    const depth = spaces!.length / 2;
    if (depth === 0) [section, first, kind, third] = [key, '', '', ''];
    else if (depth === 1) {
      [first, kind, third] = [unquoted(key), '', ''];
      if (section === 'importers') importers.set(first, []);
      if (section === 'packages')
        packages.set(first, {
          name: first.slice(0, first.lastIndexOf('@')),
          version: first.slice(first.lastIndexOf('@') + 1),
          integrity: null,
          needs: [],
        });
    } else if (depth === 2) {
      [kind, third] = [key, ''];
      if (section === 'packages' && key === 'resolution')
        packages.get(first)!.integrity = /integrity: ([^,}]+)/.exec(value ?? '')?.[1] ?? null;
    } else if (depth === 3) {
      third = unquoted(key);
      if (section === 'snapshots' && /ependencies$/i.test(kind) && value !== undefined)
        packages.get(bare(first))?.needs.push(nameOf(third, value));
      if (section === 'importers')
        importers.get(first)!.push({ name: third, specifier: '', version: '', isDev: kind === 'devDependencies' });
    } else if (depth === 4 && section === 'importers') {
      const one = importers.get(first)!.at(-1)!;
      if (key === 'specifier') one.specifier = unquoted(value!);
      if (key === 'version') one.version = bare(unquoted(value!));
    }
  }
  return { packages, importers };
}

/** An alias names the package that it stands for: `npm:other@1.0.0` comes as `other@1.0.0`. */
const nameOf = (name: string, version: string) => {
  const seen = bare(unquoted(version));
  return /^@?[^@]+@/.test(seen) ? seen : `${name}@${seen}`;
};

/** Names of what is shipped: reached from a dependency that is not one of development alone. */
export function shippedOf({ packages, importers }: Lockfile): ReadonlySet<string> {
  const waiting = [...importers.values()]
    .flat()
    .filter((one) => !one.isDev && !one.version.startsWith('link:'))
    .map((one) => nameOf(one.name, one.version));
  const shipped = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (shipped.has(next)) continue;
    shipped.add(next);
    waiting.push(...(packages.get(next)?.needs ?? []));
  }
  return shipped;
}
