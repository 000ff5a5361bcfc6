import { expect, it } from 'vitest';
import { findOrRead } from './find-or-read.ts';
import { knownByRevision } from './known-by-revision.ts';

const wanted = (revision: string | null, ...parts: readonly string[]) =>
  parts.map((part) => ({ owner: 'owner', revision, part, asked: part }));

it('reads once what is not known, in one question, and answers in the order that is wanted', async () => {
  const known = knownByRevision<string>(10);
  const asked: string[][] = [];
  const read = async (parts: readonly string[]) => {
    asked.push([...parts]);
    return parts.map((part) => (part === 'none' ? undefined : part.toUpperCase()));
  };
  expect(await findOrRead(known, wanted('first', 'b', 'a', 'b'), read)).toEqual(['B', 'A', 'B']);
  expect(await findOrRead(known, wanted('first', 'a', 'c', 'none', 'b'), read)).toEqual(['A', 'C', undefined, 'B']);
  expect(await findOrRead(known, wanted('first', 'c', 'a'), read)).toEqual(['C', 'A']);
  expect(asked).toEqual([
    ['b', 'a'],
    ['c', 'none'],
  ]);
});

it('keeps nothing without a revision, nothing that is not there, and nothing of a revision that is gone', async () => {
  const known = knownByRevision<string>(10);
  const asked: string[][] = [];
  const read = async (parts: readonly string[]) => {
    asked.push([...parts]);
    return parts.map((part) => (part === 'none' ? undefined : part));
  };
  for (const revision of [null, null, 'first', 'first', 'second'])
    await findOrRead(known, wanted(revision, 'a', 'none'), read);
  expect(asked).toEqual([['a', 'none'], ['a', 'none'], ['a', 'none'], ['none'], ['a', 'none']]);
});
