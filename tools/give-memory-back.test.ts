import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = `const { giveMemoryBack } = await import(${JSON.stringify(join(import.meta.dirname, 'give-memory-back.ts'))}); const before = process.pid; giveMemoryBack(); console.log(JSON.stringify({ set: [process.env.MALLOC_MMAP_THRESHOLD_, process.env.MALLOC_ARENA_MAX], isHeapKept: process.execArgv.includes('--max-old-space-size=200'), rest: process.argv.slice(1), before }))`;
const run = (env: NodeJS.ProcessEnv) => {
  const { MALLOC_MMAP_THRESHOLD_: _, MALLOC_ARENA_MAX: __, ...clean } = process.env;
  const { stdout, stderr, pid } = spawnSync(
    process.execPath,
    ['--max-old-space-size=200', '--input-type=module', '-e', program, 'one', 'two'],
    { env: { ...clean, ...env }, encoding: 'utf8' },
  );
  return {
    ...(JSON.parse(stdout) as { set: (string | null)[]; isHeapKept: boolean; rest: string[]; before: number }),
    stderr,
    pid,
  };
};

it.runIf(process.platform === 'linux')(
  'a program goes on in its own process with the same arguments, and with memory that is given back',
  () => {
    const told = run({});
    expect(told).toMatchObject({ set: ['1048576', '2'], isHeapKept: true, rest: ['one', 'two'], stderr: '' });
    expect(told.before).toBe(told.pid);
  },
);

it.runIf(process.platform === 'linux')('whoever set one of them otherwise is not overruled', () => {
  expect(run({ MALLOC_MMAP_THRESHOLD_: '4194304' })).toMatchObject({ set: ['4194304', '2'], stderr: '' });
  expect(run({ MALLOC_MMAP_THRESHOLD_: '4194304', MALLOC_ARENA_MAX: '8' })).toMatchObject({
    set: ['4194304', '8'],
    stderr: '',
  });
});
