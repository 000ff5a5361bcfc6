import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { figuresOf, reportedIn, seriesOf } from './figures.ts';
import { periodOf } from './period.ts';
import type { AskReport, Spend } from './schemas.ts';
import { buyingScope } from './scope.ts';
import { noService, serviceOf } from './how-served.ts';

/** What a buyer spent, and how its sellers served it. No commission: that is between the seller and the operator. */
export async function showSpend(ctx: ActorContext, input: z.output<typeof AskReport>): Promise<z.output<typeof Spend>> {
  const period = periodOf(ctx, input);
  const scope = buyingScope(ctx);
  const reported = await reportedIn(ctx, scope, input, period);
  const ask = { scope, only: input.only, currency: reported.currency };
  return {
    ...reported,
    now: await figuresOf(ctx, ask, period),
    then: await figuresOf(ctx, ask, period.before),
    service: (await serviceOf(ctx, scope, input.only, period, false))[0] ?? noService,
    series: await seriesOf(ctx, ask, period, input.by),
    seriesThen: await seriesOf(ctx, ask, period.before, input.by),
  };
}
