import type { z } from 'zod';
import type { DemoAccount } from './schemas.ts';

export const demoPassword = 'hansa-demo-2026';

/** Whom to sign in as, shown on the sign-in page of the demo and nowhere else. */
export const demoAccounts: readonly z.output<typeof DemoAccount>[] = [
  {
    email: 'anong@suchanok.example',
    password: demoPassword,
    app: 'buyer-web',
    label: {
      en: 'Anong, purchasing manager of Suchanok (three branches)',
      vi: 'Anong, trưởng phòng mua hàng của Suchanok (ba chi nhánh)',
    },
  },
  {
    email: 'tuan@daituongvan.example',
    password: demoPassword,
    app: 'buyer-web',
    label: {
      en: 'Tuấn, buyer at Đại Tường Vân (prices in VND)',
      vi: 'Tuấn, nhân viên mua hàng của Đại Tường Vân (giá VND)',
    },
  },
  {
    email: 'femke@nordhaven.example',
    password: demoPassword,
    app: 'vendor-portal',
    label: { en: 'Femke, admin of the distributor Nordhaven', vi: 'Femke, quản trị của nhà phân phối Nordhaven' },
  },
  {
    email: 'uwe@brennholt.example',
    password: demoPassword,
    app: 'vendor-portal',
    label: { en: 'Uwe, admin of the manufacturer Brennholt', vi: 'Uwe, quản trị của nhà sản xuất Brennholt' },
  },
  {
    email: 'marco@rulmanta.example',
    password: demoPassword,
    app: 'vendor-portal',
    label: { en: 'Marco, works for Rulmanta and for Nordhaven', vi: 'Marco, làm việc cho Rulmanta và Nordhaven' },
  },
  {
    email: 'hanna@hansa.example',
    password: demoPassword,
    app: 'console',
    label: { en: 'Hanna, admin of the operator', vi: 'Hanna, quản trị của đơn vị vận hành sàn' },
  },
];
