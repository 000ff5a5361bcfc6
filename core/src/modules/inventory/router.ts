import { by, door, noInput, router } from '../../platform/http/door.ts';
import { listOffers } from './list-offers.ts';
import { listMovements, listPlaces, savePlace } from './places.ts';
import { saveOffers } from './save-offers.ts';
import {
  ListMovements,
  ListOffers,
  MovementList,
  OfferList,
  PlaceList,
  SavedOffers,
  SavedPlace,
  SaveOffers,
  SavePlace,
} from './schemas.ts';

/** A seller's offers with their stock. `save` asks for `catalog.manage` or `stock.manage`, by what is changed. */
export const offersRouter = router({
  list: door('catalog.read').input(ListOffers).output(OfferList).query(by(listOffers)),
  save: door('catalog.read').input(SaveOffers).output(SavedOffers).mutation(by(saveOffers)),
  movements: door('catalog.read').input(ListMovements).output(MovementList).query(by(listMovements)),
  places: door('catalog.read').input(noInput).output(PlaceList).query(by(listPlaces)),
  savePlace: door('stock.manage').input(SavePlace).output(SavedPlace).mutation(by(savePlace)),
});
