import { by, door, router } from '../../platform/http/door.ts';
import { listCredit, listReceivables } from './list-receivables.ts';
import { recordPayment } from './record-payment.ts';
import {
  CreditList,
  Done,
  ListCredit,
  ListReceivables,
  PaymentRecorded,
  ReceivableList,
  RecordPayment,
  SetCreditLimit,
} from './schemas.ts';
import { setCreditLimit } from './set-credit-limit.ts';

export const paymentsRouter = router({
  receivables: door('order.read').input(ListReceivables).output(ReceivableList).query(by(listReceivables)),
  credit: door('order.read').input(ListCredit).output(CreditList).query(by(listCredit)),
  record: door('credit.manage').input(RecordPayment).output(PaymentRecorded).mutation(by(recordPayment)),
  setCreditLimit: door('credit.manage').input(SetCreditLimit).output(Done).mutation(by(setCreditLimit)),
});
