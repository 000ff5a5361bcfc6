import {
  Callout,
  Card,
  Combobox,
  DayInput,
  DecimalInput,
  EmptyState,
  Failure,
  FieldRow,
  formatMoney,
  formatPercent,
  formatQuantity,
  formatUnitPrice,
  IconButton,
  language,
  LinkButton,
  PageHeader,
  Select,
  SkeletonText,
  TierTable,
} from '@hansa/kit';
import { Scale, X } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { buyerOptions, offerOptions } from '../../parts/buyer-options.ts';
import { Numbered } from '../../parts/number.tsx';
import { priceReasonText } from '../../parts/price-reason.ts';
import { createExplain, type Explained, type ExplainedLine } from './create-explain.ts';
import { Levels } from './levels.tsx';

/** What would this buyer pay, and why. */
export function Explain() {
  const page = createExplain();
  return (
    <>
      <PageHeader title={t('explain.title')} hint={t('explain.hint')} />
      <div class="grid items-start gap-gap xl:grid-cols-[22rem_minmax(0,1fr)]">
        <Card>
          <div class="grid gap-4">
            <Combobox label={t('explain.buyer')} value={page.buyer()} onChange={page.setBuyer} search={buyerOptions} />
            <Combobox label={t('explain.addOffer')} value={null} onChange={page.add} search={offerOptions} />
            <Select
              label={t('explain.storefront')}
              value={page.storefront()}
              onChange={(storefront) => page.set({ storefront })}
              options={(page.choices.data?.storefronts ?? []).map((one) => ({ value: one.id, label: one.name }))}
              placeholder={page.known()?.storefrontName}
            />
            <FieldRow>
              <Select
                label={t('explain.currency')}
                value={page.currency()}
                onChange={(currency) => page.set({ currency })}
                options={(page.choices.data?.currencies ?? []).map((one) => ({ value: one, label: one }))}
              />
              <DayInput
                label={t('explain.on')}
                value={page.on() || page.known()?.on || ''}
                onChange={(on) => page.set({ on: on || undefined })}
              />
            </FieldRow>
          </div>
        </Card>
        <Switch
          fallback={
            <Card>
              <SkeletonText lines={6} />
            </Card>
          }
        >
          <Match when={!page.isReady()}>
            <Card>
              <EmptyState icon={Scale} title={t('explain.choose')} text={t('explain.chooseHint')} />
            </Card>
          </Match>
          <Match when={page.answer.error && !page.answer.data}>
            <Failure error={page.answer.error} onRetry={() => void page.answer.refetch()} />
          </Match>
          <Match when={page.answer.data}>{(answer) => <Answer answer={answer()} page={page} />}</Match>
        </Switch>
      </div>
    </>
  );
}

function Answer(props: { answer: Explained; page: ReturnType<typeof createExplain> }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.answer.currency });
  return (
    <div class="stack">
      <div class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm text-quiet">
        <p>
          {[
            ...props.answer.line.slice(1).map((one) => t('explain.belongs', { name: one.name })),
            ...(props.answer.groups.length > 0
              ? [t('explain.groups', { names: props.answer.groups.map((one) => one.name[language()]).join(', ') })]
              : []),
          ].join(' · ')}
        </p>
        <p class="figures">
          <Show when={props.answer.discountMinor > 0}>
            {t('explain.discount')} −{money(props.answer.discountMinor)} ·{' '}
          </Show>
          {t('explain.total')}{' '}
          <strong class="text-md text-text">{money(props.answer.totalMinor - props.answer.discountMinor)}</strong>
        </p>
      </div>
      <For each={props.answer.lines}>{(line) => <Line line={line} answer={props.answer} page={props.page} />}</For>
    </div>
  );
}

function Line(props: { line: ExplainedLine; answer: Explained; page: ReturnType<typeof createExplain> }) {
  const unit = (amount: string) => formatUnitPrice({ amount, currency: props.answer.currency });
  const saving = () =>
    props.line.listPrice && props.line.unitPrice && Number(props.line.listPrice) > Number(props.line.unitPrice)
      ? 1 - Number(props.line.unitPrice) / Number(props.line.listPrice)
      : 0;
  return (
    <Card class="min-w-0">
      <div class="flex flex-wrap items-start justify-between gap-4">
        <div class="min-w-0 flex-1">
          <h2 class="text-md font-semibold">{props.line.title[language()]}</h2>
          <p class="text-sm text-quiet">
            <Numbered>{props.line.sku}</Numbered>
          </p>
        </div>
        <div class="flex items-end gap-2">
          <DecimalInput
            class="w-36"
            label={t('explain.quantity')}
            decimals={3}
            value={props.line.quantity}
            onChange={(quantity) => props.page.setQuantity(props.line.offerId, quantity)}
          />
          <IconButton
            label={t('explain.removeLine', { sku: props.line.sku })}
            onClick={() => props.page.remove(props.line.offerId)}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      <Show when={!props.line.isSeen}>
        <Callout
          tone="warning"
          class="mt-3"
          action={
            <LinkButton size="sm" href={`/catalogs?buyer=${props.page.buyer()?.value ?? ''}`}>
              {t('explain.seeCatalogs')}
            </LinkButton>
          }
        >
          {t('explain.notSeen')}
        </Callout>
      </Show>
      <Show
        when={props.line.unitPrice}
        fallback={
          <Callout tone="danger" class="mt-3">
            {t('explain.noPrice', { currency: props.answer.currency })}
          </Callout>
        }
      >
        {(price) => (
          <>
            <p class="figures mt-3 flex flex-wrap items-baseline gap-x-3">
              <span class="text-2xl font-[620]" data-testid="unit-price">
                {unit(price())}
              </span>
              <span class="text-quiet">
                × {formatQuantity(props.line.quantity, props.line.unit)} ={' '}
                {formatMoney({ minor: props.line.lineMinor, currency: props.answer.currency })}
              </span>
              <Show when={saving() > 0.0005}>
                <span class="text-sm font-medium text-success-text">
                  {t('explain.saves', { percent: formatPercent(saving()) })}
                </span>
              </Show>
            </p>
            <Show when={props.line.reason}>
              {(reason) => <p class="mt-0.5 text-quiet">{priceReasonText(reason(), props.line.unit)}</p>}
            </Show>
            <Show when={props.line.next}>
              {(next) => (
                <p class="mt-1 text-sm text-accent-text">
                  {t('explain.next', {
                    more: formatQuantity(next().moreQuantity, props.line.unit),
                    price: unit(next().unitPrice),
                    now: unit(price()),
                  })}
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
      <div class="mt-4 grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Show when={props.line.candidates.length > 0}>
          <Levels line={props.line} answer={props.answer} />
        </Show>
        <Show when={props.line.tiers.length > 1}>
          <div>
            <TierTable
              tiers={props.line.tiers.map((tier) => ({ from: Number(tier.minimumQuantity), amount: tier.unitPrice }))}
              currency={props.answer.currency}
              unit={props.line.unit}
              quantity={Number(props.line.quantity)}
              onTake={(quantity) => props.page.setQuantity(props.line.offerId, String(quantity))}
            />
          </div>
        </Show>
      </div>
    </Card>
  );
}
