// configurations: what can be made of an offer that is made to order, written and tried by its seller, then live for buyers.
// It promises that a version never changes, that choices are checked by the version that is live, and that a refusal says everything that is against them.
// It leaves to others: what the offer itself costs (pricing), and what is asked, quoted and ordered of it (quotes, orders).

export { configurationsRouter } from './router.ts';
