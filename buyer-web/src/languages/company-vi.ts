import type { Translation } from '@hansa/kit';
import type { companyEn } from './company-en.ts';

export const companyVi: Translation<typeof companyEn> = {
  organization: {
    costCenters: 'Trung tâm chi phí',
    costCenterCode: 'Mã',
    costCenterName: 'Tên',
    budget: 'Ngân sách mỗi tháng',
    used: 'Đã dùng tháng này',
    left: 'Còn lại',
    noCostCenters: 'Chưa có trung tâm chi phí',
    noCostCentersHint: 'Quản trị viên lập chúng; sau đó đơn hàng có thể hạch toán vào.',
    noCostCentersManage:
      'Hãy lập một trung tâm để đơn hàng hạch toán vào. Ngân sách mỗi tháng giữ chi tiêu trong giới hạn.',
    newCostCenter: 'Trung tâm chi phí mới',
    editCostCenter: 'Sửa trung tâm chi phí',
    costCenterSaved: 'Đã lưu trung tâm chi phí',
    costCenterCodeHint: 'Theo sổ sách của bạn.',
    budgetHint: 'Để trống: không giới hạn. Có hiệu lực ngay.',
    currency: 'Đồng tiền',
    currencyHint: 'Không đổi được về sau.',
    costCenterOpen: 'Nhận đơn hàng',
    costCenterOpenHint: 'Trung tâm đã đóng giữ lịch sử và không nhận đơn mới.',
    costCenterClosed: 'đã đóng',
  },
};
