import type { AppRouter } from '@hansa/core/contract';
import type { HansaClient } from '../client.ts';

/** The doors of acting for another: the same client in all three apps. */
export type ImpersonationClient = Pick<HansaClient<AppRouter>, 'impersonations'>;
export type ImpersonationRow = Awaited<
  ReturnType<ImpersonationClient['impersonations']['list']['query']>
>['items'][number];
