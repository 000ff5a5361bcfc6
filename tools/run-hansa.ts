import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readConfig } from '../core/src/config.ts';
import { demoAccounts } from '../core/src/modules/identity/index.ts';
import { runUntilStopped } from '../core/src/run-until-stopped.ts';
import { seedDemo } from '../core/src/seed/demo.ts';
import { buildApps } from './build.ts';

/** What `pnpm start` runs: numbered steps, each told with its time; ends with where to look and whom to sign in as. */
const root = resolve(import.meta.dirname, '..');
const start = performance.now();
let step = 0;
const tell = (what: string) => {
  step += 1;
  console.log(`${String(step).padStart(2)}. ${what}  (${((performance.now() - start) / 1000).toFixed(1)} s)`);
};

const config = readConfig({ ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? '.hansa') });
await buildApps(root, (app, isNew) => tell(isNew ? `build ${app}` : `${app} is built`));
const code = await runUntilStopped({
  config: { ...config, LOG_LEVEL: process.env.LOG_LEVEL ? config.LOG_LEVEL : 'warn' },
  tell,
  prepare: async (foundation) => {
    if (config.DEMO) await seedDemo(foundation, tell);
    tell('listen');
  },
  opened: (running) => {
    console.log(welcome(running.url, config.DEMO));
  },
  stopping: () => {
    console.log('\nstopping: requests and deliveries end first');
  },
});
process.exit(code);

function welcome(url: string, isDemo: boolean): string {
  const paths = { 'buyer-web': '/', 'vendor-portal': '/portal/', console: '/console/' } as const;
  const accounts = isDemo
    ? demoAccounts.map((one) => `    ${`${url}${paths[one.app]}`.padEnd(32)} ${one.email.padEnd(28)} ${one.label.en}`)
    : [];
  return [
    '',
    `Hansa is open at ${url} (ready after ${((performance.now() - start) / 1000).toFixed(1)} s)`,
    '',
    `  buyers      ${url}/`,
    `  sellers     ${url}/portal/`,
    `  operator    ${url}/console/`,
    `  API         ${url}/api/v1/openapi.json`,
    '',
    ...(isDemo ? [`  Sign in as one of these, password ${demoAccounts[0]!.password}:`, ...accounts, ''] : []),
    '  Ctrl-C stops it.',
  ].join('\n');
}
