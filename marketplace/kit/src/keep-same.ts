const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What core says now, with all that it said before in the same words left the very same object: what draws it has nothing to do, so a list that is read again under an open
 * dialog does not take the dialog away. Both are JSON.
 */
export function keepSame<T>(before: unknown, now: T): T {
  if (isList(before) && isList(now)) {
    const kept = now.map((one, at) => keepSame(before[at], one));
    return (kept.length === before.length && kept.every((one, at) => one === before[at]) ? before : kept) as T;
  }
  if (!isThing(before) || !isThing(now) || Object.getPrototypeOf(before) !== Object.getPrototypeOf(now)) return now;
  const names = Object.keys(now);
  const kept = Object.create(Object.getPrototypeOf(now) as object) as Record<string, unknown>;
  for (const name of names) kept[name] = keepSame(before[name], now[name]);
  return (names.length === Object.keys(before).length && names.every((name) => name in before && kept[name] === before[name]) ? before : kept) as T;
}
