/**
 * Ids of the demo world are made from its keys, so that the same seed gives the same ids in every database, and a link
 * in a document keeps pointing to the same product.
 */
export { idOf } from '../platform/ids.ts';
