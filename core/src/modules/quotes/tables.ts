import { defineEntity, p } from '@mikro-orm/postgresql';
import { neverChanged } from '../../platform/db/append-only.ts';
import { currency, idColumn, instant, minor, number, refersTo, unitPrice } from '../../platform/db/columns.ts';
import { ownedBy, sharedBy } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';
import { Storefront } from '../storefronts/tables.ts';
import type { QuoteDocument } from './document/document.ts';
import type { Operation } from './document/operations.ts';

export type RfqState = 'draft' | 'sent' | 'awarded' | 'closed';
/** What a buyer asks of one or more sellers. Each seller gets a quote of its own and learns of no other. */
export const Rfq = defineEntity({
  name: 'Rfq',
  tableName: 'rfq',
  properties: {
    id: idColumn<'rfq'>().primary(),
    /** `RFQ-2026-000012`. */
    number: p.text(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id'),
    createdBy: idColumn<'user'>(),
    /** The seller whose rep wrote it for the buyer: the rep sees it before it is sent. */
    withinSellerId: idColumn<'organization'>().nullable().defaultRaw('hansa_seller()'),
    title: p.text(),
    state: p.text().$type<RfqState>(),
    currency: currency(),
    /** What is asked, as each seller's quote begins: lines and terms. */
    document: p.json<QuoteDocument>(),
    dueOn: p.date().nullable(),
    sentAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'rfq_number', properties: ['number'] }],
  indexes: [{ name: 'rfq_buyer', properties: ['buyerId', 'createdAt'] }],
  ...ownedBy(
    'buyer_id',
    '(within_seller_id = (select hansa_seller()) or exists (select 1 from quote q where q.rfq_id = rfq.id and q.seller_id = (select hansa_seller())))',
  ),
});

export type VersionKind = 'requested' | 'sent' | 'countered' | 'accepted' | 'revived';
export type QuoteState =
  | 'requested'
  | 'answering'
  | 'sent'
  | 'countered'
  | 'accepted'
  | 'declined'
  | 'lost'
  | 'withdrawn'
  | 'expired';

/**
 * One seller's answer, edited by both sides. The log of operations is the truth: `document` is a copy at
 * `documentSequence`, and what follows it in the log is put on top when it is read (I10).
 */
export const Quote = defineEntity({
  name: 'Quote',
  tableName: 'quote',
  properties: {
    id: idColumn<'quote'>().primary(),
    /** `Q-2026-000034`. */
    number: p.text(),
    /** Not a relation: a seller sees its quote, never the request behind it. */
    rfqId: idColumn<'rfq'>().nullable(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id'),
    title: p.text(),
    state: p.text().$type<QuoteState>(),
    currency: currency(),
    document: p.json<QuoteDocument>(),
    documentSequence: number().default(0),
    sequence: number().default(0),
    /** Versions so far; the last one that was sent or countered is what may be accepted. */
    versions: number().default(0),
    validUntil: p.date().nullable(),
    dueOn: p.date().nullable(),
    totalMinor: minor().default('0' as never),
    buyerUserId: idColumn<'user'>().nullable(),
    /** The seller's person that it was given to. */
    repUserId: idColumn<'user'>().nullable(),
    copiedFromId: idColumn<'quote'>().nullable(),
    isTemplate: p.boolean().default(false),
    orderId: idColumn<'purchase_order'>().nullable(),
    remindedAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'quote_number', properties: ['number'] }],
  indexes: [
    { name: 'quote_buyer', properties: ['buyerId', 'updatedAt'] },
    { name: 'quote_seller', properties: ['sellerId', 'updatedAt'] },
    { name: 'quote_rfq', properties: ['rfqId'] },
    {
      name: 'quote_open',
      expression: `create index quote_open on quote (valid_until) where state in ('requested', 'answering', 'sent', 'countered')`,
    },
  ],
  ...sharedBy('buyer_id', 'seller_id'),
});

/** The log. Sequence numbers are dense per quote; a name (`opId`) stands in it once. */
export const QuoteOperation = defineEntity({
  name: 'QuoteOperation',
  tableName: 'quote_operation',
  primaryKeys: ['quoteId', 'sequence'],
  properties: {
    quoteId: refersTo<'quote'>(Quote, 'quote_id').primary(),
    sequence: number().primary(),
    opId: p.uuid(),
    base: number(),
    op: p.json<Operation>(),
    side: p.text().$type<'buyer' | 'seller'>(),
    userId: idColumn<'user'>(),
    userName: p.text(),
    /** Who really sat there, where somebody acts for another. */
    impersonatorName: p.text().nullable(),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    at: instant(),
  },
  uniques: [{ name: 'quote_operation_once', properties: ['quoteId', 'opId'] }],
  triggers: [neverChanged('quote_operation')],
  ...sharedBy('buyer_id', 'seller_id'),
});

