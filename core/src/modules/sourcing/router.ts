import { by, door, router } from '../../platform/http/door.ts';
import { planCart } from './plan-cart.ts';
import { PlanCart, SourcingPlan } from './schemas.ts';

export const sourcingRouter = router({
  plan: door('cart.use').input(PlanCart).output(SourcingPlan).query(by(planCart)),
});
