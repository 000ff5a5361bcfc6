import { readFileSync, readdirSync } from 'node:fs';
import type { Usage } from '../loadtest/job.ts';

/**
 * Fields of /proc/PID/stat behind the name: parent at 1, times in user and kernel mode at 11 and 12, in hundredths of a
 * second.
 */
function statOf(pid: number): { parent: number; hundredths: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { parent: Number(fields[1]), hundredths: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}
const residentMiB = (pid: number) => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
const handlesOf = (pid: number) => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
};
const childrenOf = (pid: number) =>
  readdirSync('/proc')
    .map(Number)
    .filter((one) => one > 0 && statOf(one)?.parent === pid);

/**
 * Looks once a second what the processes of a run use, and how late each core at `origins` is; Linux only, elsewhere
 * there is nothing to tell.
 */
export function watchUsage(
  pids: { readonly core: readonly number[]; readonly postmaster: number; readonly driver: number },
  origins: readonly string[],
): { stop(): Usage[] } {
  const usage: Usage[] = [];
  const start = performance.now();
  // One that is not answered yet is as late as it has waited, and is asked nothing more.
  const late = origins.map(() => ({ since: null as number | null, ms: 0 }));
  const ask = () =>
    late.forEach((one, n) => {
      if (one.since !== null) return;
      one.since = performance.now();
      void fetch(`${origins[n]!}/healthz`)
        .then((answer) => answer.arrayBuffer())
        .catch(() => {
          /* it ended */
        })
        .finally(() => {
          one.ms = performance.now() - one.since!;
          one.since = null;
        });
    });
  const lateness = () => Math.max(...late.map((one) => (one.since === null ? one.ms : performance.now() - one.since)));
  let last = look();
  function look() {
    const times = new Map<number, number>();
    const groups = {
      core: [...pids.core],
      database: [pids.postmaster, ...childrenOf(pids.postmaster)],
      driver: [pids.driver],
    };
    for (const pid of Object.values(groups).flat()) times.set(pid, statOf(pid)?.hundredths ?? 0);
    return { at: performance.now(), times, groups };
  }
  const timer = setInterval(() => {
    const now = look();
    const seconds = (now.at - last.at) / 1000;
    const percent = (group: readonly number[]) =>
      group.reduce((sum, pid) => sum + Math.max(0, (now.times.get(pid) ?? 0) - (last.times.get(pid) ?? 0)), 0) /
      seconds;
    usage.push({
      second: Math.round((now.at - start) / 1000),
      corePercent: percent(now.groups.core),
      databasePercent: percent(now.groups.database),
      driverPercent: percent(now.groups.driver),
      coreMiB: Math.max(...pids.core.map(residentMiB)),
      handles: Math.max(...pids.core.map(handlesOf)),
      lateMs: lateness(),
    });
    ask();
    last = now;
  }, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      return usage;
    },
  };
}
