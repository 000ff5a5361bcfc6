import { by, door, noInput, router } from '../../platform/http/door.ts';
import { listAllProducts } from './list-all-products.ts';
import { findProduct } from './find-product.ts';
import { listCategorySheets } from './list-category-sheets.ts';
import { listDocuments } from './list-documents.ts';
import { makeOffer } from './make-offer.ts';
import { mergeProducts, splitProduct } from './merge-products.ts';
import {
  CategorySheets,
  Documents,
  FindProduct,
  FoundProduct,
  ListDocuments,
  ListProducts,
  MadeOffer,
  MakeOffer,
  MergeProducts,
  MovedOffers,
  ProductRows,
  ProductSheet,
  RemoveCategory,
  RemoveDocument,
  SaveCategory,
  SavedCategory,
  SavedProduct,
  SaveProduct,
  ShowOwnProduct,
  SplitProduct,
} from './schemas.ts';
import { removeCategory } from './remove-category.ts';
import { removeDocument } from './remove-document.ts';
import { saveCategory } from './save-category.ts';
import { saveProduct } from './save-product.ts';
import { showAnyProduct } from './show-any-product.ts';

/** The shared products, for whoever runs the marketplace. Buyers and sellers find theirs in the rooms above. */
export const catalogRouter = router({
  products: door('marketplace.read').input(ListProducts).output(ProductRows).query(by(listAllProducts)),
  product: door('marketplace.read').input(ShowOwnProduct).output(ProductSheet).query(by(showAnyProduct)),
  categories: door('marketplace.read').input(noInput).output(CategorySheets).query(by(listCategorySheets)),
  saveCategory: door('marketplace.manage').input(SaveCategory).output(SavedCategory).mutation(by(saveCategory)),
  removeCategory: door('marketplace.manage').input(RemoveCategory).output(SavedCategory).mutation(by(removeCategory)),
  saveProduct: door('marketplace.manage').input(SaveProduct).output(SavedProduct).mutation(by(saveProduct)),
  merge: door('marketplace.manage').input(MergeProducts).output(MovedOffers).mutation(by(mergeProducts)),
  split: door('marketplace.manage').input(SplitProduct).output(MovedOffers).mutation(by(splitProduct)),
  /** For a seller who lists one product by hand. */
  find: door('catalog.manage').input(FindProduct).output(FoundProduct).query(by(findProduct)),
  /** Of a product that one sells, or of any to the operator; the files come by REST, because they stream. */
  documents: door('catalog.read').input(ListDocuments).output(Documents).query(by(listDocuments)),
  removeDocument: door('catalog.read').input(RemoveDocument).output(SavedProduct).mutation(by(removeDocument)),
  makeOffer: door('catalog.manage').input(MakeOffer).output(MadeOffer).mutation(by(makeOffer)),
});
