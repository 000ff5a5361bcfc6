import { ask } from '../doors/ask.ts';
import type { Market, Visiting } from './market.ts';

interface Found {
  readonly items: readonly { readonly id: string }[];
}

/**
 * Somebody looks for a thing: a word or a part number, suggestions while it is typed, a page of hits at their own
 * prices.
 */
export async function search(visit: Visiting): Promise<void> {
  const { random, known } = visit;
  const text = wordOf(random, known);
  if (random.chance(0.3)) await ask(visit, 'search.suggest', { text: text.slice(0, 4) });
  const found = await ask<Found>(visit, 'search.find', { text, limit: 24, facets: 'brief' });
  if (found.items.length > 0 && random.chance(0.15))
    await ask(visit, 'search.find', { text, limit: 24, page: 2, facets: 'brief' });
}

export function wordOf(random: Visiting['random'], known: Market): string {
  return random.chance(0.25) && known.partNumbers.length > 0 ? random.pick(known.partNumbers) : random.pick(words);
}

/** What people type at an industrial supplier, common and rare. */
export const words = [
  'hexagon bolt',
  'ball bearing',
  'ball valve',
  'inductive sensor',
  'hydraulic hose',
  'cutting disc',
  'vòng bi',
  'installation cable',
  '6204-2rs',
  'o-ring nbr',
  'M8x40',
  'gloves',
  'socket head screw',
  'v-belt',
  'đai ốc',
  'pneumatic cylinder',
] as const;
