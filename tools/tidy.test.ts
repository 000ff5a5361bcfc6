import { describe, expect, it } from 'vitest';
import { sourcesBelow } from './sources.ts';
import { faultsOf } from './tidy.ts';

const root = new URL('..', import.meta.url).pathname;
const planted: readonly [path: string, text: string, rule: RegExp][] = [
  ['core/src/modules/pricing/x.ts', 'const now = new Date();', /ctx\.clock/],
  ['core/src/modules/pricing/x.ts', 'const n = Math.random();', /chance/],
  ['core/src/modules/pricing/x.ts', 'const url = process.env.URL;', /config\.ts/],
  ['search/src/x.ts', 'const url = process.env.URL;', /environment/],
  ['core/src/modules/pricing/x.ts', 'const euros = totalMinor / 100;', /money/],
  ['core/src/modules/pricing/x.test.ts', `vi.mock('./y.ts')`, /mocked/],
  ['core/src/modules/pricing/x.test.ts', `it.only('…')`, /focused/],
  ['core/src/modules/pricing/x.ts', 'console.log(1)', /debugging/],
  ['core/src/modules/pricing/x.ts', '// TODO later', /later/],
  ['core/src/modules/pricing/x.ts', 'export default 1', /default export/],
  ['core/src/main.ts', `import { armFaultPoint } from './platform/fault-points.ts';`, /arms a fault point/],
  ['core/src/modules/quotes/x.ts', 'ctx.sql`where q.title ilike ${`%${text}%`}`', /text-patterns/],
  ['core/src/modules/quotes/x.ts', String.raw`const like = text.replaceAll(/[\\%_]/g, '\\$&');`, /text-patterns/],
  ['core/src/platform/live/x.ts', `socket.emit('changed', 1)`, /protocol/],
  ['buyer-web/src/parts/x.tsx', `<p style={{ width: \`\${one()}px\`, 'max-height': '22rem' }} />`, /is a class/],
  ['buyer-web/src/parts/x.tsx', '<p style="color: red" />', /is a class/],
  ['buyer-web/journeys/x.journey.ts', `expect(await page.getByRole('row').count()).toBe(1);`, /waits for/],
  [
    'buyer-web/journeys/x.journey.ts',
    `expect(\n    await page\n      .getByRole('row')\n      .count(),\n  ).toBe(1);`,
    /waits for/,
  ],
  [
    'buyer-web/src/parts/x.tsx',
    `<p\n  style={{\n    width: \`\${one()}px\`,\n    'max-height': '22rem',\n  }}\n/>`,
    /is a class/,
  ],
  ['core/src/modules/pricing/price-utils.ts', '', /says nothing/],
  ['core/src/modules/pricing/index.ts', 'export {}', /three lines/],
];

describe('house rules', () => {
  it.each(planted)('%s: `%s` is caught', (path, text, rule) => {
    expect(faultsOf({ path, text }).map((fault) => fault.rule)).toContainEqual(expect.stringMatching(rule));
  });

  it('what goes over several lines is told once, where it begins', () => {
    expect(
      faultsOf({
        path: 'buyer-web/journeys/x.journey.ts',
        text: `const rows = 1;\nexpect(\n  await page.locator('tr').count(),\n).toBe(rows);`,
      }),
    ).toMatchObject([{ line: 2 }]);
  });

  it('a clean file has no fault', () => {
    expect(
      faultsOf({
        path: 'core/src/modules/pricing/x.ts',
        text: 'export const x = 1; // new Date() is told of here only',
      }),
    ).toEqual([]);
  });

  it('the search library may set what a native library is told by the environment, and read nothing', () => {
    const rules = (text: string) => faultsOf({ path: 'search/src/x.ts', text }).map((fault) => fault.rule);
    expect(rules("process.env.OMP_NUM_THREADS = '8'")).toEqual([]);
    for (const text of ["process.env.X === '8'", 'const all = process.env', 'process.env.X ??= process.env.Y'])
      expect(rules(text)).toHaveLength(1);
  });

  it('the house keeps them', () => {
    const sources = sourcesBelow(root);
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(faultsOf)).toEqual([]);
  });
});
