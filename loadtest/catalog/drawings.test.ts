import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { drawingOf } from './drawings.ts';

test('everything that the demo sells has a drawing: small, well formed, and inert', () => {
  for (const { key } of categories.filter(({ level }) => level === 3)) {
    const drawing = drawingOf(key);
    expect(drawing, key).not.toBe(null);
    expect(drawing!.svg.length, key).toBeLessThan(6000);
    expect(drawing!.svg, key).toMatch(
      /^<svg [^<>]*>(<(circle|rect|path) [a-z]+="[^"<>]*"( [a-z]+="[^"<>]*")*\/>)+<\/svg>$/,
    );
    expect(drawing!.svg, key).not.toMatch(/NaN|undefined|script|href|on\w+=/);
  }
});
