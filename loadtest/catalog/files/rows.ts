/**
 * A seller's catalog as rows of its own layout, and its prices as rows: both lazy, so that a million take no more
 * memory than ten.
 */
import { makers } from '../brands.ts';
import { dayAfter } from '../days.ts';
import { priceText } from '../decimal.ts';
import { products } from '../products/stream.ts';
import { makeRandom } from '../random.ts';
import { organization } from '../trade/companies.ts';
import { offerOf } from '../trade/offers.ts';
import type { Day, Offer, Product } from '../world.ts';
import { cellsOf, layouts, type Field, type LayoutName } from './layouts.ts';
import { mistakeKinds, plant, type Mistake, type Planted } from './planted.ts';

export interface SellerFileOptions {
  readonly seed: string;
  /** A seller's key: `nordhaven`. A vendor lists its own brands only, the others everything. */
  readonly seller: string;
  readonly offers: number;
  readonly layout: LayoutName;
  /** The share of rows with one mistake, such as 0.005; none unless told. */
  readonly errors?: number;
  /** Which mistakes; all unless told. */
  readonly mistakes?: readonly Mistake[];
  /**
   * How many of the seller's products to pass over. A world's products come first, so its size gives a file of new
   * products.
   */
  readonly skip?: number;
}
export interface SellerFileRow {
  /** From 1, without the header. */
  readonly row: number;
  readonly cells: Readonly<Record<Field, string>>;
  readonly planted: Planted | null;
}

const brandOf = new Map(makers.map((maker) => [maker.key, maker]));

/** A seller's offers without end: the same SKUs and prices as in a world of the same seed. */
export function* sellerOffers(seed: string, sellerKey: string): Generator<{ offer: Offer; product: Product }> {
  const seller = organization(sellerKey);
  let n = 0;
  for (const product of products()) {
    if (seller.sellerKind !== 'vendor' || brandOf.get(product.brand)?.vendor === sellerKey)
      yield { product, offer: offerOf(seed, seller, product, n) };
    n++;
  }
}

export function* sellerFileRows({
  seed,
  seller,
  offers,
  layout: name,
  errors = 0,
  mistakes = mistakeKinds,
  skip = 0,
}: SellerFileOptions): Generator<SellerFileRow> {
  const layout = layouts[name],
    random = makeRandom(`${seed}/file/${seller}/${name}`);
  let row = 0,
    skuBefore = '';
  for (const { offer, product } of sellerOffers(seed, seller).drop(skip).take(offers)) {
    const brand = brandOf.get(product.brand);
    if (!brand) throw new Error(`no brand ${product.brand}`);
    const cells = cellsOf(layout, offer, product, brand);
    row++;
    const kind = random.chance(errors) ? random.pick(mistakes) : null;
    // The first row has no row before it that it could repeat.
    const planted =
      kind === null || (kind === 'duplicate SKU' && skuBefore === '')
        ? null
        : plant(random, kind, cells, layout, row, skuBefore);
    if (planted === null) skuBefore = cells.sku;
    yield { row, cells, planted };
  }
}

export interface PriceFileRow {
  readonly sku: string;
  readonly list: string;
  readonly currency: 'EUR';
  readonly minimumQuantity: number;
  readonly unitPrice: string;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}
/** `rows` price rows over `offers` offers: as many lists of three tiers as it takes. */
export function* priceFileRows({
  seed,
  seller,
  offers,
  rows,
  today,
}: {
  seed: string;
  seller: string;
  offers: number;
  rows: number;
  today: Day;
}): Generator<PriceFileRow> {
  const each = Math.ceil(rows / offers),
    tiers = [1, 10, 100];
  let written = 0;
  for (const { offer } of sellerOffers(seed, seller).take(offers)) {
    for (let i = 0; i < each && written < rows; i++, written++) {
      const list = Math.floor(i / tiers.length),
        tier = i % tiers.length;
      yield {
        sku: offer.sku,
        list: `List ${list + 1}`,
        currency: 'EUR',
        minimumQuantity: offer.multipleQuantity * (tiers[tier] ?? 1),
        unitPrice: priceText(Number(offer.listPrice) * (1 - 0.02 * (list % 10) - 0.045 * tier)),
        validFrom: dayAfter(today, -30 * (list % 12)),
        validUntil: list % 4 === 3 ? dayAfter(today, 30) : null,
      };
    }
  }
}
