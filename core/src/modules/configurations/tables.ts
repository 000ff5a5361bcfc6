import { defineEntity, p } from '@mikro-orm/postgresql';
import { neverChanged } from '../../platform/db/append-only.ts';
import { idColumn, instant, number, refersTo } from '../../platform/db/columns.ts';
import { ownedBy, readableWhere } from '../../platform/db/rls.ts';
import { Offer } from '../catalog/tables.ts';
import { Organization } from '../organizations/tables.ts';
import type { ConfigurationModel } from './model/index.ts';

/**
 * What a seller is writing of one of its offers. Of the offer and not of the product: a product is shared and owned by
 * nobody, while what can be made of it, at what price and under which number, is each seller's own. Nobody but the
 * seller sees it.
 */
export const ConfigurationDraft = defineEntity({
  name: 'ConfigurationDraft',
  tableName: 'configuration_draft',
  primaryKeys: ['offerId'],
  properties: {
    offerId: refersTo<'offer'>(Offer, 'offer_id', 'cascade').primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    model: p.json<ConfigurationModel>(),
    hash: p.string().length(64),
    savedByName: p.text(),
    savedAt: instant(),
    version: number(),
  },
  indexes: [{ name: 'configuration_draft_seller', properties: ['sellerId'] }],
  ...ownedBy('seller_id'),
});

/**
 * A model as it went live: numbered, named by the hash of its bytes, never changed. Quotes and orders refer to it by
 * its id. What goes into a piece is in it, too, so the rows are the seller's alone, and buyers are handed the model
 * without that (`configure.ts`).
 */
export const ConfigurationVersion = defineEntity({
  name: 'ConfigurationVersion',
  tableName: 'configuration_version',
  properties: {
    id: idColumn<'configuration_version'>().primary(),
    offerId: refersTo<'offer'>(Offer, 'offer_id', 'cascade'),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    number: number(),
    model: p.json<ConfigurationModel>(),
    /** SHA-256 of the canonical text, in hex. */
    hash: p.string().length(64),
    note: p.text().default(''),
    publishedByName: p.text(),
    publishedAt: instant(),
  },
  uniques: [{ name: 'configuration_version_number', properties: ['offerId', 'number'] }],
  triggers: [neverChanged('configuration_version', undefined, ['update'])],
  ...ownedBy('seller_id'),
});

/**
 * Which version of an offer's model buyers configure by now; no row: the offer is not configurable. Whoever sees the
 * offer sees that it is made to order, so that carts and lists of products can say so in the statement that they make
 * anyway; what can be chosen stays in the version.
 */
export const ConfigurationLive = defineEntity({
  name: 'ConfigurationLive',
  tableName: 'configuration_live',
  primaryKeys: ['offerId'],
  properties: {
    offerId: refersTo<'offer'>(Offer, 'offer_id', 'cascade').primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    versionId: refersTo<'configuration_version'>(ConfigurationVersion, 'version_id'),
    since: instant(),
  },
  ...readableWhere('seller_id', `exists (select 1 from offer o where o.id = offer_id)`),
});
