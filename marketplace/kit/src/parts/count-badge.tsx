import { classes } from '../classes.ts';
import { formatNumber } from '../format.ts';

/**
 * How many wait behind an icon, at its corner. It shows the very number that is said of it, however large: who tells a
 * browser by voice to press what is seen says what is seen.
 */
export function CountBadge(props: { count: number; class: string; 'aria-hidden'?: 'true' }) {
  return (
    <span
      aria-hidden={props['aria-hidden']}
      class={classes(
        'figures absolute min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4.5 font-semibold text-on-accent',
        props.class,
      )}
    >
      {formatNumber(props.count)}
    </span>
  );
}
