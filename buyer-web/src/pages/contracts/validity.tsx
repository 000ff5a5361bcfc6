import { formatDate } from '@hansa/kit';
import { Show } from 'solid-js';
import { t } from '../../languages/lists.ts';
import { daysLeft, isEndingSoon } from './days-left.ts';

/** For how long it counts, and how little of that is left. */
export function Validity(props: {
  contract: {
    readonly stands: 'now' | 'ahead' | 'over';
    readonly validFrom: string | null;
    readonly validTo: string | null;
  };
}) {
  const left = () => (props.contract.stands === 'now' ? daysLeft(props.contract.validTo) : null);
  const text = () => {
    const { stands, validFrom, validTo } = props.contract;
    const to = validTo ? t('contracts.until', { date: formatDate(validTo) }) : t('contracts.open');
    if (stands === 'over')
      return validTo && (daysLeft(validTo) ?? 0) < 0
        ? t('contracts.ended', { date: formatDate(validTo) })
        : t('contracts.endedEarly');
    return validFrom
      ? `${t(stands === 'ahead' ? 'contracts.from' : 'contracts.since', { date: formatDate(validFrom) })}, ${to}`
      : to;
  };
  return (
    <>
      {text()}
      <Show when={isEndingSoon(props.contract)}>
        <span class="font-medium text-warning-text">
          {' '}
          · {left() === 0 ? t('contracts.endsToday') : t('contracts.left', { count: left()! })}
        </span>
      </Show>
    </>
  );
}
