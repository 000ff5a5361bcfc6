import { endpoint, plainEndpoint, type Endpoint } from '../../platform/http/rest.ts';
import { askPrices, askPricesTogether } from './ask-prices.ts';
import { listContracts, showContract } from './contracts.ts';
import { listPriceLists, showPriceList } from './price-lists.ts';
import { savePrices } from './save-price-list.ts';
import {
  AskedPrices,
  AskPrices,
  ContractList,
  ContractPage,
  ListContracts,
  PriceListList,
  PriceListPage,
  SavedPrices,
  SavePrices,
  ShowContract,
  ShowPriceList,
} from './schemas.ts';

export const pricingApi: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/prices',
    summary: 'What offers cost you now, each with its reason and its next tier',
    gate: 'public',
    input: AskPrices,
    output: AskedPrices,
    verb: askPrices,
    together: askPricesTogether,
  }),
  plainEndpoint({
    method: 'get',
    path: '/price-lists',
    summary: "A seller's price lists",
    gate: 'price.read',
    output: PriceListList,
    verb: listPriceLists,
  }),
  endpoint({
    method: 'get',
    path: '/price-lists/{priceListId}',
    summary: 'A price list with its prices by offer and tier',
    gate: 'price.read',
    input: ShowPriceList,
    output: PriceListPage,
    verb: showPriceList,
  }),
  endpoint({
    method: 'post',
    path: '/price-lists/{priceListId}/prices',
    summary: 'Write prices of many offers; answered row by row',
    gate: 'price.manage',
    status: 200,
    input: SavePrices,
    output: SavedPrices,
    verb: savePrices,
  }),
  endpoint({
    method: 'get',
    path: '/contracts',
    summary: 'Contracts that one is party to',
    gate: 'contract.read',
    input: ListContracts,
    output: ContractList,
    verb: listContracts,
  }),
  endpoint({
    method: 'get',
    path: '/contracts/{contractId}',
    summary: 'A contract with its discounts and lists',
    gate: 'contract.read',
    input: ShowContract,
    output: ContractPage,
    verb: showContract,
  }),
];
