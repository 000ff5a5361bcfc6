/** Where the options of an offer that is made to order are chosen. */
export const configureHref = (productId: string, offerId: string): string =>
  `/products/${productId}?offer=${offerId}#configure`;
