import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseReport, idsOf } from './cases.ts';
import { absent, cases, invariants } from './reliability-cases.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync('{core,search}/src/**/*.{ts,sql}', {
  cwd: root,
  exclude: (path) => String(path).includes('node_modules'),
})
  .filter((path) => !/\.test\.ts$|\/test\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const signsOf = (sign: RegExp, found = sources) =>
  found.filter(({ path, text }) => sign.test(path) || sign.test(text)).map(({ path }) => path);

describe('the list of cases', () => {
  it('excuses a case only while the part that it is about is nowhere in the sources', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(absent.flatMap((one) => signsOf(one.sign).map((path) => `${one.id}: ${path}`))).toEqual([]);
  });

  it('sees a part as soon as it is there', () => {
    const planted = [
      { path: 'core/src/modules/approvals/approve.ts', text: '' },
      { path: 'core/src/platform/http/token.ts', text: `import { jwtVerify } from 'jose';` },
    ];
    expect(absent.filter((one) => signsOf(one.sign, planted).length > 0).map((one) => one.id)).toEqual(['A10', 'S01']);
  });

  it('tells what passed, what has no part to be tried on and why, and what is still open', () => {
    const told = caseReport(['M04 the same order a hundred times', 'I5, M08 fifty orders']);
    expect(told).toContain('cases covered: I5 M04 M08');
    expect(told).toContain('  S07: no SAML\n');
    expect(told).toMatch(/not covered yet: I1 I2 .*A01/);
    expect(told.split('not covered yet:')[1]).not.toMatch(/S07|M04/);
  });

  it('calls a case covered when a test of it passes, whatever the list excuses', () => {
    expect(caseReport(['S07 an unsigned assertion opens nothing'])).not.toContain('S07: no SAML');
  });

  it('knows no id twice, and excuses none that it does not know', () => {
    const all = [...invariants, ...cases].map((one) => one.id);
    expect(new Set(all).size).toBe(all.length);
    expect(absent.filter((one) => !all.includes(one.id))).toEqual([]);
    expect(idsOf(all.join(' '))).toEqual(all);
  });
});
