import type { AppRouter } from '@hansa/core/contract';
import type { HansaClient } from '../client.ts';

/** The doors of what one is told: the same client in all three apps. */
export type NoticesClient = Pick<HansaClient<AppRouter>, 'notices'>;
export type NoticePage = Awaited<ReturnType<NoticesClient['notices']['list']['query']>>;
export type NoticeRow = NoticePage['items'][number];
