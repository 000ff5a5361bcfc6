import type { Id } from '../../platform/ids.ts';
import type { CountingOfSeller } from './queries.ts';
import type { ContractDiscount, PriceTier } from './resolver/price-ground.ts';

/**
 * What this process has read of prices, each under the name that its list, contract or seller had for it (`prices_revision`, `discounts_revision`, `pricing_revision`): whoever reads that name
 * in its own transaction, and finds it here, has read what it stands for (docs/decisions/0013). Never the truth about who may see what.
 */
interface Known<Value> { readonly revision: string; readonly parts: Map<string, Value> }

/** Remembers values by owner, its revision, and part. What was not asked for since as much again was remembered is forgotten, so at most twice `partsMax` are kept. */
function knownByRevision<Value>(partsMax: number) {
  let recent = new Map<string, Known<Value>>();
  let before = new Map<string, Known<Value>>();
  let parts = 0;
  function remember(owner: string, revision: string, part: string, value: Value): void {
    if (parts >= partsMax) [before, recent, parts] = [recent, new Map(), 0];
    let own = recent.get(owner);
    if (own?.revision !== revision) {
      parts -= own?.parts.size ?? 0;
      recent.set(owner, own = { revision, parts: new Map() });
    }
    parts += own.parts.has(part) ? 0 : 1;
    own.parts.set(part, value);
  }
  function find(owner: string, revision: string, part: string): Value | undefined {
    const own = recent.get(owner);
    const value = own?.revision === revision ? own.parts.get(part) : undefined;
    if (value !== undefined) return value;
    const older = before.get(owner);
    const kept = older?.revision === revision ? older.parts.get(part) : undefined;
    if (kept !== undefined) remember(owner, revision, part, kept);
    return kept;
  }
  return { find, remember };
}

/** Of a list and an offer; none where the list does not price it. Some 35 MB for each hundred thousand. */
const tiers = knownByRevision<readonly PriceTier[]>(100_000);
const discounts = knownByRevision<readonly ContractDiscount[]>(10_000);
/** Of a seller and a question. Some 30 MB for each ten thousand, where a seller has four lists and a contract for a buyer. */
const counting = knownByRevision<CountingOfSeller>(10_000);
const all = '';

export const knownTiers = (listId: Id<'price_list'>, revision: string, offerId: Id<'offer'>) => tiers.find(listId, revision, offerId);
export const rememberTiers = (listId: Id<'price_list'>, revision: string, offerId: Id<'offer'>, value: readonly PriceTier[]) => tiers.remember(listId, revision, offerId, value);
export const knownDiscounts = (contractId: Id<'contract'>, revision: string) => discounts.find(contractId, revision, all);
export const rememberDiscounts = (contractId: Id<'contract'>, revision: string, value: readonly ContractDiscount[]) => discounts.remember(contractId, revision, all, value);
/** `question`: a text that is the same for those alone for whom the same counts (`nameOf`). */
export const knownCounting = (sellerId: Id<'organization'>, revision: string, question: string) => counting.find(sellerId, revision, question);
export const rememberCounting = (question: string, value: CountingOfSeller) => counting.remember(value.sellerId, value.revision, question, value);
