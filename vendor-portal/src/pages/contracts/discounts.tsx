import { Button, IconButton, language, NumberInput, Select } from '@hansa/kit';
import { Plus, X } from 'lucide-solid';
import { Index, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { Choices, createContract } from './create-contract.ts';

type Kind = 'everything' | 'category' | 'brand';

/** A discount a row: on what, how much. */
export function Discounts(props: { page: ReturnType<typeof createContract>; choices: Choices }) {
  const put = (at: number, key: string, value: unknown) => props.page.form.put(['discounts', at, key], value);
  const kindOf = (row: { categoryId: string | null; brandId: string | null }): Kind =>
    row.categoryId ? 'category' : row.brandId ? 'brand' : 'everything';
  const setKind = (at: number, kind: Kind) => {
    put(at, 'categoryId', kind === 'category' ? (props.choices.categories[0]?.id ?? null) : null);
    put(at, 'brandId', kind === 'brand' ? (props.choices.brands[0]?.id ?? null) : null);
  };
  return (
    <div class="grid gap-3">
      <Index each={props.page.discounts()} fallback={<p class="text-quiet">{t('contracts.noDiscounts')}</p>}>
        {(row, at) => (
          <div class="grid items-end gap-3 sm:grid-cols-[10rem_minmax(0,1fr)_8rem_auto]">
            <Select
              label={t('contracts.scope')}
              value={kindOf(row())}
              onChange={(kind) => setKind(at, kind as Kind)}
              options={(['everything', 'category', 'brand'] as const).map((kind) => ({
                value: kind,
                label: t(`contracts.${kind}`),
              }))}
            />
            <Show
              when={kindOf(row()) === 'category'}
              fallback={
                <Show when={kindOf(row()) === 'brand'} fallback={<span class="max-sm:hidden" />}>
                  <Select
                    label={t('contracts.brand')}
                    value={row().brandId}
                    onChange={(id) => put(at, 'brandId', id)}
                    options={props.choices.brands.map((one) => ({ value: one.id, label: one.name }))}
                  />
                </Show>
              }
            >
              <Select
                label={t('contracts.category')}
                value={row().categoryId}
                onChange={(id) => put(at, 'categoryId', id)}
                options={props.choices.categories.map((one) => ({
                  value: one.id,
                  label: `${'  '.repeat(Math.max(one.level - 1, 0))}${one.name[language()]}`,
                }))}
              />
            </Show>
            <NumberInput
              label={t('contracts.off')}
              decimals={2}
              after="%"
              value={row().basisPoints / 100}
              onChange={(value) => put(at, 'basisPoints', Math.round((value ?? 0) * 100))}
            />
            <IconButton label={t('contracts.remove')} onClick={() => props.page.removeDiscount(at)}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </Index>
      <div>
        <Button icon={<Plus aria-hidden="true" />} onClick={props.page.addDiscount}>
          {t('contracts.addDiscount')}
        </Button>
      </div>
    </div>
  );
}
