import {
  decimalOf,
  divideHalfUp,
  lineTotal,
  micros,
  shareOf,
  splitByLargestRemainder,
  sumMinor,
} from '../../../platform/money.ts';

/**
 * What a buyer pays, said slowly and one thing after another, as the domain says it: the judge of the fast one in
 * `resolver/`. Only tests use it. One seller; days and decimals as text.
 */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
export interface RefOffer {
  readonly id: string;
  readonly listPrice: string | null;
  readonly currency: string;
  readonly tierGroup: string | null;
  /** Nearest first: its category and all above. */
  readonly categories: readonly string[];
  readonly brand: string | null;
}
export interface RefContract extends Validity {
  readonly id: string;
  readonly isActive: boolean;
  readonly buyer: string | null;
  readonly group: string | null;
  readonly currency: string;
  readonly discounts: readonly {
    readonly category: string | null;
    readonly brand: string | null;
    readonly basisPoints: number;
  }[];
  readonly orderDiscount: { readonly basisPoints: number; readonly fromMinor: number | null } | null;
}
export interface RefList extends Validity {
  readonly id: string;
  readonly name: string;
  readonly contract: string | null;
  readonly group: string | null;
  readonly storefront: string | null;
  readonly currency: string;
  readonly fillsFromBelow: boolean;
  readonly isActive: boolean;
  readonly tiers: readonly { readonly offer: string; readonly from: string; readonly price: string }[];
}
export interface RefWorld {
  readonly offers: readonly RefOffer[];
  readonly contracts: readonly RefContract[];
  readonly lists: readonly RefList[];
}
export interface RefQuestion {
  readonly line: readonly string[];
  readonly groups: readonly string[];
  readonly storefront: string;
  readonly currency: string;
  readonly day: string;
}
export interface RefLine {
  readonly key: string;
  readonly offer: string;
  readonly quantity: string;
}
export interface RefAnswer {
  readonly key: string;
  readonly unitPrice: string | null;
  readonly source: string | null;
  readonly discountMinor: number;
  readonly next: { readonly minimumQuantity: string; readonly unitPrice: string; readonly moreQuantity: string } | null;
}

interface Candidate {
  readonly level: number;
  readonly source: string;
  readonly label: string;
  readonly price: bigint;
  readonly from: bigint | null;
  readonly fills: boolean;
}

