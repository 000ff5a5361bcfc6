import { decimalOf, divideHalfUp, lineTotal, micros, shareOf, splitByLargestRemainder, sumMinor } from '../../platform/money.ts';

/** One seller's whole pricing as plain values. Tests make such worlds, put them into tables, and compare what SQL says with what is said here. */
export interface PriceWorld {
  readonly offers: readonly { id: string; category_id: string | null; brand_id: string | null; list_price: string | null; currency: string; tier_group: string | null }[];
  readonly contracts: readonly (Validity & { id: string; name: string; buyer_id: string | null; group_id: string | null; state: string; currency: string; order_discount_basis_points: number | null; order_discount_from_minor: number | null })[];
  readonly discounts: readonly { contract_id: string; category_id: string | null; brand_id: string | null; basis_points: number }[];
  readonly lists: readonly (Validity & { id: string; name: string; contract_id: string | null; group_id: string | null; storefront_id: string | null; currency: string; fills_from_below: boolean; is_active: boolean })[];
  readonly prices: readonly { price_list_id: string; offer_id: string; minimum_quantity: string; price: string }[];
  readonly lines: readonly { key: string; offerId: string; quantity: string }[];
}
interface Validity { readonly valid_from: string | null; readonly valid_to: string | null }
export interface ReferenceQuestion {
  /** The buyer and those above it, nearest first. */
  readonly line: readonly string[];
  readonly groups: readonly string[];
  readonly storefrontId: string;
  readonly currency: string;
  readonly day: string;
  /** Parent of each category. */
  readonly parents: ReadonlyMap<string, string | null>;
}
interface Answer { readonly price: bigint; readonly source: string; readonly label: string; readonly from: bigint | null; readonly fills: boolean; readonly level: number }

/**
 * Price resolution as the domain tells it, read aloud: level by level, list by list, tier by tier. Slow and obvious, and used by tests
 * only; where SQL and this differ, one of them is wrong.
 */
