import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aVector, seeded } from './fixtures.ts';
import { openVectorCache } from './vector-cache.ts';

test('a vector is found again by its text after a restart, to half precision, and by no other model', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-vectors-'));
  const path = join(folder, 'deep', 'vectors.sqlite');
  const vector = aVector(seeded(1), 8);
  const first = openVectorCache(path, 'model a');
  first.put(['bolt'], [vector]);
  first.close();
  const again = openVectorCache(path, 'model a');
  const [found, missing] = again.get(['bolt', 'nut']);
  expect(missing).toBeNull();
  found!.forEach((value, at) => expect(value).toBeCloseTo(vector[at]!, 3));
  again.close();
  const other = openVectorCache(path, 'model b');
  expect(other.get(['bolt'])).toEqual([null]);
  other.close();
  await rm(folder, { recursive: true });
});
