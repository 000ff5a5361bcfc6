import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

/**
 * Runs the benchmarks of all packages, or those whose path contains the word given (`pnpm bench pricing`). Each prints
 * what its path costs beside the machine's own limit, measured in the same run. A timing never fails anything.
 */
const word = process.argv[2] ?? '';
const files = globSync(['{core,search}/bench/*.ts', 'tools/bench-*.ts'])
  .filter((file) => file.includes(word))
  .sort();
if (files.length === 0) {
  console.error(`no benchmark has "${word}" in its path`);
  process.exit(1);
}
for (const file of files) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
