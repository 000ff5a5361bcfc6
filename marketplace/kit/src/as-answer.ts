/** What answers of core descend from. They never change: where something is other, another answer takes its place. */
const answer: object = Object.create({}) as object;

/**
 * Lets Solid's stores keep an answer as it is. solid-query puts what it reads into a store, and a store hands out each
 * plain object and array behind a proxy and makes a signal of each field that anybody looks at: adding up a quote of a
 * thousand lines followed thousands of them, none of which could ever change. Stores leave alone what is not plain, so
 * an answer has a prototype of its own.
 */
export function asAnswer<T>(value: T): T {
  if (Array.isArray(value)) value.forEach(asAnswer);
  else if (value && typeof value === 'object') Object.setPrototypeOf(value, answer);
  return value;
}
