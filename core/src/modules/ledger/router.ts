import { by, door, noInput, router } from '../../platform/http/door.ts';
import { OrderTrace, traceOrder, TraceOrder, trialBalance, TrialBalance } from './trial-balance.ts';

export const ledgerRouter = router({
  trialBalance: door('ledger.read').input(noInput).output(TrialBalance).query(by(trialBalance)),
  traceOrder: door('ledger.read').input(TraceOrder).output(OrderTrace).query(by(traceOrder)),
});
