import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { figuresOf, reportedIn, seriesOf } from './figures.ts';
import { periodOf } from './period.ts';
import type { AskReport, Overview } from './schemas.ts';
import { noService, serviceOf } from './how-served.ts';
import type { Scope } from './sales.ts';

const everything: Scope = { side: 'all' };

/** The marketplace in numbers: this period beside the one before, and how they came about day by day (week, month). */
export async function showOverview(
  ctx: ActorContext,
  input: z.output<typeof AskReport>,
): Promise<z.output<typeof Overview>> {
  const period = periodOf(ctx, input);
  const reported = await reportedIn(ctx, everything, input, period);
  const ask = { scope: everything, only: input.only, currency: reported.currency };
  return {
    ...reported,
    now: await figuresOf(ctx, ask, period),
    then: await figuresOf(ctx, ask, period.before),
    service: (await serviceOf(ctx, everything, input.only, period, false))[0] ?? noService,
    serviceThen: (await serviceOf(ctx, everything, input.only, period.before, false))[0] ?? noService,
    series: await seriesOf(ctx, ask, period, input.by),
    seriesThen: await seriesOf(ctx, ask, period.before, input.by),
  };
}
