import { by, door, noInput, router } from '../../platform/http/door.ts';
import { listAllProducts } from './list-all-products.ts';
import { listCategorySheets } from './list-category-sheets.ts';
import { CategorySheets, ListProducts, ProductRows, ProductSheet, ShowOwnProduct } from './product-schemas.ts';
import { showAnyProduct } from './show-any-product.ts';

/** The shared products, for whoever runs the marketplace. Buyers and sellers find theirs in the rooms above. */
export const catalogRouter = router({
  products: door('marketplace.read').input(ListProducts).output(ProductRows).query(by(listAllProducts)),
  product: door('marketplace.read').input(ShowOwnProduct).output(ProductSheet).query(by(showAnyProduct)),
  categories: door('marketplace.read').input(noInput).output(CategorySheets).query(by(listCategorySheets)),
});
