import { Hourglass } from 'lucide-solid';
import { createNow } from '../clock.ts';
import { formatDate } from '../format.ts';
import { t } from '../languages/index.ts';
import { classes } from '../classes.ts';

/** How long an offer may still be taken; it counts while one looks. */
export function Validity(props: { validUntil: string | null }) {
  const now = createNow();
  const left = () =>
    props.validUntil === null
      ? null
      : Math.round(
          (Date.parse(`${props.validUntil}T00:00:00Z`) -
            Date.parse(`${new Date(now()).toISOString().slice(0, 10)}T00:00:00Z`)) /
            86_400_000,
        );
  const words = () => {
    const days = left();
    return days === null
      ? t('quote.validity.none')
      : days < 0
        ? t('quote.validity.over', { date: formatDate(props.validUntil!) })
        : days === 0
          ? t('quote.validity.today')
          : t('quote.validity.ends', { count: days });
  };
  return (
    <span
      class={classes(
        'inline-flex items-center gap-1.5 text-sm whitespace-nowrap [&_svg]:size-4',
        left() === null
          ? 'text-quiet'
          : left()! < 0
            ? 'font-medium text-danger-text'
            : left()! <= 3
              ? 'font-medium text-warning-text'
              : 'text-quiet',
      )}
      title={props.validUntil ? formatDate(props.validUntil) : undefined}
    >
      <Hourglass aria-hidden="true" />
      {words()}
    </span>
  );
}
