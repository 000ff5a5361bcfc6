import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Processes of this machine, as /proc tells: what they cost, and who started whom. Nothing, and zero, where there is
// no /proc.

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
  return childrenOf(parent).reduce((sum, pid) => sum + cpuMsOf(pid), cpuMsOf(parent) + ended);
}

export function residentMiB(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export function childrenOf(parent: number): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && Number(statOf(pid)?.[1]) === parent);
}

/** The process of the index that this core has started, if it keeps one; two for a moment while one follows another. */
export function indexProcessesOf(core: number): number[] {
  return childrenOf(core).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run-search');
    } catch {
      return false;
    }
  });
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
