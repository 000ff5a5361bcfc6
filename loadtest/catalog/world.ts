/**
 * What a generated marketplace is made of: plain data, no ids. Everything refers to everything else by a stable string
 * key (`product.key`, `offer.key`, `organization.key`), which whoever loads the world maps to ids of its own. Amounts
 * are decimal strings, days are `2026-03-01`, instants end in `Z`.
 */
export type Language = 'en' | 'vi';
export type Text = Readonly<Record<Language, string>>;
/** A decimal number as text, with a point and at most six decimals: "0.0432". Money is never a JavaScript number. */
export type Decimal = string;
export type Day = string;
export type Instant = string;
export type Currency = 'EUR' | 'USD' | 'VND';
/** UN/ECE Recommendation 20 and 21: piece, pair, set, metre, pack, litre, kilogram. */
export type Unit = 'PCE' | 'PR' | 'SET' | 'MTR' | 'PK' | 'LTR' | 'KGM';

export interface Choice {
  readonly key: string;
  readonly name: Text;
}
export interface Attribute {
  readonly key: string;
  readonly name: Text;
  readonly kind: 'number' | 'text' | 'choice' | 'boolean';
  /**
   * UCUM-like, for numbers only: `mm`, `mm2`, `kN`, `V`, `bar`, `L/min`, `1/min`, `Cel`, `N.m`. Absent: a bare number.
   */
  readonly unit?: string;
  /** For kind `choice` only; a product's value is a choice's key. */
  readonly choices?: readonly Choice[];
  readonly isFacet: boolean;
  readonly isRequired: boolean;
}
export interface Category {
  readonly key: string;
  readonly parent: string | null;
  readonly level: 1 | 2 | 3;
  readonly name: Text;
  readonly slug: Text;
  /** Eight digits, shaped as UNSPSC (segment, family, class, commodity). */
  readonly code: string;
  /** Only leaves (level 3) have any; products are only in leaves. */
  readonly attributes: readonly Attribute[];
}

export interface Brand {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  /** Its owner among the vendors, or null for a third party's brand. */
  readonly vendor: string | null;
  /** Level-2 categories that it makes. */
  readonly categories: readonly string[];
}
export type AttributeValue = string | number | boolean;
export interface Product {
  readonly key: string;
  readonly brand: string;
  readonly mpn: string;
  /** GTIN-13 under GS1's prefix for examples (952), with a valid check digit. */
  readonly gtin: string;
  readonly category: string;
  /**
   * The name of the thing in no language and of no brand: `ISO 4762 M8x40 A2-70`. Equal for equivalents of other
   * brands.
   */
  readonly designation: string;
  readonly title: Text;
  readonly description: Text;
  /** By the leaf category's attribute keys: choices by key, numbers in the attribute's unit. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** What one is counted in; price, weight and stock are per one of these. */
  readonly unit: Unit;
  /** How many units the maker packs together, smallest first. */
  readonly packSizes: readonly number[];
  readonly weightG: number;
  /** Combined Nomenclature, eight digits. */
  readonly tariffCode: string;
  readonly countryOfOrigin: string;
  /** What one unit is worth in EUR. Sellers' prices lie around it; it is no one's price and is not to be stored. */
  readonly worthEur: Decimal;
}

export type SellerKind = 'vendor' | 'distributor' | 'dealer';
export interface Address {
  readonly key: string;
  readonly kind: 'billing' | 'shipping';
  readonly label: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}
