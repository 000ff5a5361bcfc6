import { by, door, noInput, router } from '../../platform/http/door.ts';
import { discountChoices, listContracts, saveContract, showContract } from './contracts.ts';
import { explainPrices } from './explain-prices.ts';
import { myContracts } from './my-contracts.ts';
import { listPriceLists, pricesOfOffer, showPriceList } from './price-lists.ts';
import { copyPriceList, savePriceList, savePrices } from './save-price-list.ts';
import {
  ContractList,
  ContractPage,
  CopyPriceList,
  DiscountChoices,
  ExplainPrices,
  Explanation,
  ListContracts,
  MyContracts,
  OfferPrices,
  PriceListList,
  PriceListPage,
  SaveContract,
  SavedId,
  SavedPrices,
  SavePriceList,
  SavePrices,
  ShowContract,
  ShowOfferPrices,
  ShowPriceList,
} from './schemas.ts';

export const priceListsRouter = router({
  list: door('price.read').input(noInput).output(PriceListList).query(by(listPriceLists)),
  show: door('price.read').input(ShowPriceList).output(PriceListPage).query(by(showPriceList)),
  save: door('price.manage').input(SavePriceList).output(SavedId).mutation(by(savePriceList)),
  savePrices: door('price.manage').input(SavePrices).output(SavedPrices).mutation(by(savePrices)),
  copy: door('price.manage').input(CopyPriceList).output(SavedId).mutation(by(copyPriceList)),
  ofOffer: door('price.read').input(ShowOfferPrices).output(OfferPrices).query(by(pricesOfOffer)),
  explain: door('price.read').input(ExplainPrices).output(Explanation).query(by(explainPrices)),
});

export const contractsRouter = router({
  list: door('contract.read').input(ListContracts).output(ContractList).query(by(listContracts)),
  show: door('contract.read').input(ShowContract).output(ContractPage).query(by(showContract)),
  /** For the buyer's side of it. */
  mine: door('contract.read').input(noInput).output(MyContracts).query(by(myContracts)),
  save: door('contract.manage').input(SaveContract).output(SavedId).mutation(by(saveContract)),
  choices: door('contract.read').input(noInput).output(DiscountChoices).query(by(discountChoices)),
});
