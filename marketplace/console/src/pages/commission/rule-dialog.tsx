import {
  Button,
  Checkbox,
  Dialog,
  FieldGroup,
  FieldRow,
  IconButton,
  MoneyInput,
  NumberInput,
  Select,
  TextInput,
} from '@hansa/kit';
import { Plus, Trash2 } from 'lucide-solid';
import { createSignal, For, Index, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../../languages/index.ts';
import { MultiChoice } from '../../parts/multi-choice.tsx';
import { inLanguage } from '../../parts/names.ts';
import type { CommissionLogic } from './create-commission.ts';
import { type Conditions, type RuleDraft, ruleSentence } from './rule-sentence.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const kinds = ['vendor', 'distributor', 'dealer'] as const;
const basisPoints = (percent: number | null) => Math.round((percent ?? 0) * 100);

/** One rule: when it holds and what it takes, with the sentence it makes as one goes. */
export function RuleDialog(props: {
  logic: CommissionLogic;
  rule: RuleDraft;
  onDone: (rule: RuleDraft) => void;
  onClose: () => void;
}) {
  const [rule, setRule] = createStore<Mutable<RuleDraft>>(
    structuredClone({
      ...props.rule,
      conditions: { ...props.rule.conditions },
      tiers: props.rule.tiers ? props.rule.tiers.map((tier) => ({ ...tier })) : null,
    }),
  );
  const [tried, setTried] = createSignal(false);
  const known = () => props.logic.lists.data;
  const currency = () => rule.conditions.currency ?? 'EUR';
  const condition = <Key extends keyof Conditions>(key: Key, value: Conditions[Key] | undefined) =>
    setRule('conditions', (before) => {
      const { [key]: _, ...others } = before;
      return (
        value === undefined || (Array.isArray(value) && value.length === 0) ? others : { ...others, [key]: value }
      ) as Conditions;
    });
  // Solid's stores merge objects; a condition that is taken out must go.
  const conditionExactly = <Key extends keyof Conditions>(key: Key, value: Conditions[Key] | undefined) => {
    condition(key, value);
    if (value === undefined || (Array.isArray(value) && value.length === 0))
      setRule('conditions', key as never, undefined as never);
  };
  const currencies = () => [...new Set((props.logic.storefronts.data ?? []).flatMap((one) => one.currencies))];
  const hasAmounts = () =>
    rule.fixedMinor > 0 ||
    rule.minimumMinor !== null ||
    rule.capMinor !== null ||
    Boolean(rule.conditions.orderValueFromMinor) ||
    Boolean(rule.conditions.monthVolumeFromMinor) ||
    Boolean(rule.tiers?.length);
  const tierAt = (at: number, tier: { fromMinor: number; rateBasisPoints: number }) =>
    setRule('tiers', (before) => (before ?? []).map((one, index) => (index === at ? tier : one)));
  const nameError = () => (tried() && rule.name.trim().length < 2 ? t('issues.missing') : undefined);
  const currencyError = () =>
    tried() && hasAmounts() && !rule.conditions.currency ? t('commission.needsCurrency') : undefined;
  const clean = (): RuleDraft => {
    const conditions = Object.fromEntries(
      Object.entries(rule.conditions).filter(([, value]) => value !== undefined && value !== 0),
    ) as Conditions;
    return {
      name: rule.name.trim(),
      conditions,
      rateBasisPoints: rule.rateBasisPoints,
      fixedMinor: rule.fixedMinor,
      minimumMinor: rule.minimumMinor,
      capMinor: rule.capMinor,
      taxBasisPoints: rule.taxBasisPoints,
      tiers: rule.tiers?.length ? rule.tiers.map((tier) => ({ ...tier })) : null,
    };
  };
  const done = () => {
    setTried(true);
    if (!nameError() && !currencyError()) props.onDone(clean());
  };
  return (
    <Dialog
      open
      from="side"
      size="lg"
      onClose={() => props.onClose()}
      title={props.rule.name || t('commission.addRule')}
      hint={ruleSentence(rule, props.logic.names())}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('action.cancel')}</Button>
          <Button kind="primary" onClick={done}>
            {t('action.apply')}
          </Button>
        </>
      }
    >
      <div class="grid gap-5">
        <FieldRow>
          <TextInput
            label={t('commission.name')}
            required
            value={rule.name}
            onChange={(name) => setRule('name', name)}
            error={nameError()}
            autofocus
            maxLength={120}
          />
          <Select
            label={t('commission.currencyOnly')}
            hint={hasAmounts() ? t('commission.needsCurrency') : undefined}
            error={currencyError()}
            value={rule.conditions.currency ?? 'any'}
            onChange={(value) => conditionExactly('currency', value === 'any' ? undefined : value)}
            options={[
              { value: 'any', label: t('commission.anyCurrency') },
              ...currencies().map((value) => ({ value, label: value })),
            ]}
          />
        </FieldRow>
        <FieldGroup title={t('commission.conditions')} hint={t('commission.conditionsHint')}>
          <fieldset>
            <legend class="mb-1.5 text-sm font-medium">{t('commission.kinds')}</legend>
            <div class="flex flex-wrap gap-x-6 gap-y-2">
              <For each={kinds}>
                {(kind) => (
                  <Checkbox
                    label={t(`sellerKind.${kind}`)}
                    checked={rule.conditions.sellerKinds?.includes(kind) ?? false}
                    onChange={(checked) => {
                      const rest = (rule.conditions.sellerKinds ?? []).filter((one) => one !== kind);
                      conditionExactly('sellerKinds', checked ? [...rest, kind] : rest);
                    }}
                  />
                )}
              </For>
            </div>
          </fieldset>
          <FieldRow>
            <MultiChoice
              label={t('commission.sellers')}
              options={(known()?.sellers ?? []).map((one) => ({ value: one.id, label: one.name }))}
              values={rule.conditions.sellerIds ?? []}
              onChange={(values) => conditionExactly('sellerIds', [...values])}
            />
            <MultiChoice
              label={t('commission.categories')}
              options={(known()?.categories ?? []).map((one) => ({ value: one.id, label: inLanguage(one.name) }))}
              values={rule.conditions.categoryIds ?? []}
              onChange={(values) => conditionExactly('categoryIds', [...values])}
            />
            <MultiChoice
              label={t('commission.brands')}
              options={(known()?.brands ?? []).map((one) => ({ value: one.id, label: one.name }))}
              values={rule.conditions.brandIds ?? []}
              onChange={(values) => conditionExactly('brandIds', [...values])}
            />
            <MultiChoice
              label={t('menu.storefronts')}
              options={(props.logic.storefronts.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
              values={rule.conditions.storefrontIds ?? []}
              onChange={(values) => conditionExactly('storefrontIds', [...values])}
            />
            <MoneyInput
              label={t('commission.orderFrom')}
              required={false}
              currency={currency()}
              value={rule.conditions.orderValueFromMinor ?? null}
              onChange={(minor) => conditionExactly('orderValueFromMinor', minor ?? undefined)}
            />
            <MoneyInput
              label={t('commission.volumeFrom')}
              required={false}
              currency={currency()}
              value={rule.conditions.monthVolumeFromMinor ?? null}
              onChange={(minor) => conditionExactly('monthVolumeFromMinor', minor ?? undefined)}
            />
          </FieldRow>
        </FieldGroup>
        <FieldGroup title={t('commission.components')} hint={t('commission.componentsHint')}>
          <FieldRow>
            <NumberInput
              label={t('commission.rate')}
              hint={t('commission.rateHint')}
              decimals={2}
              after="%"
              value={rule.rateBasisPoints / 100}
              onChange={(percent) => setRule('rateBasisPoints', Math.min(basisPoints(percent), 10_000))}
            />
            <MoneyInput
              label={t('commission.fixed')}
              required={false}
              currency={currency()}
              value={rule.fixedMinor === 0 ? null : rule.fixedMinor}
              onChange={(minor) => setRule('fixedMinor', minor ?? 0)}
            />
            <MoneyInput
              label={t('commission.minimum')}
              required={false}
              currency={currency()}
              value={rule.minimumMinor}
              onChange={(minor) => setRule('minimumMinor', minor)}
            />
            <MoneyInput
              label={t('commission.cap')}
              required={false}
              currency={currency()}
              value={rule.capMinor}
              onChange={(minor) => setRule('capMinor', minor)}
            />
            <NumberInput
              label={t('commission.tax')}
              required={false}
              decimals={2}
              after="%"
              value={rule.taxBasisPoints / 100}
              onChange={(percent) => setRule('taxBasisPoints', Math.min(basisPoints(percent), 5000))}
            />
          </FieldRow>
          <fieldset class="grid gap-2">
            <legend class="mb-1.5 text-sm font-medium">{t('commission.tiers')}</legend>
            <Index each={rule.tiers ?? []}>
              {(tier, index) => (
                <div class="flex items-end gap-2">
                  <MoneyInput
                    class="flex-1"
                    label={t('commission.tierFrom')}
                    currency={currency()}
                    value={tier().fromMinor}
                    onChange={(minor) => tierAt(index, { ...tier(), fromMinor: minor ?? 0 })}
                  />
                  <NumberInput
                    class="flex-1"
                    label={t('commission.rate')}
                    decimals={2}
                    after="%"
                    value={tier().rateBasisPoints / 100}
                    onChange={(percent) =>
                      tierAt(index, { ...tier(), rateBasisPoints: Math.min(basisPoints(percent), 10_000) })
                    }
                  />
                  <IconButton
                    label={t('commission.removeTier')}
                    onClick={() => setRule('tiers', (before) => (before ?? []).filter((_, at) => at !== index))}
                  >
                    <Trash2 aria-hidden="true" />
                  </IconButton>
                </div>
              )}
            </Index>
            <Show when={(rule.tiers?.length ?? 0) < 20}>
              <div>
                <Button
                  size="sm"
                  icon={<Plus aria-hidden="true" />}
                  onClick={() =>
                    setRule('tiers', (before) => [
                      ...(before ?? []),
                      { fromMinor: (before?.at(-1)?.fromMinor ?? 0) + 100_000, rateBasisPoints: rule.rateBasisPoints },
                    ])
                  }
                >
                  {t('commission.addTier')}
                </Button>
              </div>
            </Show>
          </fieldset>
        </FieldGroup>
      </div>
    </Dialog>
  );
}
