import { endpoint, type Endpoint } from '../../platform/http/rest.ts';
import { listOffers } from './list-offers.ts';
import { saveOffers } from './save-offers.ts';
import { ListOffers, OfferList, SavedOffers, SaveOffers } from './schemas.ts';

export const offersApi: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/offers',
    summary: "A seller's offers with their stock",
    gate: 'catalog.read',
    input: ListOffers,
    output: OfferList,
    verb: listOffers,
  }),
  endpoint({
    method: 'post',
    path: '/offers/changes',
    summary: 'Change prices, stock, terms and state of many offers; answered row by row',
    gate: 'catalog.read',
    status: 200,
    input: SaveOffers,
    output: SavedOffers,
    verb: saveOffers,
  }),
];
