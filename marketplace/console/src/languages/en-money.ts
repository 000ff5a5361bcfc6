/** Texts of orders, commission and the ledger. */
export const enMoney = {
  orders: { title: 'Orders' },
} as const;
