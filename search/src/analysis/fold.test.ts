import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('plain text is folded as it is beside a sign that is not, whatever stands in it', () => {
  const letters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  for (const one of letters)
    for (const other of letters)
      expect(fold(`${one}${other}6204`), JSON.stringify(one + other)).toBe(fold(`${one}${other}6204×`).slice(0, -1));
});