/** A named snapshot: what was sent, countered or accepted, as bytes with their hash. Never changed (invariant 7). */
export const QuoteVersion = defineEntity({
  name: 'QuoteVersion',
  tableName: 'quote_version',
  primaryKeys: ['quoteId', 'number'],
  properties: {
    quoteId: refersTo<'quote'>(Quote, 'quote_id').primary(),
    number: number().primary(),
    kind: p.text().$type<VersionKind>(),
    sequence: number(),
    document: p.json<QuoteDocument>(),
    /** Canonical text, and its SHA-256 in hex. */
    content: p.text(),
    hash: p.string().length(64),
    side: p.text().$type<'buyer' | 'seller'>(),
    userId: idColumn<'user'>(),
    userName: p.text(),
    impersonatorName: p.text().nullable(),
    message: p.text().default(''),
    totalMinor: minor(),
    validUntil: p.date().nullable(),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    at: instant(),
  },
  indexes: [{ name: 'quote_version_hash', properties: ['hash'] }],
  triggers: [neverChanged('quote_version')],
  ...sharedBy('buyer_id', 'seller_id'),
});

export const QuoteComment = defineEntity({
  name: 'QuoteComment',
  tableName: 'quote_comment',
  properties: {
    id: idColumn<'quote_comment'>().primary(),
    quoteId: refersTo<'quote'>(Quote, 'quote_id'),
    /** Null: about the whole. */
    lineId: p.uuid().nullable(),
    text: p.text(),
    mentions: p.json<string[]>(),
    side: p.text().$type<'buyer' | 'seller'>(),
    userId: idColumn<'user'>(),
    userName: p.text(),
    impersonatorName: p.text().nullable(),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    at: instant(),
  },
  indexes: [{ name: 'quote_comment_quote', properties: ['quoteId', 'at'] }],
  triggers: [neverChanged('quote_comment')],
  ...sharedBy('buyer_id', 'seller_id'),
});

export const QuoteAttachment = defineEntity({
  name: 'QuoteAttachment',
  tableName: 'quote_attachment',
  properties: {
    id: idColumn<'quote_attachment'>().primary(),
    quoteId: refersTo<'quote'>(Quote, 'quote_id'),
    name: p.text(),
    fileKey: p.text(),
    mediaType: p.text(),
    sizeBytes: p.bigint('number'),
    side: p.text().$type<'buyer' | 'seller'>(),
    userName: p.text(),
    impersonatorName: p.text().nullable(),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    at: instant(),
  },
  indexes: [{ name: 'quote_attachment_quote', properties: ['quoteId'] }],
  ...sharedBy('buyer_id', 'seller_id'),
});

/**
 * What only the seller's side may know of a line: cost, floor and who allowed to go under it. A table of its own with
 * the seller as its only owner, so that no document, version, socket or export can carry it by mistake.
 */
export const QuoteMargin = defineEntity({
  name: 'QuoteMargin',
  tableName: 'quote_margin',
  primaryKeys: ['quoteId', 'lineId'],
  properties: {
    quoteId: refersTo<'quote'>(Quote, 'quote_id').primary(),
    lineId: p.uuid().primary(),
    sellerId: idColumn<'organization'>(),
    unitCost: unitPrice().nullable(),
    floorPrice: unitPrice().nullable(),
    /** A manager's word for a price under the floor: down to which price, by whom. */
    allowedDownTo: unitPrice().nullable(),
    allowedBy: p.text().nullable(),
    allowedAt: instant().nullable(),
  },
  ...ownedBy('seller_id'),
});

/** A seller's cost and floor of an offer, where its quotes begin. */
export const OfferCost = defineEntity({
  name: 'OfferCost',
  tableName: 'offer_cost',
  properties: {
    offerId: idColumn<'offer'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    unitCost: unitPrice(),
    floorPrice: unitPrice(),
    updatedAt: instant(),
  },
  ...ownedBy('seller_id'),
});

/**
 * To whom of the seller's people a request goes: the first rule, from the top, whose conditions hold; else the one with
 * the least to do.
 */
export const RepRule = defineEntity({
  name: 'RepRule',
  tableName: 'rep_rule',
  properties: {
    id: idColumn<'rep_rule'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    position: number(),
    repUserId: idColumn<'user'>(),
    buyerId: idColumn<'organization'>().nullable(),
    categoryId: idColumn<'category'>().nullable(),
    country: p.string().length(2).nullable(),
  },
  indexes: [{ name: 'rep_rule_seller', properties: ['sellerId', 'position'] }],
  ...ownedBy('seller_id'),
});
