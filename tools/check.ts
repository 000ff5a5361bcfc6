import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What must hold before a change is shown: types, lint, import floors and house rules, unused code. `pnpm check` and CI call the same. */
const steps: readonly [name: string, command: string, ...args: string[]][] = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['lint', 'oxlint', '--config', '.oxlintrc.json', '--deny-warnings', '.'],
  ['house rules and import floors', 'vitest', 'run', '--project', 'tools'],
  ['unused code', 'knip', '--no-progress'],
];

let failed = 0;
for (const [name, command, ...args] of steps) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
