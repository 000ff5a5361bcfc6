import { expect, test } from 'vitest';
import { makeRandom } from './random.ts';

const draw = (name: string) =>
  Array.from(
    { length: 5 },
    (
      (random) => () =>
        random.next()
    )(makeRandom(name)),
  );

test('a name gives one stream, and a split does not depend on what was drawn before', () => {
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  const random = makeRandom('a'),
    before = random.split('x').next();
  random.next();
  expect(random.split('x').next()).toBe(before);
});

test('draws spread evenly, and shares and weights are kept', () => {
  const random = makeRandom('spread'),
    counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 20_000; i++) counts[random.whole(0, 9)]!++;
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  const heavy = Array.from({ length: 4000 }, () =>
    random.weighted([
      ['a', 3],
      ['b', 1],
    ] as const),
  ).filter((letter) => letter === 'a').length;
  expect(Math.abs(heavy - 3000)).toBeLessThan(120);
  expect(random.sample([1, 2, 3, 4, 5], 3)).toHaveLength(3);
});
