/** Offers, catalogs, price lists, contracts. */
export const pricesEn = {} as const;
