import { classes, formatNumber, formatPercent } from '@hansa/kit';
import { t } from '../languages/index.ts';

/** A share in basis points (850 = 8.5 %); a dash where nothing was counted. */
export const rateText = (basisPoints: number | null | undefined): string =>
  basisPoints === null || basisPoints === undefined ? '–' : formatPercent(basisPoints / 10_000);
export const hoursText = (hours: number | null | undefined): string =>
  hours === null || hours === undefined ? '–' : t('scorecard.hours', { hours: formatNumber(hours, undefined, 1) });

/**
 * A share as text with a bar under it, so that a column can be compared at a glance. `good` is where the bar turns
 * calm.
 */
export function RateBar(props: { basisPoints: number | null; good?: number; fair?: number; lessIsBetter?: boolean }) {
  const tone = () => {
    const value = props.basisPoints ?? 0;
    if (props.good === undefined) return 'bg-accent';
    const reaches = (bound: number) => (props.lessIsBetter ? value <= bound : value >= bound);
    return reaches(props.good) ? 'bg-success' : reaches(props.fair ?? props.good) ? 'bg-warning' : 'bg-danger';
  };
  return (
    <span class="inline-grid w-full max-w-24 justify-items-end gap-1">
      <span class={classes('figures', props.basisPoints === null && 'text-faint')}>{rateText(props.basisPoints)}</span>
      <span class="h-1 w-full overflow-hidden rounded-full bg-pressed" aria-hidden="true">
        <span
          class={classes('block h-full rounded-full', tone())}
          style={{ width: `${Math.min((props.basisPoints ?? 0) / 100, 100)}%` }}
        />
      </span>
    </span>
  );
}
