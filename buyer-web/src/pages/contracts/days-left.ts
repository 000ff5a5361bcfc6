/** A buyer wants to hear of an end while there is time to agree anew. */
const soonDays = 60;

/** Days until a day in UTC, by which contracts count; 0 is today. Null: it has no end. */
export function daysLeft(validTo: string | null, now: number = Date.now()): number | null {
  return validTo === null
    ? null
    : Math.round(
        (Date.parse(`${validTo}T00:00:00Z`) - Date.parse(new Date(now).toISOString().slice(0, 10))) / 86_400_000,
      );
}

export function isEndingSoon(
  { stands, validTo }: { readonly stands: string; readonly validTo: string | null },
  now: number = Date.now(),
): boolean {
  const left = daysLeft(validTo, now);
  return stands === 'now' && left !== null && left <= soonDays;
}
