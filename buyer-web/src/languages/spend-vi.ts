import type { Translation } from '@hansa/kit';
import type { spendEn } from './spend-en.ts';

export const spendVi: Translation<typeof spendEn> = {
  spend: {
    title: 'Chi tiêu',
    hint: 'Đã mua gì, trừ chiết khấu và phần bị hủy, chưa gồm cước và thuế.',
    period: 'Kỳ',
    periods: { quarter: '3 tháng qua', year: '12 tháng qua', thisYear: 'Năm nay', lastYear: 'Năm trước' },
    spent: 'Đã chi',
    before: 'Kỳ trước',
    thanBefore: 'so với kỳ trước',
    average: 'Đơn trung bình',
    byMonth: 'Theo tháng',
    groups: 'Chia theo',
    by: {
      seller: 'Người bán',
      category: 'Ngành hàng',
      costCenter: 'Trung tâm chi phí',
      person: 'Người đặt',
      branch: 'Chi nhánh',
      product: 'Sản phẩm',
    },
    share: 'Tỷ trọng',
    none: 'Không có',
    empty: 'Không mua gì trong kỳ này',
    emptyHint: 'Hãy chọn kỳ dài hơn hoặc tiền tệ khác.',
  },
};
