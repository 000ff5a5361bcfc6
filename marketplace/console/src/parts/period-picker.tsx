import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { type Period, ranges } from './create-period.ts';
import { Segments } from './segments.tsx';

/** The span of a report, and its currency where there are several: amounts of different currencies are never added. */
export function PeriodPicker(props: {
  period: Period;
  currency?: string | undefined;
  currencies?: readonly { currency: string }[] | undefined;
}) {
  return (
    <>
      <Show when={(props.currencies?.length ?? 0) > 1}>
        <Segments
          label={t('period.currency')}
          options={props.currencies!.map(({ currency }) => ({ value: currency, label: currency }))}
          value={props.currency ?? ''}
          onChange={props.period.setCurrency}
        />
      </Show>
      <Segments
        label={t('period.label')}
        options={ranges.map((range) => ({ value: range, label: t(`period.${range}`) }))}
        value={props.period.range()}
        onChange={props.period.setRange}
      />
    </>
  );
}