/** Where a seller ships from. */
export interface Location {
  readonly key: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
}
export interface CostCenter {
  readonly code: string;
  readonly name: string;
  readonly budgetPerMonth: Decimal;
}
export interface Organization {
  readonly key: string;
  readonly name: string;
  readonly legalName: string;
  readonly isOperator: boolean;
  readonly sellerKind: SellerKind | null;
  readonly isBuyer: boolean;
  readonly parent: string | null;
  readonly country: string;
  readonly language: Language;
  readonly currency: Currency;
  /** Shaped as the country's, and not a real one's. */
  readonly taxId: string;
  readonly phone: string;
  readonly addresses: readonly Address[];
  /** Sellers only. */
  readonly locations: readonly Location[];
  /** Buyers only. */
  readonly costCenters: readonly CostCenter[];
  /** Sellers only: what a buyer gets without a contract. */
  readonly defaultTerms: Terms | null;
}
export interface Membership {
  readonly organization: string;
  readonly role: Role;
  readonly spendingLimit?: Decimal;
}
export type Role =
  | 'admin'
  | 'buyer'
  | 'approver'
  | 'purchasing manager'
  | 'finance'
  | 'sales rep'
  | 'catalog manager'
  | 'fulfilment'
  | 'operator'
  | 'support';
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** One or more; the first is where a sign-in lands. */
  readonly memberships: readonly Membership[];
}

export interface Storefront {
  readonly key: string;
  readonly owner: string;
  readonly host: string;
  readonly name: string;
  readonly languages: readonly Language[];
  /** The first is the main one. */
  readonly currencies: readonly Currency[];
  readonly taxRegion: string;
  readonly sellers: readonly string[];
}
export interface CustomerGroup {
  readonly key: string;
  /** A seller or the operator. */
  readonly owner: string;
  readonly name: Text;
  readonly members: readonly string[];
}
/**
 * Who sees a catalog: everyone, or the named ones and those below them in the tree; never the denied ones or those
 * below.
 */
export interface Audience {
  readonly everyone: boolean;
  readonly buyers: readonly string[];
  readonly groups: readonly string[];
  readonly deniedBuyers: readonly string[];
  readonly deniedGroups: readonly string[];
}
export interface Catalog {
  readonly key: string;
  readonly seller: string;
  readonly name: Text;
  readonly storefronts: readonly string[];
  readonly audience: Audience;
}
export interface Stock {
  readonly location: string;
  /** What is left today, once all of `orders` have been replayed out of the first location. */
  readonly quantity: number;
  /** What lay there before the first order. */
  readonly opening: number;
}
export interface Offer {
  readonly key: string;
  readonly seller: string;
  readonly product: string;
  readonly sku: string;
  /** The seller's own wording of the product's title. */
  readonly title: Text;
  readonly unit: Unit;
  /** How many of the product's units one of this offer's holds: 100 where screws are sold by the box (`PK`), else 1. */
  readonly packSize: number;
  readonly minimumQuantity: number;
  readonly multipleQuantity: number;
  readonly leadTimeDays: number;
  /** Per one of the offer's unit. */
  readonly listPrice: Decimal;
  readonly currency: Currency;
  readonly stock: readonly Stock[];
  /** One or more. */
  readonly catalogs: readonly string[];
}

export interface PriceRow {
  readonly offer: string;
  readonly minimumQuantity: number;
  readonly unitPrice: Decimal;
  /** Lines whose rows name the same group count their quantities together. */
  readonly tierGroup?: string;
}
export interface PriceList {
  readonly key: string;
  readonly seller: string;
  readonly name: Text;
  readonly currency: Currency;
  readonly validFrom: Day;
  /** The last day; null: until further notice. */
  readonly validUntil: Day | null;
  /** The storefront whose base list it is; null: it counts only through the contracts that name it. */
  readonly storefront: string | null;
  /** Whether levels below may fill the tiers that it lacks. */
  readonly fillsFromBelow: boolean;
  readonly tierGroups: readonly { readonly key: string; readonly name: Text }[];
  readonly rows: readonly PriceRow[];
}
export type PaymentTerms = 'prepaid' | 'net 14' | 'net 30' | 'net 60' | '2/10 net 30';
export interface Terms {
  readonly payment: PaymentTerms;
  readonly creditLimit: Decimal;
  readonly currency: Currency;
}
export interface Discount {
  readonly on: { readonly category: string } | { readonly brand: string } | 'everything';
  readonly percent: Decimal;
}
export interface Contract {
  readonly key: string;
  readonly number: string;
  readonly name: Text;
  readonly seller: string;
  readonly party: { readonly organization: string } | { readonly group: string };
  readonly currency: Currency;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly priceLists: readonly string[];
  readonly discounts: readonly Discount[];
  /** Off the seller's whole subtotal, from that subtotal on. */
  readonly orderDiscounts: readonly { readonly fromSubtotal: Decimal; readonly percent: Decimal }[];
  readonly terms: Terms;
  readonly freight: { readonly incoterm: 'EXW' | 'FCA' | 'DAP' | 'DDP'; readonly freeFrom: Decimal | null };
  readonly minimumCommitmentPerYear: Decimal | null;
}

