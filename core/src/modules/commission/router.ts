import { by, door, noInput, router } from '../../platform/http/door.ts';
import { listCommission, showCommissionList } from './list-commission.ts';
import { saveCommissionList } from './save-commission-list.ts';
import { scheduleCommissionList, withdrawCommissionList } from './schedule-commission-list.ts';
import { CommissionLists, ListPage, Saved, SaveList, ScheduleList, ShowList, Trial, TryList } from './schemas.ts';
import { tryCommissionList } from './try-commission-list.ts';

export const commissionRouter = router({
  list: door('commission.manage').input(noInput).output(CommissionLists).query(by(listCommission)),
  show: door('commission.manage').input(ShowList).output(ListPage).query(by(showCommissionList)),
  save: door('commission.manage').input(SaveList).output(Saved).mutation(by(saveCommissionList)),
  schedule: door('commission.manage').input(ScheduleList).output(Saved).mutation(by(scheduleCommissionList)),
  withdraw: door('commission.manage').input(ShowList).output(Saved).mutation(by(withdrawCommissionList)),
  try: door('commission.manage').input(TryList).output(Trial).query(by(tryCommissionList)),
});
