import { by, door, inCompanyBy, noInput, publicDoor, router, sharedPublicDoor } from '../../platform/http/door.ts';
import { categoryTree, listBrands } from './category-tree.ts';
import { compareProducts } from './compare-products.ts';
import { findPartNumbers } from './find-part-numbers.ts';
import { findProducts } from './find-products.ts';
import { findTogether } from './find-together.ts';
import { rebuildIndex, showIndexHealth } from './index-health.ts';
import { listMisses } from './list-misses.ts';
import {
  BrandList,
  CategoryTree,
  CompareProducts,
  Comparison,
  FindPartNumbers,
  FindProducts,
  FoundProducts,
  IndexHealth,
  ListMisses,
  MissList,
  PartNumbers,
  ProductPage,
  ShowProduct,
  Started,
  Suggestions,
  SuggestProducts,
} from './schemas.ts';
import { showProduct } from './show-product.ts';
import { suggestProducts } from './suggest-products.ts';

/** Visitors search too: they see what public catalogs hold, at list prices. */
export const searchRouter = router({
  find: sharedPublicDoor().input(FindProducts).output(FoundProducts).query(inCompanyBy(findTogether, findProducts)),
  suggest: publicDoor().input(SuggestProducts).output(Suggestions).query(by(suggestProducts)),
  health: door('marketplace.read').input(noInput).output(IndexHealth).query(by(showIndexHealth)),
  rebuild: door('index.manage').input(noInput).output(Started).mutation(by(rebuildIndex)),
  misses: door('marketplace.read').input(ListMisses).output(MissList).query(by(listMisses)),
});

export const productsRouter = router({
  show: publicDoor().input(ShowProduct).output(ProductPage).query(by(showProduct)),
  compare: publicDoor().input(CompareProducts).output(Comparison).query(by(compareProducts)),
  /** A mutation only because a list of a thousand numbers does not fit into an address; it changes nothing. */
  byPartNumber: publicDoor('on behalf').input(FindPartNumbers).output(PartNumbers).mutation(by(findPartNumbers)),
});

export const categoriesRouter = router({
  tree: publicDoor().input(noInput).output(CategoryTree).query(by(categoryTree)),
});

export const brandsRouter = router({
  list: publicDoor().input(noInput).output(BrandList).query(by(listBrands)),
});
