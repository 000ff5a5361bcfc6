import { expect, test } from 'vitest';
import { edits, withinEdits } from './edits.ts';

test.each([
  ['bearing', 'bering', 1],
  ['bearing', 'baering', 1],
  ['valve', 'vavle', 1],
  ['gasket', 'gaskets', 1],
  ['pump', 'lamp', 2],
  ['same', 'same', 0],
])('from %s to %s are %i edits', (one, other, count) => {
  expect(edits(one, other, 3)).toBe(count);
});

test('it gives up above the most that is asked for', () => {
  expect(edits('bearing', 'valve', 2)).toBe(3);
});

test('one edit is told from more wherever it is, also where both begin or end alike', () => {
  const words = [
    '',
    ...'abc'
      .split('')
      .flatMap((a) =>
        ['', ...'abc'].flatMap((b) => ['', ...'abc'].flatMap((c) => ['', ...'abc'].map((d) => a + b + c + d))),
      ),
  ];
  for (const one of words)
    for (const other of words) expect(withinEdits(one, other, 1), `${one} ${other}`).toBe(edits(one, other, 4) <= 1);
});
