import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLockfile, shippedOf } from './lockfile.ts';
import { makeSbom } from './sbom.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const text = read('pnpm-lock.yaml');
const lockfile = readLockfile(text);
interface Manifest {
  readonly version?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly scripts?: Record<string, string>;
}
const manifests = globSync(['package.json', '*/package.json', 'marketplace/*/package.json'], {
  cwd: root,
  exclude: (path) => String(path).includes('node_modules'),
}).map((path) => ({ path, manifest: JSON.parse(read(path)) as Manifest }));
const asked = ({ dependencies, devDependencies }: Manifest) => Object.entries({ ...dependencies, ...devDependencies });

describe('what comes from elsewhere', () => {
  it('S14 is asked for by one exact version, here and in the catalog of versions', () => {
    expect(manifests.length).toBeGreaterThan(6);
    const catalog = [...read('pnpm-workspace.yaml').matchAll(/^ {2}'?([@\w/-]+)'?: (\S+)$/gm)]
      .filter(([, , version]) => /\d/.test(version!))
      .map(([, name, version]) => [name!, version!] as const);
    expect(catalog.length).toBeGreaterThan(10);
    const loose = [
      ...manifests.flatMap(({ path, manifest }) =>
        asked(manifest).map(([name, version]) => [`${path}: ${name}`, version] as const),
      ),
      ...catalog,
    ].filter(([, version]) => !/^(catalog:|workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version));
    expect(loose).toEqual([]);
  });

  it('S14 is held by the lockfile with a hash each, from the registry and from nowhere else', () => {
    expect(lockfile.packages.size).toBeGreaterThan(300);
    expect(
      [...lockfile.packages]
        .filter(([, one]) => !/^sha512-[\w+/]{86}==$/.test(one.integrity ?? ''))
        .map(([name]) => name),
    ).toEqual([]);
    expect(text).not.toMatch(/tarball:|git\+|github:|http:\/\//);
  });

  it('S14 the lockfile says what the manifests say, so that an install with it frozen has nothing to change', () => {
    for (const { path, manifest } of manifests) {
      const importer = lockfile.importers.get(path === 'package.json' ? '.' : path.replace('/package.json', ''));
      expect(Object.fromEntries((importer ?? []).map((one) => [one.name, one.specifier])), path).toEqual(
        Object.fromEntries(asked(manifest)),
      );
    }
  });

  it('S14 is installed with the lockfile frozen, by a package manager of one version, and may run no script of its own unless named', () => {
    const run = read('.ci/run');
    expect(run).toMatch(/pnpm@\d+\.\d+\.\d+/);
    expect(run).toContain('install --frozen-lockfile');
    expect(run).not.toMatch(/curl .*\| *(ba)?sh|uses: \S+@(main|master|v\d+)\b/);
    expect(existsSync(join(root, '.github/workflows'))).toBe(false);
    for (const { path, manifest } of manifests)
      expect(
        Object.keys(manifest.scripts ?? {}).filter((name) => /^(pre|post)?(install|prepare)$/.test(name)),
        path,
      ).toEqual([]);
  });
});

describe('the bill of materials', () => {
  interface Bom {
    bomFormat: string;
    specVersion: string;
    serialNumber: string;
    components: {
      'bom-ref': string;
      name: string;
      group?: string;
      version: string;
      scope: string;
      purl: string;
      hashes: { alg: string; content: string }[];
    }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  }
  const bom = makeSbom(lockfile, text, { version: '0.1.0' }) as Bom;

  it('names every package of the lockfile once, with its hash and whether it is shipped', () => {
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
    });
    expect(new Set(bom.components.map((one) => one['bom-ref'])).size).toBe(lockfile.packages.size);
    expect(
      bom.components.every((one) => one.hashes[0]!.alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(one.hashes[0]!.content)),
    ).toBe(true);
    const named = (group: string | undefined, name: string) =>
      bom.components.find((one) => one.group === group && one.name === name);
    expect(named(undefined, 'hono')).toMatchObject({
      scope: 'required',
      purl: expect.stringMatching(/^pkg:npm\/hono@\d/),
    });
    expect(named('@trpc', 'server')).toMatchObject({
      scope: 'required',
      purl: expect.stringMatching(/^pkg:npm\/%40trpc\/server@\d/),
    });
    expect(named(undefined, 'knip')).toMatchObject({ scope: 'excluded' });
  });

  it('tells what needs what, and nothing that is not in it', () => {
    const refs = new Set(['hansa', ...bom.components.map((one) => one['bom-ref'])]);
    expect(bom.dependencies).toHaveLength(refs.size);
    expect(bom.dependencies.flatMap((one) => [one.ref, ...one.dependsOn]).filter((ref) => !refs.has(ref))).toEqual([]);
    expect(bom.dependencies.find((one) => one.ref === 'hansa')!.dependsOn.length).toBeGreaterThan(30);
    const needed = new Set(bom.dependencies.flatMap((one) => one.dependsOn));
    expect(bom.components.filter((one) => !needed.has(one['bom-ref'])).map((one) => one.purl)).toEqual([]);
    expect(shippedOf(lockfile).size).toBeLessThan(lockfile.packages.size);
  });

  it('is the same for the same lockfile, and another for another', () => {
    expect(makeSbom(lockfile, text, { version: '0.1.0' })).toEqual(bom);
    expect((makeSbom(lockfile, `${text}\n`, { version: '0.1.0' }) as Bom).serialNumber).not.toBe(bom.serialNumber);
  });
});
