import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

/**
 * `pnpm dev`: the apps are rebuilt as you type, and core starts again when its sources change. Ctrl-C ends all of it.
 */
const root = resolve(import.meta.dirname, '..');
const apps = ['buyer-web', 'vendor-portal', 'marketplace/console'] as const;
const children: ChildProcess[] = apps.map((app) =>
  spawn(join(root, 'node_modules/.bin/vite'), ['build', '--watch', '--logLevel', 'warn'], {
    cwd: join(root, app),
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
);
children.push(
  spawn(
    process.execPath,
    [
      '--watch-path',
      join(root, 'core/src'),
      '--watch-path',
      join(root, 'search/src'),
      '--watch-preserve-output',
      join(root, 'tools/start.ts'),
    ],
    { cwd: root, stdio: 'inherit' },
  ),
);

function stop(): void {
  for (const child of children) child.kill('SIGTERM');
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
