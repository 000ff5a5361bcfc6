import { endpoint, plainEndpoint, type Endpoint } from '../../platform/http/rest.ts';
import { addToCart } from './add-to-cart.ts';
import { changeLine, removeLines } from './change-line.ts';
import { AddToCart, CartPage, ChangeLine, LineIds, RemoveLines } from './schemas.ts';
import { showCart } from './show-cart.ts';

export const cartApi: readonly Endpoint[] = [
  plainEndpoint({
    method: 'get',
    path: '/cart',
    summary: 'The open cart by seller, priced',
    gate: 'cart.use',
    output: CartPage,
    verb: showCart,
  }),
  endpoint({
    method: 'post',
    path: '/cart/lines',
    summary: 'Put products, or chosen offers, into the cart',
    gate: 'cart.use',
    presence: 'on behalf',
    input: AddToCart,
    output: LineIds,
    verb: addToCart,
  }),
  endpoint({
    method: 'patch',
    path: '/cart/lines/{lineId}',
    summary: 'Change quantity, offer or note of a line',
    gate: 'cart.use',
    presence: 'on behalf',
    input: ChangeLine,
    output: LineIds,
    verb: changeLine,
  }),
  endpoint({
    method: 'delete',
    path: '/cart/lines',
    summary: 'Take lines out of the cart',
    gate: 'cart.use',
    presence: 'on behalf',
    input: RemoveLines,
    output: LineIds,
    verb: removeLines,
  }),
];
