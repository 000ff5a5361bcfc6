import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

// As whom the embedded server runs: PostgreSQL refuses root, so root hands it to somebody else, and its files with it.

export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

export function serverIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  for (const line of readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .sort((a, b) => Number(b.startsWith('postgres:')) - Number(a.startsWith('postgres:')))) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'postgres' || name === 'nobody') return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether everybody may walk down to a folder. */
export function canEnter(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
}

/** Makes the files of a data folder the server's own, as it insists. */
export function giveToServer(data: string): void {
  const identity = serverIdentity();
  chmodSync(data, 0o700);
  if (identity === null) return;
  for (const path of [
    data,
    ...readdirSync(data, { recursive: true, withFileTypes: true }).map((one) => join(one.parentPath, one.name)),
  ])
    chownSync(path, identity.uid, identity.gid);
}

/** A folder that the server may write to. */
export function belongTo(identity: Identity | null, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity === null) return;
  if (!canEnter(dirname(folder)))
    throw new Error(
      `${dirname(folder)} is, or lies below, a folder that only root may enter, and PostgreSQL does not run as root. Set BACKUP_DIR to a folder that others may enter; what is in it is for root and PostgreSQL alone.`,
    );
  chownSync(folder, identity.uid, identity.gid);
}
