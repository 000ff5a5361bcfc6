import { formatMoney, language, t as kitText } from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/configure.ts';
import type { Answer } from './create-matrix.ts';

type Made = Pick<Answer['cells'][number], 'chosen' | 'configuredSku' | 'onceMinor'>;

/**
 * What one seller offers to make for a line, option by option: what is not the same for all, or not what was asked,
 * stands out.
 */
export function ChosenHere(props: { made: Made; currency: string }) {
  const words = (text: { en: string; vi: string }) => text[language()];
  return (
    <Show when={props.made.chosen}>
      {(chosen) => (
        <div class="border-t border-line-soft px-3 py-2 text-sm">
          <Show when={props.made.configuredSku}>
            <p class="font-mono text-quiet [overflow-wrap:anywhere]">{props.made.configuredSku}</p>
          </Show>
          <ul aria-label={t('configure.chosen')}>
            <For each={chosen()}>
              {(one) => (
                <li class={one.differs ? '-mx-1 rounded-sm bg-warning-soft/60 px-1' : 'text-quiet'}>
                  <span class="text-quiet">{words(one.option)}: </span>
                  <span class={one.differs ? 'font-medium' : ''}>
                    {one.value ? words(one.value) : t('configure.leftOpen')}
                  </span>
                  <Show when={one.asked && (one.value === null || words(one.asked) !== words(one.value)) && one.asked}>
                    {(asked) => <span class="text-quiet"> ({t('configure.asked', { value: words(asked()) })})</span>}
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={props.made.onceMinor > 0}>
            <p class="text-quiet">
              {kitText('quote.once', {
                amount: formatMoney({ minor: props.made.onceMinor, currency: props.currency }),
              })}
            </p>
          </Show>
        </div>
      )}
    </Show>
  );
}

/** What was asked for, or is awarded, in one line. */
export const chosenText = (
  chosen: readonly { readonly option: { en: string; vi: string }; readonly value: { en: string; vi: string } | null }[],
): string =>
  chosen.flatMap(({ option, value }) => (value ? [`${option[language()]}: ${value[language()]}`] : [])).join('; ');
