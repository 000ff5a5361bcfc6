import { createLiveQuery, Section } from '@hansa/kit';
import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/lists.ts';
import { isEndingSoon } from '../contracts/days-left.ts';
import { Validity } from '../contracts/validity.tsx';

/** Contracts that end while there is time to agree anew; with none there is nothing to say. */
export function ExpiringContracts() {
  const contracts = createLiveQuery(() => ({ ...client.contracts.mine.options(undefined), topics: ['contract'] }));
  const ending = createMemo(() => (contracts.data ?? []).filter((one) => isEndingSoon(one)).slice(0, 5));
  return (
    <Show when={ending().length > 0}>
      <Section
        flush
        title={t('contracts.expiring')}
        hint={t('contracts.expiringHint')}
        actions={
          <A href="/contracts" class="rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline">
            {t('contracts.allContracts')}
          </A>
        }
      >
        <ul>
          <For each={ending()}>
            {(one) => (
              <li class="border-b border-line-soft px-pad py-2.5 last:border-0">
                <p class="font-medium">
                  {one.sellerName} <span class="font-normal text-quiet">{one.name}</span>
                </p>
                <p class="figures text-sm text-quiet">
                  <Validity contract={one} />
                </p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
