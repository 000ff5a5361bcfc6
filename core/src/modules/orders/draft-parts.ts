import { newId, type Id } from '../../platform/ids.ts';
import { shareOf, sumMinor } from '../../platform/money.ts';
import { freightOf, type OfferFacts, type SellerCondition } from '../cart/index.ts';
import { type Commission, commissionOf } from '../commission/index.ts';
import type { PriceReason } from '../pricing/index.ts';
import type { DeliveredLine } from './deliver-lines.ts';
import { type SaleGround, volumeKey } from './sale-ground.ts';
import type { OrderedConfiguration } from './tables.ts';
import type { Part, SplitLine } from './split-order.ts';

export interface DraftLine {
  readonly id: Id<'order_line'>;
  readonly position: number;
  readonly offer: OfferFacts;
  readonly title: { en: string; vi: string };
  readonly note: string | null;
  readonly configuration: OrderedConfiguration | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly lineMinor: number;
  readonly discountMinor: number;
  readonly taxBasisPoints: number;
  readonly taxMinor: number;
  readonly reason: PriceReason;
  readonly commission: Commission & { readonly listVersion: number | null };
}
export interface DraftPart {
  readonly id: Id<'vendor_order'>;
  readonly position: number;
  readonly sellerId: Id<'organization'>;
  readonly sellerName: string;
  readonly locationId: Id<'stock_location'>;
  readonly shipToAddressId: Id<'address'>;
  readonly lines: readonly DraftLine[];
  readonly linesMinor: number;
  readonly discountMinor: number;
  readonly freightMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
  readonly paymentDays: number;
}
export interface Terms {
  readonly currency: string;
  readonly storefrontId: Id<'storefront'>;
  readonly conditions: ReadonlyMap<Id<'organization'>, SellerCondition>;
  readonly freightTaxBasisPoints: number;
  readonly ground: SaleGround;
}

/**
 * Freight, tax and commission of each part. A seller's freight stands on its first part for each delivery address, so
 * that shipping from two places costs the buyer once, and to two twice.
 */
export function draftParts(parts: readonly Part<DeliveredLine>[], terms: Terms): DraftPart[] {
  const net = (part: Part<DeliveredLine>) => sumMinor(part.lines.map((line) => line.lineMinor - line.discountMinor));
  return parts.map((part, index): DraftPart => {
    const isFirst =
      parts.findIndex((other) => other.sellerId === part.sellerId && other.shipToAddressId === part.shipToAddressId) ===
      index;
    const condition = terms.conditions.get(part.sellerId)!;
    const orderValueMinor = sumMinor(parts.filter((other) => other.sellerId === part.sellerId).map(net));
    const freightMinor = isFirst ? freightOf(condition, orderValueMinor) : 0;
    const lines = part.lines.map((split, at) => draftLine(split, at + 1, orderValueMinor, terms));
    const sum = (pick: (line: DraftLine) => number) => sumMinor(lines.map(pick));
    const [linesMinor, discountMinor] = [sum((line) => line.lineMinor), sum((line) => line.discountMinor)];
    const taxMinor = sum((line) => line.taxMinor) + shareOf(freightMinor, terms.freightTaxBasisPoints);
    return {
      id: newId<'vendor_order'>(),
      position: index + 1,
      sellerId: part.sellerId,
      sellerName: lines[0]!.offer.sellerName,
      locationId: part.locationId,
      shipToAddressId: part.shipToAddressId,
      lines,
      linesMinor,
      discountMinor,
      freightMinor,
      taxMinor,
      totalMinor: linesMinor - discountMinor + freightMinor + taxMinor,
      commissionMinor: sum((line) => line.commission.commissionMinor),
      commissionTaxMinor: sum((line) => line.commission.taxMinor),
      paymentDays: condition.paymentDays,
    };
  });
}

function draftLine(
  { line, quantity, lineMinor, discountMinor, taxMinor }: SplitLine<DeliveredLine>,
  position: number,
  orderValueMinor: number,
  { currency, storefrontId, ground }: Terms,
): DraftLine {
  const { offer, title, note, configuration, unitPrice, taxBasisPoints, reason } = line;
  const commission = commissionOf(ground.rules, {
    sellerId: line.sellerId,
    sellerKind: offer.sellerKind,
    categoryIds: ground.paths.get(offer.categoryId ?? '') ?? [],
    brandId: offer.brandId,
    storefrontId,
    currency,
    netMinor: lineMinor - discountMinor,
    orderValueMinor,
    monthVolumeMinor: ground.volumes.get(volumeKey(line.sellerId, currency)) ?? 0,
  });
  return {
    id: newId<'order_line'>(),
    position,
    offer,
    title,
    note,
    configuration,
    quantity,
    unitPrice,
    lineMinor,
    discountMinor,
    taxBasisPoints,
    taxMinor,
    reason,
    commission: { ...commission, listVersion: ground.version },
  };
}
