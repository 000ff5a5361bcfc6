import { readdirSync } from 'node:fs';
import { childrenOf, cpuMsOf, indexProcessesOf, residentMiB } from '../core/src/test/processes.ts';
import type { Usage } from '../loadtest/job.ts';

const handlesOf = (pid: number) => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
};
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
      index: pids.core.flatMap(indexProcessesOf),
      database: [pids.postmaster, ...childrenOf(pids.postmaster)],
      driver: [pids.driver],
    };
    for (const pid of Object.values(groups).flat()) times.set(pid, cpuMsOf(pid));
    return { at: performance.now(), times, groups };
  }
  const timer = setInterval(() => {
    const now = look();
    const seconds = (now.at - last.at) / 1000;
    const percent = (group: readonly number[]) =>
      group.reduce((sum, pid) => sum + Math.max(0, (now.times.get(pid) ?? 0) - (last.times.get(pid) ?? 0)), 0) /
      (10 * seconds);
    usage.push({
      second: Math.round((now.at - start) / 1000),
      corePercent: percent(now.groups.core),
      indexPercent: percent(now.groups.index),
      databasePercent: percent(now.groups.database),
      driverPercent: percent(now.groups.driver),
      coreMiB: Math.max(...pids.core.map(residentMiB)),
      indexMiB: Math.max(0, ...now.groups.index.map(residentMiB)),
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
