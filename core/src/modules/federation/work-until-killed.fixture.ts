import { entities } from '../entities.ts';
import { systemClock } from '../../platform/clock.ts';
import { openDatabase } from '../../platform/db/open.ts';
import { diskFiles, useFiles } from '../../platform/files/files.ts';
import { importWorker } from './run-import.ts';

/**
 * A process of its own that works on an import: the test kills it in the middle. `node work-until-killed.fixture.ts URL
 * FOLDER RUN`
 */
const [url, folder, runId] = process.argv.slice(2) as [string, string, string];
useFiles(diskFiles(folder));
const database = await openDatabase({ url, entities, poolSize: 2 });
await importWorker.work(runId, {
  database,
  clock: systemClock,
  isStopped: () => false,
  request: {
    actor: null,
    isPlatform: true,
    storefrontId: '01980000-0000-7000-8000-000000000001' as never,
    language: 'en',
    clock: systemClock,
    requestId: 'child',
    from: 'test',
  },
});
await database.close();
