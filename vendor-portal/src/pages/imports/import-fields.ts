import type { ImportField } from '@hansa/core/contract';

/** Our fields in the order in which people look for them. The type holds that none is named that core does not know. */
export const importFields = [
  'sku',
  'brand',
  'mpn',
  'gtin',
  'title',
  'description',
  'category',
  'price',
  'currency',
  'unit',
  'packSize',
  'minimumQuantity',
  'quantityMultiple',
  'stock',
  'leadTimeDays',
  'weight',
  'tariffCode',
  'countryOfOrigin',
] as const satisfies readonly ImportField[];
