import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { sourcesBelow } from './sources.ts';

const root = join(import.meta.dirname, '..');

/** Every module that a browser loads by the contract, and what of other packages these name. */
function reachOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const [files, packages, waiting] = [new Set<string>(), new Set<string>(), [entry]];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    for (const { from, isType } of importsOf({ path, text: readFileSync(path, 'utf8') })) {
      if (isType) continue;
      // Schemas take only `id` from here; the bundler drops what makes ids, and this import with it.
      if (from === 'node:crypto' && path.endsWith('/platform/ids.ts')) continue;
      if (from.startsWith('.')) waiting.push(join(dirname(path), from));
      else packages.add(from);
    }
  }
  return { files, packages };
}

it('the contract brings schemas, protocols and pure rules to browsers, and no line of the server', () => {
  const { files, packages } = reachOf(join(root, 'core/src/contract.ts'));
  expect([...packages]).toEqual(['zod']);
  const named = [...files].map((path) => relative(join(root, 'core/src'), path));
  expect(named).toContain('modules/quotes/document/replica.ts');
  expect(named).toContain('modules/configurations/model/evaluate.ts');
  expect(
    named.filter(
      (path) =>
        !/^(contract|platform\/(money|ids|refusal|permission|canonical|live\/protocol))\.ts$|(^|\/)(schemas|protocol)\.ts$|^modules\/(quotes\/document|configurations\/model)\//.test(
          path,
        ),
    ),
  ).toEqual([]);
});

it('every fact that core records has its words in the console, so that an operator reads no name of a programmer', async () => {
  const facts = sourcesBelow(root)
    .filter(({ path }) => path.startsWith('core/src/') && !/\.test\.ts$|(^|\/)test\//.test(path))
    .flatMap(({ text }) =>
      [...text.matchAll(/\bfact\(\s*'([a-zA-Z]+)\.([a-zA-Z]+)'/g)].map(([, subject, what]) => `${subject}-${what}`),
    );
  expect(facts.length).toBeGreaterThan(60);
  const { enFacts } = await import('../marketplace/console/src/languages/en-facts.ts');
  expect(facts.filter((name) => !(name in enFacts.fact)).sort(), 'say these in en-facts.ts and vi-facts.ts').toEqual(
    [],
  );
});
