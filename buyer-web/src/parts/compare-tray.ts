import { recall, remember } from '@hansa/kit';
import { createSignal } from 'solid-js';

export interface Compared {
  readonly id: string;
  readonly title: string;
}
export const compareMost = 4;

const [compared, setCompared] = createSignal<readonly Compared[]>(read());
export { compared };

function read(): readonly Compared[] {
  try {
    return (JSON.parse(recall('compare', 'tab') ?? '[]') as Compared[]).slice(0, compareMost);
  } catch {
    return [];
  }
}
function keep(next: readonly Compared[]): void {
  setCompared(next);
  remember('compare', JSON.stringify(next), 'tab');
}

export const isCompared = (id: string): boolean => compared().some((one) => one.id === id);
/** In or out; the fifth does not go in. */
export function toggleCompared(product: Compared): void {
  if (isCompared(product.id)) keep(compared().filter((one) => one.id !== product.id));
  else if (compared().length < compareMost) keep([...compared(), product]);
}
export const clearCompared = (): void => keep([]);
