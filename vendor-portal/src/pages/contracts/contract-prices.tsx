import { Button, EmptyState, LinkButton, Section, toastFailure, useSession } from '@hansa/kit';
import { Plus, Tags } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { validityText } from '../../parts/validity.ts';
import { PriceGrid } from '../price-lists/price-grid.tsx';
import type { ContractPage } from './create-contract.ts';

/** The contract's own prices, by quantity, in the same grid as any list. */
export function ContractPrices(props: {
  page: ContractPage | null;
  make: (name: string, currency: string, contractId: string) => Promise<string>;
}) {
  const session = useSession();
  const [busy, setBusy] = createSignal(false);
  const make = async (page: ContractPage) => {
    setBusy(true);
    try {
      await props.make(page.contract.name, page.contract.currency, page.contract.id);
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('contracts.priceTiers')} hint={t('contracts.priceTiersHint')}>
      <Show when={props.page} fallback={<p class="text-quiet">{t('contracts.afterSave')}</p>}>
        {(page) => (
          <For
            each={page().priceLists}
            fallback={
              <EmptyState
                compact
                icon={Tags}
                title={t('priceLists.empty')}
                action={
                  session.may('price.manage') ? (
                    <Button icon={<Plus aria-hidden="true" />} busy={busy()} onClick={() => void make(page())}>
                      {t('contracts.addPrices')}
                    </Button>
                  ) : undefined
                }
              />
            }
          >
            {(list) => (
              <div class="not-first:mt-6">
                <div class="mb-2 flex flex-wrap items-baseline justify-between gap-3">
                  <h3 class="font-semibold">
                    {list.name} <span class="font-normal text-quiet">{validityText(list.validFrom, list.validTo)}</span>
                  </h3>
                  <LinkButton size="sm" kind="quiet" href={`/price-lists/${list.id}`}>
                    {t('priceLists.settings')}
                  </LinkButton>
                </div>
                <PriceGrid
                  priceListId={list.id}
                  currency={list.currency}
                  readOnly={!session.may('price.manage')}
                  start={list.prices > 0 ? 'priced' : 'all'}
                  height="26rem"
                />
              </div>
            )}
          </For>
        )}
      </Show>
    </Section>
  );
}
