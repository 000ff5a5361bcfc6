import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a run costs in time of the cores, which tells more than the clock where cores are shared. From /proc: zero where
 * there is none.
 */

/** CPU time of a process so far, in ms, counted in hundredths of a second. */
export function cpuMsOf(pid: number): number {
  const fields = statOf(pid);
  return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The same of a process with all its children, living and ended: PostgreSQL's first process and its backends. */
export function cpuMsOfFamily(parent: number): number {
  const own = statOf(parent);
  if (own === null) return 0;
  const ended = (Number(own[13]) + Number(own[14])) * 10;
  const children = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && Number(statOf(pid)?.[1]) === parent);
  return children.reduce((sum, pid) => sum + cpuMsOf(pid), cpuMsOf(parent) + ended);
}

/** PostgreSQL's first process, by the folder that `startPostgres` was given. */
export function postmasterIn(folder: string): number {
  return Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Fields of /proc/PID/stat after the name, which may hold anything. */
function statOf(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  } catch {
    return null;
  }
}
