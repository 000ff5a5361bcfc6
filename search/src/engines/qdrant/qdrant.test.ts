import { describe, test } from 'vitest';
import { engineSuite } from '../engine.suite.ts';
import { qdrantVersions } from './versions.ts';

// The only place in this package that reads the environment: a test against a real server needs to be told where it is.
const url = process.env.QDRANT_URL;

if (url) {
  let alias = 0;
  engineSuite('Qdrant', async () => qdrantVersions({ url, alias: `hansa-suite-${process.pid}-${alias++}` }));
} else {
  describe('Qdrant meets the contract of engines', () => {
    test.todo('run with QDRANT_URL: no package that we can install brings a Qdrant server');
  });
}
