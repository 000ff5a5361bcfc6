import type { configurationModel } from '@hansa/core/contract';
import { createUniqueId, For, Show } from 'solid-js';
import { formatNumber } from '../format.ts';
import { language } from '../languages/index.ts';
import { t } from './texts.ts';

/** What goes into what was configured: for the seller's people. */
export function BillOfParts(props: { parts: readonly configurationModel.BillLine[] }) {
  const id = createUniqueId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class="font-semibold">
        {t('configurator.parts')}
      </h3>
      <p class="mb-1 text-sm text-quiet">{t('configurator.partsHint')}</p>
      <Show when={props.parts.length > 0} fallback={<p class="text-quiet">{t('configurator.noParts')}</p>}>
        <table class="w-full text-base">
          <tbody>
            <For each={props.parts}>
              {(part) => (
                <tr class="border-t border-line-soft first:border-0">
                  <td class="py-1.5 pr-3 font-mono text-[0.94em] text-quiet">{part.sku}</td>
                  <td class="py-1.5">{part.title[language()]}</td>
                  <td class="figures py-1.5 pl-3 text-right">{formatNumber(part.quantity)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}
