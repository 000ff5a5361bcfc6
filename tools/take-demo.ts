import { closeVisits, takeDemo, tellLastSeen } from '../marketplace/kit/journeys/index.ts';
import { afterAll, afterEach, inject } from 'vitest';

/** Runs before each file of journeys. */
await takeDemo(inject('desk'), process.env['VITEST_POOL_ID']!);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellLastSeen(task.meta);
});
afterAll(closeVisits);
