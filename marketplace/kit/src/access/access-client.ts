import type { AppRouter } from '@hansa/core/contract';
import type { HansaClient } from '../client.ts';

/** The doors that sessions and keys speak to: the same client in all three apps. */
export type AccessClient = Pick<HansaClient<AppRouter>, 'identity' | 'organizations' | 'impersonations'>;
export type SessionRow = Awaited<ReturnType<AccessClient['identity']['sessions']['query']>>[number];
export type KeyRow = Awaited<ReturnType<AccessClient['organizations']['keys']['query']>>[number];
