import { z } from 'zod';
import { id } from '../../platform/ids.ts';

const Text2 = z.object({ en: z.string(), vi: z.string() });
const Who = z.object({ id: z.string(), name: z.string() });
export const Audience = z.object({
  buyers: z.array(Who),
  groups: z.array(z.object({ id: z.string(), name: Text2 })),
  deniedBuyers: z.array(Who),
  deniedGroups: z.array(z.object({ id: z.string(), name: Text2 })),
  storefronts: z.array(Who),
});
export const CatalogCard = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  isPublic: z.boolean(),
  isActive: z.boolean(),
  offers: z.int(),
  createdAt: z.date(),
  ...Audience.shape,
});
export const CatalogList = z.object({ items: z.array(CatalogCard), storefronts: z.array(Who) });
export const ShowCatalog = z.strictObject({ catalogId: id('catalog') });
export const SaveCatalog = z.strictObject({
  catalogId: id('catalog').optional(),
  name: z.string().trim().min(2).max(120),
  isPublic: z.boolean(),
  isActive: z.boolean().default(true),
  buyerIds: z.array(id('organization')).max(500).default([]),
  groupIds: z.array(id('customer_group')).max(100).default([]),
  deniedBuyerIds: z.array(id('organization')).max(500).default([]),
  deniedGroupIds: z.array(id('customer_group')).max(100).default([]),
  /** Empty: in all storefronts of the seller. */
  storefrontIds: z.array(id('storefront')).max(100).default([]),
});
export const PutOffers = z.strictObject({
  catalogId: id('catalog'),
  add: z.array(id('offer')).max(5000).default([]),
  remove: z.array(id('offer')).max(5000).default([]),
});
export const PreviewCatalogs = z.strictObject({
  buyerId: id('organization'),
  storefrontId: id('storefront').optional(),
});
/** What a buyer sees of this seller, and why: each of its catalogs with the reason. */
export const Preview = z.object({
  storefrontId: z.string(),
  storefrontName: z.string(),
  offers: z.int(),
  catalogs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isSeen: z.boolean(),
      offers: z.int(),
      why: z.enum(['public', 'buyer', 'group', 'denied', 'notNamed', 'notActive', 'notInStorefront']),
    }),
  ),
  samples: z.array(z.object({ offerId: z.string(), sku: z.string(), title: Text2 })),
});

export const GroupCard = z.object({
  id: z.string(),
  name: Text2,
  members: z.int(),
  catalogs: z.int(),
  contracts: z.int(),
  priceLists: z.int(),
  createdAt: z.date(),
});
export const GroupList = z.array(GroupCard);
/** Groups that a seller may name: its own and the operator's. */
export const GroupChoices = z.array(
  z.object({ id: z.string(), name: Text2, isOperators: z.boolean(), members: z.int() }),
);
export const ShowGroup = z.strictObject({ groupId: id('customer_group') });
export const GroupPage = z.object({
  group: GroupCard,
  members: z.array(z.object({ id: z.string(), name: z.string(), country: z.string() })),
  catalogs: z.array(Who),
});
export const SaveGroup = z.strictObject({
  groupId: id('customer_group').optional(),
  name: z.strictObject({ en: z.string().trim().min(2).max(120), vi: z.string().trim().min(2).max(120) }),
  buyerIds: z.array(id('organization')).max(2000).default([]),
});
export const FindBuyers = z.strictObject({
  text: z.string().trim().max(200).default(''),
  limit: z.int().min(1).max(100).default(20),
});
export const BuyerChoices = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    parentName: z.string().nullable(),
    country: z.string(),
    currency: z.string(),
  }),
);
export const ShowDocument = z.strictObject({ documentId: id('product_document') });
export const SavedId = z.object({ id: z.string() });
/** `unknown`: offers that the seller does not have; all others are done. */
export const PutDone = z.object({ added: z.int(), removed: z.int(), unknown: z.array(z.string()) });
