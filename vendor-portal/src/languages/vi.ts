import { importsVi } from './imports-vi.ts';
import type { Translation } from '@hansa/kit';
import { companyVi } from './company-vi.ts';
import type { en } from './en.ts';
import { pricesVi } from './prices-vi.ts';
import { quotesVi } from './quotes-vi.ts';
import { salesVi } from './sales-vi.ts';

export const vi: Translation<typeof en> = {
  ...importsVi,
  ...companyVi,
  ...salesVi,
  ...quotesVi,
  ...pricesVi,
  menu: {
    today: 'Hôm nay',
    quotes: 'Báo giá',
    orders: 'Đơn hàng',
    offers: 'Chào hàng',
    configurations: 'Làm theo đơn đặt',
    imports: 'Nhập tệp',
    catalogs: 'Danh mục',
    priceLists: 'Bảng giá',
    contracts: 'Hợp đồng',
    whatBuyersPay: 'Giá bên mua phải trả',
    customers: 'Khách hàng',
    groups: 'Nhóm khách hàng',
    reports: 'Báo cáo',
    organization: 'Tổ chức',
    sectionCatalog: 'Danh mục',
    sectionPrices: 'Giá',
    sectionCustomers: 'Khách hàng',
    sectionCompany: 'Công ty',
  },
};
