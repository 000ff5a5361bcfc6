import { by, door, noInput, router } from '../../platform/http/door.ts';
import { addToCart } from './add-to-cart.ts';
import { changeLine, removeLines } from './change-line.ts';
import { chooseOffers } from './choose-offers.ts';
import { previewLines } from './preview-lines.ts';
import { AddToCart, CartCount, CartPage, ChangeLine, ChooseOffers, ChosenOffers, LineIds, PreviewedLines, PreviewLines, RemoveLines, SetCurrency } from './schemas.ts';
import { setCurrency } from './set-currency.ts';
import { countCart, showCart } from './show-cart.ts';

export const cartRouter = router({
  show: door('cart.use').input(noInput).output(CartPage).query(by(showCart)),
  count: door('cart.use').input(noInput).output(CartCount).query(by(countCart)),
  add: door('cart.use').input(AddToCart).output(LineIds).mutation(by(addToCart)),
  change: door('cart.use').input(ChangeLine).output(LineIds).mutation(by(changeLine)),
  chooseOffers: door('cart.use').input(ChooseOffers).output(ChosenOffers).mutation(by(chooseOffers)),
  /** A read; it is sent as a body, because a thousand lines are no address. */
  previewLines: door('cart.use').input(PreviewLines).output(PreviewedLines).mutation(by(previewLines)),
  setCurrency: door('cart.use').input(SetCurrency).output(LineIds).mutation(by(setCurrency)),
  remove: door('cart.use').input(RemoveLines).output(LineIds).mutation(by(removeLines)),
});