/** The offer is named twice, because an order desk writes seller and SKU, and a loader wants the key. */
export interface OrderLine {
  readonly offer: string;
  readonly seller: string;
  readonly sku: string;
  readonly quantity: number;
}
export interface LinePart {
  readonly offer: string;
  readonly quantity: number;
}
/**
 * What a seller (or, for `cancel`, the buyer) does to its part, in the order of `at`. Parts left out mean the whole
 * rest.
 */
export type Step =
  | { readonly at: Instant; readonly does: 'confirm' }
  | { readonly at: Instant; readonly does: 'reject'; readonly reason: string }
  | {
      readonly at: Instant;
      readonly does: 'cancel';
      readonly by: 'buyer' | 'seller';
      readonly reason: string;
      readonly parts?: readonly LinePart[];
    }
  | { readonly at: Instant; readonly does: 'backorder'; readonly parts: readonly LinePart[] }
  | {
      readonly at: Instant;
      readonly does: 'ship';
      readonly parts?: readonly LinePart[];
      readonly carrier: string;
      readonly tracking: string;
    }
  | { readonly at: Instant; readonly does: 'deliver' }
  | { readonly at: Instant; readonly does: 'close' };
export type VendorOrderState =
  | 'placed'
  | 'confirmed'
  | 'partly shipped'
  | 'shipped'
  | 'delivered'
  | 'closed'
  | 'rejected'
  | 'cancelled';
/** What became of one seller's part of an order, until today. */
export interface Fate {
  readonly seller: string;
  readonly state: VendorOrderState;
  readonly steps: readonly Step[];
  /** When the buyer paid this part; null: not yet, or nothing to pay. */
  readonly paidAt: Instant | null;
}
export interface PastOrder {
  readonly key: string;
  readonly buyer: string;
  readonly person: string;
  readonly storefront: string;
  readonly currency: Currency;
  readonly placedAt: Instant;
  readonly poNumber: string;
  readonly deliverTo: string;
  readonly costCenter: string | null;
  readonly lines: readonly OrderLine[];
  /** One a seller in `lines`. */
  readonly fates: readonly Fate[];
}

export interface World {
  readonly seed: string;
  readonly today: Day;
  readonly operator: string;
  readonly categories: readonly Category[];
  readonly brands: readonly Brand[];
  readonly products: readonly Product[];
  /** Parents stand before their branches. */
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly storefronts: readonly Storefront[];
  readonly customerGroups: readonly CustomerGroup[];
  readonly catalogs: readonly Catalog[];
  readonly offers: readonly Offer[];
  readonly priceLists: readonly PriceList[];
  readonly contracts: readonly Contract[];
  /** By `placedAt`. */
  readonly orders: readonly PastOrder[];
}
export interface WorldOptions {
  readonly seed: string;
  /** The day that counts as now; nothing in the world reads a clock. */
  readonly today: Day;
  /** How many products; 2,000 unless told. */
  readonly products?: number;
  /** How many past orders; 600 unless told. */
  readonly orders?: number;
}
