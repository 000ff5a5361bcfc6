import { describe, expect, it } from 'vitest';
import { importsOf, mapViolations, packageViolations, roomViolations } from './imports.ts';
import { sourcesBelow } from './sources.ts';
import { roomLines } from './room-lines.ts';

const root = new URL('..', import.meta.url).pathname;
const rules = (violations: readonly { rule: string }[]) => violations.map((violation) => violation.rule);

describe('import floors', () => {
  const map = [
    { name: 'catalog', imports: [] },
    { name: 'pricing', imports: ['catalog'] },
  ];

  it('sees imports, re-exports, type imports and import() alike', () => {
    const text = `import a from './a.ts'; import type { B } from './b.ts'; export { c } from './c.ts'; export * from './e.ts'; const d = () => import('./d.ts');`;
    expect(
      importsOf({ path: 'x.ts', text })
        .map((one) => one.from)
        .sort(),
    ).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  });

  it('refuses a package that another may not import, by name and by relative path', () => {
    expect(rules(packageViolations([{ path: 'search/src/x.ts', text: `import '@hansa/core/contract'` }]))).toEqual([
      '@hansa/search may not import it',
    ]);
    expect(rules(packageViolations([{ path: 'buyer-web/src/x.ts', text: `import '../../core/src/main.ts'` }]))).toEqual(
      ['a relative import leaves @hansa/buyer-web'],
    );
    expect(rules(packageViolations([{ path: 'buyer-web/src/x.ts', text: `import '@hansa/core/main'` }]))).toEqual([
      '@hansa/buyer-web may not import it',
    ]);
  });

  it('refuses an edge that the map lacks, and a way past a face', () => {
    expect(
      rules(roomViolations([{ path: 'core/src/modules/catalog/x.ts', text: `import '../pricing/index.ts'` }], map)),
    ).toEqual(['the line of catalog does not name pricing']);
    expect(
      rules(roomViolations([{ path: 'core/src/modules/pricing/x.ts', text: `import '../catalog/queries.ts'` }], map)),
    ).toEqual(['past the face of catalog']);
    expect(
      rules(roomViolations([{ path: 'core/src/platform/x.ts', text: `import '../modules/pricing/index.ts'` }], map)),
    ).toEqual(['the platform knows no room']);
  });

  it('refuses a map that could hold a circle', () => {
    expect(
      rules(
        mapViolations([
          { name: 'catalog', imports: ['pricing'] },
          { name: 'pricing', imports: [] },
        ]),
      ),
    ).toHaveLength(1);
  });

  it('finds none of these in the house', () => {
    const sources = sourcesBelow(root);
    expect(sources.length).toBeGreaterThan(100);
    const lines = roomLines(root);
    expect(lines.length).toBeGreaterThan(10);
    expect([...mapViolations(lines), ...packageViolations(sources), ...roomViolations(sources, lines)]).toEqual([]);
  });
});
