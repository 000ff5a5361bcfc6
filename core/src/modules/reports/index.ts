// reports: what the numbers say: sales, service, what waits; each from the rooms' own tables, counted when asked.
// It promises one set-based question a report, only of what its reader may see, and never a sum over two currencies.
// It leaves to others: every change, and what a single thing looks like.

export { reportsApi } from './api.ts';
export { customersRouter, reportsRouter } from './router.ts';