export function resolveByTheBook(world: PriceWorld, question: ReferenceQuestion) {
  const isValid = (one: Validity) => (one.valid_from === null || one.valid_from <= question.day) && (one.valid_to === null || one.valid_to >= question.day);
  const levelOfContract = (one: PriceWorld['contracts'][number]) => (one.buyer_id !== null ? question.line.indexOf(one.buyer_id) : question.groups.includes(one.group_id!) ? 100 : -1);
  const contracts = world.contracts.filter((one) => one.state === 'active' && isValid(one) && levelOfContract(one) >= 0);
  const levelOfList = (list: PriceWorld['lists'][number]): number => {
    const contract = contracts.find((one) => one.id === list.contract_id);
    if (list.contract_id !== null) return contract ? levelOfContract(contract) : -1;
    if (list.group_id !== null) return question.groups.includes(list.group_id) ? 100 : -1;
    if (list.storefront_id !== null) return list.storefront_id === question.storefrontId ? 200 : -1;
    return 250;
  };
  const lists = world.lists.filter((list) => list.is_active && list.currency === question.currency && isValid(list) && levelOfList(list) >= 0);
  const tiersIn = (listId: string, offerId: string) => world.prices.filter((one) => one.price_list_id === listId && one.offer_id === offerId)
    .map((one) => ({ from: micros(one.minimum_quantity), price: micros(one.price) })).sort((a, b) => (a.from < b.from ? -1 : 1));
  const cheaper = (a: Answer, b: Answer) => (a.price === b.price ? (a.label < b.label ? -1 : 1) : a.price < b.price ? -1 : 1);

  /** What the seller asks of anybody in this currency; contract discounts are taken off it. */
  function ownPrice(offer: PriceWorld['offers'][number]): bigint | null {
    if (offer.currency === question.currency && offer.list_price !== null) return micros(offer.list_price);
    for (const level of [250, 200]) {
      const firsts = lists.filter((list) => levelOfList(list) === level).flatMap((list) => tiersIn(list.id, offer.id));
      firsts.sort((a, b) => (a.from === b.from ? Number(a.price - b.price) : Number(a.from - b.from)));
      if (firsts[0]) return firsts[0].price;
    }
    return null;
  }
  function discountOf(contractId: string, offer: PriceWorld['offers'][number]): number | null {
    const given = world.discounts.filter((one) => one.contract_id === contractId);
    const best = (some: typeof given) => (some.length === 0 ? null : Math.max(...some.map((one) => one.basis_points)));
    for (let category = offer.category_id; category !== null; category = question.parents.get(category) ?? null) {
      const here = best(given.filter((one) => one.category_id === category));
      if (here !== null) return here;
    }
    return best(given.filter((one) => one.brand_id !== null && one.brand_id === offer.brand_id)) ?? best(given.filter((one) => one.category_id === null && one.brand_id === null));
  }
  function answersAt(level: number, offer: PriceWorld['offers'][number], counted: bigint): Answer[] {
    const byList = lists.filter((list) => levelOfList(list) === level).flatMap((list) => {
      const tier = tiersIn(list.id, offer.id).filter((one) => one.from <= counted).at(-1);
      const source = list.contract_id !== null ? 'contract' : list.group_id !== null ? 'customer group' : list.storefront_id !== null ? 'storefront' : 'list';
      return tier ? [{ price: tier.price, source, label: list.name, from: tier.from, fills: list.fills_from_below, level }] : [];
    });
    const own = ownPrice(offer);
    const byDiscount = contracts.filter((one) => levelOfContract(one) === level && one.currency === question.currency).flatMap((one) => {
      const hasPrice = lists.some((list) => list.contract_id === one.id && tiersIn(list.id, offer.id).length > 0);
      const points = discountOf(one.id, offer);
      if (hasPrice || points === null || own === null) return [];
      return [{ price: divideHalfUp(own * BigInt(10_000 - points), 10_000n), source: 'discount', label: one.name, from: null, fills: false, level }];
    });
    return [...byList, ...byDiscount].sort(cheaper);
  }
  const levels = [...question.line.keys(), 100, 200, 250];
  function decide(offer: PriceWorld['offers'][number], counted: bigint): Answer | null {
    const level = levels.find((one) => answersAt(one, offer, counted).length > 0);
    if (level === undefined) {
      const listed = offer.currency === question.currency && offer.list_price !== null;
      return listed ? { price: micros(offer.list_price!), source: 'list', label: 'List price', from: null, fills: false, level: 300 } : null;
    }
    const nearest = answersAt(level, offer, counted)[0]!;
    if (!nearest.fills) return nearest;
    const filled = levels.filter((one) => one > level).flatMap((one) => answersAt(one, offer, counted))
      .filter((one) => one.from !== null && one.from > nearest.from! && one.price < nearest.price);
    return filled.sort((a, b) => (a.price === b.price ? a.level - b.level : a.price < b.price ? -1 : 1))[0] ?? nearest;
  }
  const offerOf = (id: string) => world.offers.find((one) => one.id === id)!;
  const countedOf = (line: PriceWorld['lines'][number]) => {
    const group = offerOf(line.offerId).tier_group;
    return group === null ? micros(line.quantity) : world.lines.filter((one) => offerOf(one.offerId).tier_group === group).reduce((sum, one) => sum + micros(one.quantity), 0n);
  };
  /** The smallest greater quantity at which the same question would be answered with a lower price. */
  function nextOf(line: PriceWorld['lines'][number], now: Answer) {
    const counted = countedOf(line);
    const breaks = lists.flatMap((list) => tiersIn(list.id, line.offerId)).map((one) => one.from).filter((from) => from > counted).sort((a, b) => Number(a - b));
    for (const from of breaks) {
      const then = decide(offerOf(line.offerId), from)!;
      if (then.price < now.price) return { minimumQuantity: decimalOf(from), unitPrice: decimalOf(then.price), moreQuantity: decimalOf(from - counted) };
    }
    return null;
  }

  const decided = world.lines.map((line) => ({ line, answer: decide(offerOf(line.offerId), countedOf(line)) }));
  const totals = decided.map(({ line, answer }) => (answer ? lineTotal(decimalOf(answer.price), line.quantity, question.currency).minor : 0));
  const [ofOrder] = contracts.filter((one) => one.order_discount_basis_points !== null && one.currency === question.currency)
    .sort((a, b) => levelOfContract(a) - levelOfContract(b) || b.order_discount_basis_points! - a.order_discount_basis_points! || (a.order_discount_from_minor ?? 0) - (b.order_discount_from_minor ?? 0));
  const subtotal = sumMinor(totals);
  const priced = decided.flatMap(({ answer }, index) => (answer ? [index] : []));
  const isGiven = ofOrder && priced.length > 0 && subtotal >= (ofOrder.order_discount_from_minor ?? 0);
  const shares = isGiven ? splitByLargestRemainder(shareOf(subtotal, ofOrder.order_discount_basis_points!), priced.map((index) => totals[index]!)) : priced.map(() => 0);
  return decided.map(({ line, answer }, index) => ({
    key: line.key,
    price: answer && { unitPrice: decimalOf(answer.price), lineMinor: totals[index]!, discountMinor: shares[priced.indexOf(index)]!, source: answer.source, label: answer.label },
    next: answer && nextOf(line, answer),
  }));
}
