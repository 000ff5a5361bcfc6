import type { Translation } from '@hansa/kit';
import type { enMoney } from './en-money.ts';

export const viMoney: Translation<typeof enMoney> = {
  orders: { title: 'Đơn hàng' },
};
