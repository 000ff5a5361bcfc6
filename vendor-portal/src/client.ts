import { createClient } from '@hansa/kit';
import type { AppRouter } from '@hansa/core/contract';

/**
 * Every door of core, typed. Reads: `createQuery(() => client.orders.list.options({}))`; changes:
 * `client.cart.addLine.mutate({ … })`.
 */
export const client = createClient<AppRouter>();