const holds = ({ validFrom, validTo }: Validity, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/**
 * How near a contract is: the buyer's own first, its parent's next, and so on; those of its groups after all of these.
 */
function nearness(contract: RefContract, question: RefQuestion): number | null {
  if (!contract.isActive || !holds(contract, question.day)) return null;
  if (contract.buyer !== null) {
    const at = question.line.indexOf(contract.buyer);
    return at < 0 ? null : at;
  }
  return contract.group !== null && question.groups.includes(contract.group) ? 100 : null;
}

/** The level of a list, or null where it does not count for this buyer, here, today, in this currency. */
function levelOf(world: RefWorld, list: RefList, question: RefQuestion): number | null {
  if (!list.isActive || list.currency !== question.currency || !holds(list, question.day)) return null;
  if (list.contract !== null) return nearness(world.contracts.find((one) => one.id === list.contract)!, question);
  if (list.group !== null) return question.groups.includes(list.group) ? 100 : null;
  if (list.storefront !== null) return list.storefront === question.storefront ? 200 : null;
  return 250;
}

export function resolveSlowly(world: RefWorld, question: RefQuestion, lines: readonly RefLine[]): RefAnswer[] {
  const answers = lines.map((line) => priceLine(world, question, lines, line));
  const discounts = spreadOrderDiscount(
    world,
    question,
    lines,
    answers.map((answer) => answer.unitPrice),
  );
  return answers.map((answer, index) => ({ ...answer, discountMinor: discounts[index]! }));
}

function priceLine(world: RefWorld, question: RefQuestion, lines: readonly RefLine[], line: RefLine): RefAnswer {
  const offer = world.offers.find((one) => one.id === line.offer)!;
  // Lines of one tier group count together.
  const together =
    offer.tierGroup === null
      ? [line]
      : lines.filter((other) => world.offers.find((one) => one.id === other.offer)!.tierGroup === offer.tierGroup);
  const counted = together.reduce((sum, one) => sum + micros(one.quantity), 0n);
  const decided = decideAt(world, question, offer, counted);
  if (decided === null) return { key: line.key, unitPrice: null, source: null, discountMinor: 0, next: null };
  // The next tier is the smallest greater quantity at which the same question has a cheaper answer.
  const further = breaksOf(world, question, offer)
    .filter((from) => from > counted)
    .map((from) => ({ from, price: decideAt(world, question, offer, from)!.price }))
    .find((one) => one.price < decided.price);
  return {
    key: line.key,
    unitPrice: decimalOf(decided.price),
    source: decided.source,
    discountMinor: 0,
    next: further
      ? {
          minimumQuantity: decimalOf(further.from),
          unitPrice: decimalOf(further.price),
          moreQuantity: decimalOf(further.from - counted),
        }
      : null,
  };
}

/** Quantities at which any list that counts begins a tier of an offer, smallest first. */
function breaksOf(world: RefWorld, question: RefQuestion, offer: RefOffer): bigint[] {
  return world.lists
    .filter((list) => levelOf(world, list, question) !== null)
    .flatMap((list) => list.tiers.filter((tier) => tier.offer === offer.id).map((tier) => micros(tier.from)))
    .sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
}

/** What decides the price of an offer at a quantity; null: nothing prices it. */
function decideAt(world: RefWorld, question: RefQuestion, offer: RefOffer, counted: bigint): Candidate | null {
  const candidates: Candidate[] = [];
  for (const list of world.lists) {
    const level = levelOf(world, list, question);
    if (level === null) continue;
    const tiers = list.tiers
      .filter((tier) => tier.offer === offer.id)
      .map((tier) => ({ from: micros(tier.from), price: micros(tier.price) }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const reached = tiers.filter((tier) => tier.from <= counted).at(-1);
    const source =
      list.contract !== null
        ? 'contract'
        : list.group !== null
          ? 'customer group'
          : list.storefront !== null
            ? 'storefront'
            : 'list';
    if (reached)
      candidates.push({
        level,
        source,
        label: list.name,
        price: reached.price,
        from: reached.from,
        fills: list.fillsFromBelow,
      });
  }
  const own = ownPrice(world, question, offer);
  for (const contract of world.contracts) {
    const level = nearness(contract, question);
    const hasPrice = world.lists.some(
      (list) =>
        list.contract === contract.id &&
        levelOf(world, list, question) !== null &&
        list.tiers.some((tier) => tier.offer === offer.id),
    );
    const basisPoints = hasPrice || contract.currency !== question.currency ? null : nearestDiscount(contract, offer);
    if (level !== null && basisPoints !== null && own !== null)
      candidates.push({
        level,
        source: 'discount',
        label: contract.id,
        price: divideHalfUp(own * BigInt(10_000 - basisPoints), 10_000n),
        from: null,
        fills: false,
      });
  }
  if (offer.listPrice !== null && offer.currency === question.currency)
    candidates.push({
      level: 300,
      source: 'list',
      label: 'List price',
      price: micros(offer.listPrice),
      from: null,
      fills: false,
    });
  if (candidates.length === 0) return null;

  const level = Math.min(...candidates.map((one) => one.level));
  const order = (a: Candidate, b: Candidate) =>
    a.price !== b.price ? (a.price < b.price ? -1 : 1) : a.label < b.label ? -1 : 1;
  const nearest = candidates.filter((one) => one.level === level).sort(order)[0]!;
  // A list may let farther levels fill tiers that it lacks.
  const filling = nearest.fills
    ? candidates.filter(
        (one) => one.level > level && one.from !== null && one.from > nearest.from! && one.price < nearest.price,
      )
    : [];
  return [nearest, ...filling].sort((a, b) =>
    a.price !== b.price ? (a.price < b.price ? -1 : 1) : a.level - b.level,
  )[0]!;
}

/** What the seller asks of whoever has no other price, in this currency. */
function ownPrice(world: RefWorld, question: RefQuestion, offer: RefOffer): bigint | null {
  if (offer.listPrice !== null && offer.currency === question.currency) return micros(offer.listPrice);
  for (const level of [250, 200]) {
    const tiers = world.lists
      .filter((list) => levelOf(world, list, question) === level)
      .flatMap((list) => list.tiers.filter((tier) => tier.offer === offer.id));
    const first = [...tiers].sort((a, b) =>
      micros(a.from) !== micros(b.from)
        ? micros(a.from) < micros(b.from)
          ? -1
          : 1
        : micros(a.price) < micros(b.price)
          ? -1
          : 1,
    )[0];
    if (first) return micros(first.price);
  }
  return null;
}

/** The nearest category's, else the brand's, else that on everything; of equals the greatest. */
function nearestDiscount(contract: RefContract, offer: RefOffer): number | null {
  const best = (matching: readonly { basisPoints: number }[]) =>
    matching.length === 0 ? null : Math.max(...matching.map((one) => one.basisPoints));
  for (const category of offer.categories) {
    const found = best(contract.discounts.filter((one) => one.category === category));
    if (found !== null) return found;
  }
  return (
    best(contract.discounts.filter((one) => one.brand !== null && one.brand === offer.brand)) ??
    best(contract.discounts.filter((one) => one.category === null && one.brand === null))
  );
}

/** The nearest contract's discount on the seller's subtotal, in parts that sum to the whole. */
function spreadOrderDiscount(
  world: RefWorld,
  question: RefQuestion,
  lines: readonly RefLine[],
  prices: readonly (string | null)[],
): number[] {
  const totals = lines.map((line, index) =>
    prices[index] === null ? 0 : lineTotal(prices[index]!, line.quantity, question.currency).minor,
  );
  const granting = world.contracts
    .filter(
      (one) => one.orderDiscount !== null && one.currency === question.currency && nearness(one, question) !== null,
    )
    .sort(
      (a, b) =>
        nearness(a, question)! - nearness(b, question)! ||
        b.orderDiscount!.basisPoints - a.orderDiscount!.basisPoints ||
        (a.orderDiscount!.fromMinor ?? 0) - (b.orderDiscount!.fromMinor ?? 0),
    );
  const discount = granting[0]?.orderDiscount ?? null;
  const priced = lines.flatMap((_, index) => (prices[index] === null ? [] : [index]));
  const subtotal = sumMinor(totals);
  if (discount === null || priced.length === 0 || subtotal < (discount.fromMinor ?? 0)) return lines.map(() => 0);
  const shares = splitByLargestRemainder(
    shareOf(subtotal, discount.basisPoints),
    priced.map((index) => totals[index]!),
  );
  return lines.map((_, index) => {
    const at = priced.indexOf(index);
    return at < 0 ? 0 : shares[at]!;
  });
}
