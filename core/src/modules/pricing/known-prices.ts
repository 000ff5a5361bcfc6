import type { Id } from '../../platform/ids.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import type { CountingOfSeller } from './queries.ts';
import type { ContractDiscount } from './resolver/price-ground.ts';
import type { Tiers } from './resolver/tiers.ts';

// What this process has read of prices, each under the name that its list, contract or seller had for it
// (`prices_revision`, `discounts_revision`, `pricing_revision`): docs/decisions/0013. Never the truth about who may see
// what.

/**
 * Of a list and an offer; none where the list does not price it. Three tiers and their place take 156 bytes
 * (396 as objects), so that 100 MB hold what is asked for of a marketplace, and twice that is the
 * most.
 */
const tiers = knownByRevision<Tiers>(600_000);
const discounts = knownByRevision<readonly ContractDiscount[]>(10_000);
/**
 * Of a seller and a question. Some 30 MB for each ten thousand, where a seller has four lists and a contract for a
 * buyer.
 */
const counting = knownByRevision<CountingOfSeller>(10_000);
const all = '';

/** Of a list, by offer. */
export const knownTiers = (listId: Id<'price_list'>, revision: string): ((offerId: Id<'offer'>) => Tiers | undefined) =>
  tiers.partsOf(listId, revision);
export const rememberTiers = (listId: Id<'price_list'>, revision: string, offerId: Id<'offer'>, value: Tiers) =>
  tiers.remember(listId, revision, offerId, value);
export const knownDiscounts = (contractId: Id<'contract'>, revision: string) =>
  discounts.find(contractId, revision, all);
export const rememberDiscounts = (contractId: Id<'contract'>, revision: string, value: readonly ContractDiscount[]) =>
  discounts.remember(contractId, revision, all, value);
/** `question`: a text that is the same for those alone for whom the same counts (`nameOf`). */
export const knownCounting = (sellerId: Id<'organization'>, revision: string, question: string) =>
  counting.find(sellerId, revision, question);
export const rememberCounting = (question: string, value: CountingOfSeller) =>
  counting.remember(value.sellerId, value.revision, question, value);
