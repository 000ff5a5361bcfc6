import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canEnter, type Identity } from './server-identity.ts';

/** To whom everything in the cluster belongs. */
export const owner = 'hansa';

/** Makes an empty cluster, and the password of its owner. */
export function initialise(
  folder: string,
  data: string,
  secret: string,
  binaries: string,
  identity: Identity | null,
): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (identity) {
    if (!canEnter(folder))
      throw new Error(
        `The data folder ${folder} lies below a folder that only root may enter, and PostgreSQL does not run as root. Set DATA_DIR to a folder that others may enter, or DATABASE_URL to a server of yours.`,
      );
    chownSync(data, identity.uid, identity.gid);
    chownSync(secret, identity.uid, identity.gid);
  }
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      owner,
      '--pwfile',
      secret,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...identity, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' }, encoding: 'utf8', cwd: '/' },
  );
  if (identity) chownSync(secret, 0, 0);
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be set up in ${data}: ${made.stderr || made.error?.message}`);
  }
}
