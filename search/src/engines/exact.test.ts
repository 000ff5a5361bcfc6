import { engineSuite } from './engine.suite.ts';
import { exactVersions } from './exact.ts';

engineSuite('The exact engine', async () => exactVersions());
