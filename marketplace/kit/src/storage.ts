/** What this browser remembers for a person. Private windows may refuse; then it is remembered until the page goes. */
const held = new Map<string, string>();

export function remember(key: string, value: string | null, where: 'tab' | 'browser' = 'browser'): void {
  if (value === null) held.delete(`${where}:${key}`);
  else held.set(`${where}:${key}`, value);
  try {
    const store = where === 'tab' ? sessionStorage : localStorage;
    if (value === null) store.removeItem(`hansa.${key}`);
    else store.setItem(`hansa.${key}`, value);
  } catch {
    /* held in memory */
  }
}

export function recall(key: string, where: 'tab' | 'browser' = 'browser'): string | null {
  try {
    return (
      (where === 'tab' ? sessionStorage : localStorage).getItem(`hansa.${key}`) ?? held.get(`${where}:${key}`) ?? null
    );
  } catch {
    return held.get(`${where}:${key}`) ?? null;
  }
}
