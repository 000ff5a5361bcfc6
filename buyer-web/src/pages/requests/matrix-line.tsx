import { formatQuantity, formatUnitPrice } from '@hansa/kit';
import { Show } from 'solid-js';
import { t as choosing } from '../../languages/configure.ts';
import { t } from '../../languages/index.ts';
import { chosenText } from './chosen-here.tsx';
import type { MatrixData } from './create-matrix.ts';

/** What was asked for: how many, at what price at best, and as what it is to be made. */
export function MatrixLine(props: { line: MatrixData['lines'][number]; currency: string }) {
  return (
    <>
      <span class="font-medium [overflow-wrap:anywhere]">{props.line.title}</span>
      <span class="figures block text-sm text-quiet">
        {formatQuantity(props.line.quantity, props.line.unit)}
        <Show when={props.line.targetPrice}>
          {(target) => (
            <> · {t('rfq.targetIs', { price: formatUnitPrice({ amount: target(), currency: props.currency }) })}</>
          )}
        </Show>
      </span>
      <Show when={props.line.chosen}>
        {(chosen) => (
          <span class="block text-sm text-quiet [overflow-wrap:anywhere]">
            {choosing('configure.askedFor', { chosen: chosenText(chosen()) })}
          </span>
        )}
      </Show>
    </>
  );
}
