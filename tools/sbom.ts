import { createHash } from 'node:crypto';
import { type Lockfile, shippedOf } from './lockfile.ts';

const purlOf = (name: string, version: string) =>
  `pkg:npm/${name.startsWith('@') ? `%40${name.slice(1)}` : name}@${version}`;

/**
 * All that Hansa is made of, as CycloneDX 1.6 has it: each package with its hash, whether it is shipped, and what needs
 * what. The same lockfile gives the same bytes.
 */
export function makeSbom(lockfile: Lockfile, text: string, hansa: { readonly version: string }): object {
  const shipped = shippedOf(lockfile);
  const refOf = (key: string) => {
    const one = lockfile.packages.get(key);
    return one ? purlOf(one.name, one.version) : null;
  };
  const hash = createHash('sha256').update(text).digest('hex');
  const direct = [...lockfile.importers.values()]
    .flat()
    .filter((one) => !one.version.startsWith('link:'))
    .map((one) => refOf(`${one.name}@${one.version}`));
  const known = (refs: readonly (string | null)[]) => [...new Set(refs.filter((ref) => ref !== null))].sort();
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    serialNumber: `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`,
    metadata: { component: { type: 'application', 'bom-ref': 'hansa', name: 'hansa', version: hansa.version } },
    components: [...lockfile.packages].map(([key, one]) => {
      const [group, name] = one.name.startsWith('@') ? (one.name.split('/') as [string, string]) : [null, one.name];
      return {
        type: 'library',
        'bom-ref': purlOf(one.name, one.version),
        ...(group ? { group } : {}),
        name,
        version: one.version,
        scope: shipped.has(key) ? 'required' : 'excluded',
        ...(one.integrity
          ? {
              hashes: [
                {
                  alg: 'SHA-512',
                  content: Buffer.from(one.integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
                },
              ],
            }
          : {}),
        purl: purlOf(one.name, one.version),
      };
    }),
    dependencies: [
      { ref: 'hansa', dependsOn: known(direct) },
      ...[...lockfile.packages.values()].map((one) => ({
        ref: purlOf(one.name, one.version),
        dependsOn: known(one.needs.map(refOf)),
      })),
    ],
  };
}
