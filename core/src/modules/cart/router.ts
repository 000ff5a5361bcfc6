import { by, door, noInput, router } from '../../platform/http/door.ts';
import { addListLines } from './add-list-lines.ts';
import { addToCart } from './add-to-cart.ts';
import { changeLine, removeLines } from './change-line.ts';
import { changeListLine, removeListLines } from './change-list-line.ts';
import { chooseOffers } from './choose-offers.ts';
import { listLists } from './list-lists.ts';
import { listToCart } from './list-to-cart.ts';
import { previewLines } from './preview-lines.ts';
import {
  AddListLines,
  AddToCart,
  CartCount,
  CartPage,
  ChangeLine,
  ChangeListLine,
  ChooseOffers,
  ChosenOffers,
  LineIds,
  ListInCart,
  ListLists,
  ListPage,
  ListsPage,
  ListToCart,
  PreviewedLines,
  PreviewLines,
  RemoveLines,
  RemoveListLines,
  SavedList,
  SaveRequisitionList,
  SetCurrency,
  ShowList,
} from './schemas.ts';
import { removeList, saveList } from './save-list.ts';
import { setCurrency } from './set-currency.ts';
import { countCart, showCart } from './show-cart.ts';
import { showList } from './show-list.ts';

export const cartRouter = router({
  show: door('cart.use').input(noInput).output(CartPage).query(by(showCart)),
  count: door('cart.use').input(noInput).output(CartCount).query(by(countCart)),
  add: door('cart.use', 'on behalf').input(AddToCart).output(LineIds).mutation(by(addToCart)),
  change: door('cart.use', 'on behalf').input(ChangeLine).output(LineIds).mutation(by(changeLine)),
  chooseOffers: door('cart.use', 'on behalf').input(ChooseOffers).output(ChosenOffers).mutation(by(chooseOffers)),
  /** A read; it is sent as a body, because a thousand lines are no address. */
  previewLines: door('cart.use', 'on behalf').input(PreviewLines).output(PreviewedLines).mutation(by(previewLines)),
  setCurrency: door('cart.use', 'on behalf').input(SetCurrency).output(LineIds).mutation(by(setCurrency)),
  remove: door('cart.use', 'on behalf').input(RemoveLines).output(LineIds).mutation(by(removeLines)),
});

export const listsRouter = router({
  list: door('cart.use').input(ListLists).output(ListsPage).query(by(listLists)),
  show: door('cart.use').input(ShowList).output(ListPage).query(by(showList)),
  save: door('cart.use').input(SaveRequisitionList).output(SavedList).mutation(by(saveList)),
  remove: door('cart.use').input(ShowList).output(SavedList).mutation(by(removeList)),
  addLines: door('cart.use', 'on behalf').input(AddListLines).output(LineIds).mutation(by(addListLines)),
  changeLine: door('cart.use', 'on behalf').input(ChangeListLine).output(LineIds).mutation(by(changeListLine)),
  removeLines: door('cart.use', 'on behalf').input(RemoveListLines).output(LineIds).mutation(by(removeListLines)),
  toCart: door('cart.use', 'on behalf').input(ListToCart).output(ListInCart).mutation(by(listToCart)),
});
