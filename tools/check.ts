import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { performance } from 'node:perf_hooks';

/**
 * What must hold before a change is shown: types, format, lint, import floors and house rules, unused code. `pnpm
 * check` and CI call the same. All at once, because each but the first uses one core.
 */
const steps: readonly [name: string, command: string, ...args: string[]][] = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['format', 'biome', 'format', '.'],
  ['lint', 'oxlint', '--config', '.oxlintrc.json', '--deny-warnings', '.'],
  ['house rules and import floors', 'vitest', 'run', '--project', 'tools'],
  ['unused code', 'knip', '--no-progress'],
];

async function passes([name, command, ...args]: (typeof steps)[number]): Promise<boolean> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<boolean>((done) => {
    child
      .once('error', () => {
        done(false);
      })
      .once('close', (code) => {
        done(code === 0);
      });
  });
  const [out, err, isPassed] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${out}${err}${isPassed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return isPassed;
}

const passed = await Promise.all(steps.map(passes));
process.exit(passed.every(Boolean) ? 0 : 1);
