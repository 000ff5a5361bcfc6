import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { faultPoints } from '../core/src/platform/fault-points.ts';
import { idsOf } from './cases.ts';
import { absent, cases, invariants } from './reliability-cases.ts';

/**
 * Writes docs/resiliency.md: each invariant and case with the tests that carry its id. `node tools/resiliency.ts` after
 * tests were added.
 */
const root = resolve(import.meta.dirname, '..');
const files = globSync(
  '{core,search,loadtest,tools,marketplace,vendor-portal,buyer-web}/**/*.{test,journey,suite}.{ts,tsx}',
  { cwd: root, exclude: (path) => String(path).includes('node_modules') },
).sort();
const testsOf = new Map<string, Set<string>>();
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, name] of text.matchAll(/\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]+)/g)) {
    for (const id of idsOf(name!)) testsOf.set(id, (testsOf.get(id) ?? new Set()).add(file));
  }
}
const cell = (text: string) => text.replaceAll('|', '\\|');
const why = (id: string) => {
  const part = absent.find((one) => one.id === id);
  return part ? cell(part.reason) : 'none yet';
};
const link = (id: string) =>
  [...(testsOf.get(id) ?? [])].map((file) => `[${file.slice(file.lastIndexOf('/') + 1)}](../${file})`).join(', ') ||
  why(id);
const lines = [
  '# What must hold, and what was tried to break it',
  '',
  'Each line names the tests that carry its id. `pnpm test` ends with the ids that passed. Written by `node tools/resiliency.ts` from `tools/reliability-cases.ts`.',
  '',
  '## Always',
  '',
  '| id | holds | tests |',
  '| --- | --- | --- |',
  ...invariants.map((one) => `| ${one.id} | ${cell(one.holds)} | ${link(one.id)} |`),
  '',
  '## Tried',
  '',
  '| id | tried | must happen | tests |',
  '| --- | --- | --- | --- |',
  ...cases.map((one) => `| ${one.id} | ${cell(one.tried)} | ${cell(one.mustHappen)} | ${link(one.id)} |`),
  '',
  '## Where a core is killed (F01)',
  '',
  'A process is killed at each point while somebody waits for it, another is started on what is left, and the client asks again with its key. What was promised is then there, once and whole, and the auditor finds no break.',
  '',
  '| | point | what is done by then |',
  '| --- | --- | --- |',
  ...Object.entries(faultPoints).map(([point, what], index) => `| ${index + 1} | \`${point}\` | ${cell(what)} |`),
  '',
];
writeFileSync(join(root, 'docs/resiliency.md'), lines.join('\n'));
