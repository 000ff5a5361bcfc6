import { refusal } from '../../platform/refusal.ts';

/** No product has this GTIN, or this brand and part number; with a title it is made. */
export const productNotFound = refusal('unprocessable', 'product.notFound')();
/** Its check digit, or its length, is not a GTIN's. */
export const gtinWrong = refusal('unprocessable', 'product.gtinWrong')<{ gtin: string }>();
/** What was sent is no file that such a document may be, whatever its name says. */
export const documentUnreadable = refusal('unprocessable', 'document.unreadable')<{ kind: string; allowed: string }>();
export const tooManyDocuments = refusal('conflict', 'document.tooMany')<{ most: number }>();
export const skuTaken = refusal('conflict', 'offer.skuTaken')<{ sku: string }>();
/** Another product has this GTIN, or this brand and part number: merge the two. */
export const identifierTaken = refusal('conflict', 'product.identifierTaken')<{ productId: string }>();
export const productSavedMeanwhile = refusal('conflict', 'product.savedMeanwhile')();
export const sameProduct = refusal('unprocessable', 'product.mergedWithItself')();
export const mergedAlready = refusal('conflict', 'product.mergedAlready')();
export const categorySavedMeanwhile = refusal('conflict', 'category.savedMeanwhile')();
export const categoryCodeTaken = refusal('conflict', 'category.codeTaken')<{ code: string; category: string }>();
export const categoryTooDeep = refusal('unprocessable', 'category.tooDeep')<{ most: number }>();
/** Products and categories stand in it, or rules (discounts, commission, routing) name it. */
export const categoryInUse = refusal('conflict', 'category.inUse')<{
  products: number;
  categories: number;
  rules: number;
}>();
export const attributeTwice = refusal('unprocessable', 'attribute.twice')<{ name: string }>();
export const choiceTwice = refusal('unprocessable', 'attribute.choiceTwice')<{ name: string; choice: string }>();
/** Another category asks for it by the same name, as another kind or in another unit. */
export const attributeDiffers = refusal('conflict', 'attribute.differs')<{
  name: string;
  category: string;
  kind: string;
  unit: string;
}>();
export const attributeInUse = refusal('conflict', 'attribute.inUse')<{ name: string; products: number }>();
export const choiceInUse = refusal('conflict', 'attribute.choiceInUse')<{
  name: string;
  choice: string;
  products: number;
}>();
export const notMerged = refusal('conflict', 'product.notMerged')();
