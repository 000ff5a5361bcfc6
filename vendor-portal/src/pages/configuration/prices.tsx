import type { configurationModel } from '@hansa/core/contract';
import { Button, DecimalInput, IconButton, language, NumberInput, Select } from '@hansa/kit';
import { Plus, X } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/configuration.ts';
import { Conditions, optionLabel } from './conditions.tsx';
import { freeKey, type ModelEditor } from './create-model-editor.ts';
import { Fault } from './fault.tsx';
import { ItemCard, Words } from './item-card.tsx';

type Price = configurationModel.ConfigurationModel['prices'][number];
const kinds = ['perUnit', 'percent', 'byQuantity', 'fixed'] as const;

/** What is added to the offer's own price, and when. */
export function Prices(props: { editor: ModelEditor }) {
  const { editor } = props;
  const put = (at: number, change: object) => editor.setModel('prices', at, change as never);
  const fresh = (kind: Price['kind']) => {
    const both = { kind, key: freeKey(editor.model.prices, 'price'), label: { en: '', vi: '' }, when: [] };
    editor.add('prices', {
      ...both,
      ...(kind === 'fixed'
        ? { amount: '0' }
        : kind === 'perUnit'
          ? { amount: '0', times: null }
          : kind === 'percent'
            ? { basisPoints: 500 }
            : { tiers: [{ from: '1', amount: '0' }] }),
    });
  };
  const amountOf = (at: number, one: { amount: string }) => (
    <DecimalInput
      label={t('model.price.amount')}
      before={editor.model.currency}
      value={one.amount}
      error={editor.faultAt('prices', at, 'amount')}
      onChange={(amount) => put(at, { amount: amount ?? '' })}
    />
  );
  return (
    <div class="grid gap-3">
      <Show when={editor.model.prices.length === 0}>
        <p class="text-quiet">{t('model.price.none')}</p>
      </Show>
      <ul class="grid gap-3">
        <For each={editor.model.prices}>
          {(price, at) => (
            <ItemCard
              editor={editor}
              part="prices"
              at={at()}
              title={price.label[language()] || t('model.price.unnamed', { number: at() + 1 })}
              kind={t(`model.price.${price.kind}`)}
            >
              <div class="grid gap-3 sm:grid-cols-2">
                <Words
                  editor={editor}
                  label={t('model.price.name')}
                  value={price.label}
                  at={['prices', at(), 'label']}
                  onChange={(label) => put(at(), { label })}
                />
              </div>
              <p class="text-sm font-medium">{t('model.rule.when')}</p>
              <Conditions
                editor={editor}
                conditions={price.when}
                at={['prices', at(), 'when']}
                onChange={(when) => put(at(), { when })}
              />
              <Switch>
                <Match when={price.kind === 'fixed' ? price : null}>
                  {(one) => <div class="max-w-56">{amountOf(at(), one())}</div>}
                </Match>
                <Match when={price.kind === 'perUnit' ? price : null}>
                  {(one) => (
                    <div class="grid max-w-xl gap-3 sm:grid-cols-2">
                      {amountOf(at(), one())}
                      <Times
                        editor={editor}
                        value={one().times}
                        fault={editor.faultAt('prices', at(), 'times')}
                        onChange={(times) => put(at(), { times })}
                      />
                    </div>
                  )}
                </Match>
                <Match when={price.kind === 'percent' ? price : null}>
                  {(one) => (
                    <NumberInput
                      class="max-w-56"
                      decimals={2}
                      after="%"
                      label={t('model.price.percentOf')}
                      value={one().basisPoints / 100}
                      error={editor.faultAt('prices', at(), 'basisPoints')}
                      onChange={(value) => put(at(), { basisPoints: Math.round((value ?? 0) * 100) })}
                    />
                  )}
                </Match>
                <Match when={price.kind === 'byQuantity' ? price : null}>
                  {(one) => (
                    <div class="grid gap-2">
                      <For each={one().tiers}>
                        {(tier, index) => {
                          const putTier = (change: Partial<typeof tier>) =>
                            put(at(), {
                              tiers: one().tiers.map((other, place) =>
                                place === index() ? { ...other, ...change } : other,
                              ),
                            });
                          return (
                            <div class="grid max-w-xl grid-cols-[1fr_1fr_auto] items-end gap-3">
                              <DecimalInput
                                decimals={3}
                                label={t('model.price.from')}
                                value={tier.from}
                                error={editor.faultAt('prices', at(), 'tiers', index(), 'from')}
                                onChange={(from) => putTier({ from: from ?? '' })}
                              />
                              <DecimalInput
                                label={t('model.price.amount')}
                                before={editor.model.currency}
                                value={tier.amount}
                                error={editor.faultAt('prices', at(), 'tiers', index(), 'amount')}
                                onChange={(amount) => putTier({ amount: amount ?? '' })}
                              />
                              <IconButton
                                label={t('model.remove', { what: tier.from })}
                                disabled={one().tiers.length === 1}
                                onClick={() =>
                                  put(at(), { tiers: one().tiers.filter((_, place) => place !== index()) })
                                }
                              >
                                <X aria-hidden="true" />
                              </IconButton>
                            </div>
                          );
                        }}
                      </For>
                      <Fault of={editor.faultAt('prices', at(), 'tiers')} />
                      <div>
                        <Button
                          size="sm"
                          kind="quiet"
                          icon={<Plus aria-hidden="true" />}
                          disabled={one().tiers.length >= 20}
                          onClick={() =>
                            put(at(), {
                              tiers: [
                                ...one().tiers,
                                {
                                  from: String(Number(one().tiers.at(-1)?.from ?? 1) * 10 || 10),
                                  amount: one().tiers.at(-1)?.amount ?? '0',
                                },
                              ],
                            })
                          }
                        >
                          {t('model.price.addTier')}
                        </Button>
                      </div>
                    </div>
                  )}
                </Match>
              </Switch>
            </ItemCard>
          )}
        </For>
      </ul>
      <div class="flex flex-wrap gap-2">
        <For each={kinds}>
          {(kind) => (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => fresh(kind)}>
              {t(`model.price.${kind}`)}
            </Button>
          )}
        </For>
      </div>
    </div>
  );
}

/** Counted once a piece, or as often as a number that is chosen. */
export function Times(props: {
  editor: ModelEditor;
  value: string | null;
  fault: string | undefined;
  onChange: (value: string | null) => void;
}) {
  const options = () => [
    { value: '-', label: t('model.price.timesNone') },
    ...props.editor.model.options
      .filter((one) => one.kind === 'number')
      .map((one) => ({ value: one.key, label: optionLabel(props.editor, one.key) })),
  ];
  return (
    <Select
      label={t('model.price.times')}
      options={options()}
      value={props.value ?? '-'}
      error={props.fault}
      onChange={(value) => props.onChange(value === '-' ? null : value)}
    />
  );
}
