import type { Translation } from '@hansa/kit';
import type { enCatalog } from './en-catalog.ts';

export const viCatalog: Translation<typeof enCatalog> = {
  products: { title: 'Sản phẩm' },
};
