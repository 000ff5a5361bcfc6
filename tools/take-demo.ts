import { takeDemo } from '../marketplace/kit/journeys/index.ts';
import { inject } from 'vitest';

/** Runs before each file of journeys. */
await takeDemo(inject('desk'), process.env['VITEST_POOL_ID']!);
