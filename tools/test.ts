import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { caseReport } from './cases.ts';

/**
 * `pnpm test`: every test of every package and every browser journey; ends with the cases of the reliability list
 * covered, then `N passed, N failed`.
 */
const root = resolve(import.meta.dirname, '..');
const results = join(root, '.hansa/test-results.json');
mkdirSync(join(root, '.hansa'), { recursive: true });
rmSync(results, { force: true });
const { status } = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    // Each file and each core that a test starts loads the same libraries: what V8 made of them is kept, by their
    // content.
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, '.hansa/compile-cache') },
  },
);

interface Result {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    status: string;
    assertionResults: { title: string; fullName: string; status: string; meta?: { lastSeen?: string[] } }[];
  }[];
}
let result: Result | null = null;
try {
  result = JSON.parse(readFileSync(results, 'utf8')) as Result;
} catch {
  /* the run broke before it could tell */
}
if (result === null) {
  console.log('the run ended before it could report\n0 passed, 1 failed');
  process.exit(1);
}
const tests = result.testResults.flatMap((file) => file.assertionResults);
console.log(caseReport(tests.filter((test) => test.status === 'passed').map((test) => test.fullName)));
// Told again at the end: whoever gets to see only the tail of a long run sees what the person of a journey that failed
// saw last.
for (const test of tests)
  for (const seen of test.meta?.lastSeen ?? []) console.log(`${test.fullName}\n${seen.slice(0, 5_000)}\n`);
// A file that fails before its first test counts as one failure.
const brokenFiles = result.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const failed =
  result.numFailedTests + brokenFiles + (status !== 0 && result.numFailedTests + brokenFiles === 0 ? 1 : 0);
console.log(`${result.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
