import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endpoints } from '../core/src/modules/app.ts';
import { demoPassword } from '../core/src/modules/identity/index.ts';
import { smallDemo, startDemoServer } from '../core/src/test/server.ts';

/**
 * `pnpm fuzz [--examples N] [--seed N] [--only PATH-REGEX]`: Schemathesis asks a demo marketplace what its own OpenAPI
 * document allows and what it does not, as a buyer, a seller and the operator: no 5xx, no status, media type, header or
 * shape that the document does not tell, nothing accepted that it forbids. Wants Python 3.10 or newer; the same seed
 * asks the same.
 */
const version = '4.32.5';
const checks =
  'not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance,negative_data_rejection,missing_required_header,unsupported_method,ignored_auth';
const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '20' },
    seed: { type: 'string', default: '2026' },
    only: { type: 'string', default: '.' },
  },
});
const root = resolve(import.meta.dirname, '..');

const demo = await startDemoServer({
  size: smallDemo,
  settings: { API_REQUESTS_PER_MINUTE: '1000000', REQUEST_WAIT_MS: '60000' },
});
let failed = 0;
try {
  const schemathesis = installed();
  for (const email of ['anong@suchanok.example', 'femke@nordhaven.example', 'hanna@hansa.example']) {
    console.log(`\n${email}`);
    // The marketplace answers from this process, so nobody waits for it with the doors shut.
    const [status] = await once(
      spawn(
        schemathesis,
        [
          'run',
          `${demo.origin}/api/v1/openapi.json`,
          '--checks',
          checks,
          '--header',
          await headerOf(email),
          '--phases',
          'examples,coverage,fuzzing',
          '--include-path-regex',
          values.only,
          '--max-examples',
          values.examples,
          '--seed',
          values.seed,
          '--generation-deterministic',
          '--generation-with-security-parameters',
          'false',
          '--max-failures',
          '40',
          '--request-timeout',
          '20',
          '--no-color',
        ],
        { stdio: 'inherit', cwd: join(root, '.hansa') },
      ),
      'exit',
    );
    if (status !== 0) failed += 1;
  }
} finally {
  await demo.stop();
}
process.exit(failed === 0 ? 0 : 1);

/** Of exactly this version, in a folder of ours: nothing of the machine's Python is changed. */
function installed(): string {
  const folder = join(root, '.hansa', `schemathesis-${version}`);
  const program = join(folder, 'bin/schemathesis');
  if (!existsSync(program)) {
    run('python3', '-m', 'venv', folder);
    run(join(folder, 'bin/pip'), 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${version}`);
  }
  return program;
}

function run(command: string, ...args: string[]): void {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed; Schemathesis wants Python 3.10 or newer and a registry of its packages`,
    );
}

/** A key that holds all that its maker may do; the session of one who may make none. */
async function headerOf(email: string): Promise<string> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${demo.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const cookie = (await post('/auth/sign-in/email', { email, password: demoPassword })).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const issue = async (permissions: readonly string[]) =>
    post('/trpc/organizations.issueKey', { name: 'fuzz', permissions }, cookie);
  const held: string[] = [];
  for (const permission of new Set(endpoints.map((one) => one.gate as string)))
    if ((await issue([permission])).status === 200) held.push(permission);
  if (held.length === 0) return `Cookie: ${cookie}`;
  const issued = (await (await issue(held)).json()) as { result: { data: { secret: string } } };
  return `Authorization: Bearer ${issued.result.data.secret}`;
}
