import { by, door, router } from '../../platform/http/door.ts';
import { listOffers } from './list-offers.ts';
import { saveOffers } from './save-offers.ts';
import { ListOffers, OfferList, SavedOffers, SaveOffers } from './schemas.ts';

/** A seller's offers with their stock. `save` asks for `catalog.manage` or `stock.manage`, by what is changed. */
export const offersRouter = router({
  list: door('catalog.read').input(ListOffers).output(OfferList).query(by(listOffers)),
  save: door('catalog.read').input(SaveOffers).output(SavedOffers).mutation(by(saveOffers)),
});
