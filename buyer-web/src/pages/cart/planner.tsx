import {
  Button,
  Callout,
  createQuery,
  DayInput,
  Dialog,
  EmptyState,
  Failure,
  formatMoney,
  formatNumber,
  IconButton,
  language,
  MoneyInput,
  NumberInput,
  RadioGroup,
  SkeletonText,
  toast,
  toastFailure,
} from '@hansa/kit';
import { Ban, Split, Star } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { creditGap } from '../../credit.ts';
import { t } from '../../languages/index.ts';
import { SplitPicture } from '../../parts/split-picture.tsx';

export type Plan = Awaited<ReturnType<typeof client.sourcing.plan.query>>;
const goals = ['cheapest', 'fastest', 'fewest sellers', 'own weights'] as const;

/**
 * Another split of the same lines: what it would cost, when it would be there, from whom, and why. Taken whole, or
 * left.
 */
export function PlannerDialog(props: { without: readonly string[]; onClose: () => void; onDone: () => void }) {
  const [goal, setGoal] = createSignal<(typeof goals)[number]>('cheapest');
  const [needBy, setNeedBy] = createSignal('');
  const [most, setMost] = createSignal<number | null>(null);
  const [excluded, setExcluded] = createSignal<readonly string[]>(props.without);
  const [preferred, setPreferred] = createSignal<readonly string[]>([]);
  /** What a day of waiting for a line, and one seller more, are worth to this buyer. */
  const [perDay, setPerDay] = createSignal<number | null>(null);
  const [perSeller, setPerSeller] = createSignal<number | null>(null);
  const weights = () =>
    goal() === 'own weights' ? { perLeadDayMinor: perDay() ?? 0, perSellerMinor: perSeller() ?? 0 } : {};
  const [busy, setBusy] = createSignal(false);
  const plan = createQuery(() => ({
    ...client.sourcing.plan.options({
      goal: goal(),
      ...weights(),
      needBy: needBy() || null,
      sellersMax: most(),
      excludedSellerIds: [...excluded()] as never,
      preferredSellerIds: [...preferred()] as never,
    }),
    placeholderData: (before: Plan | undefined) => before,
    staleTime: 0,
  }));
  const changed = () => plan.data?.lines.filter((line) => line.isChanged) ?? [];

  async function apply(): Promise<void> {
    setBusy(true);
    try {
      const taken = await client.cart.chooseOffers.mutate({
        lines: changed().map((line) => ({
          lineId: line.lineId,
          takes: line.takes.map((take) => ({ offerId: take.offerId, quantity: take.quantity })),
        })) as never,
      });
      const undo = async () => {
        try {
          await client.cart.chooseOffers.mutate({
            lines: taken.before as never,
            removeLineIds: taken.addedLineIds as never,
          });
        } catch (error) {
          toastFailure(error);
        }
        props.onDone();
      };
      toast({ title: t('plan.applied', { count: changed().length }), undo: () => void undo() });
      props.onDone();
      props.onClose();
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      size="xl"
      onClose={props.onClose}
      title={t('plan.title')}
      hint={t('plan.hint')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('plan.keep')}</Button>
          <Button
            kind="primary"
            busy={busy()}
            disabled={changed().length === 0 || plan.isPlaceholderData}
            onClick={() => void apply()}
          >
            {t('plan.apply', { count: changed().length })}
          </Button>
        </>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
        <RadioGroup
          columns
          label={t('plan.goal')}
          value={goal()}
          onChange={(value) => setGoal(value as 'cheapest')}
          options={goals.map((value) => ({
            value,
            label: t(`plan.goals.${value}`),
            hint: t(`plan.goalHints.${value}`),
          }))}
        />
        <div class="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <DayInput label={t('plan.needBy')} required={false} value={needBy()} onChange={setNeedBy} />
          <Show when={goal() === 'own weights'}>
            <MoneyInput
              label={t('plan.perDay')}
              required={false}
              currency={plan.data?.currency ?? 'EUR'}
              value={perDay()}
              onChange={setPerDay}
            />
            <MoneyInput
              label={t('plan.perSeller')}
              required={false}
              currency={plan.data?.currency ?? 'EUR'}
              value={perSeller()}
              onChange={setPerSeller}
            />
          </Show>
          <NumberInput
            label={t('plan.most')}
            required={false}
            value={most()}
            onChange={(value) => setMost(value && value > 0 ? Math.min(Math.trunc(value), 50) : null)}
          />
        </div>
        <Switch fallback={<SkeletonText lines={8} />}>
          <Match when={plan.error && !plan.data}>
            <Failure error={plan.error} onRetry={() => void plan.refetch()} />
          </Match>
          <Match when={plan.data && plan.data.lines.length === 0}>
            <EmptyState compact icon={Split} title={t('plan.nothing')} text={t('plan.nothingHint')} />
          </Match>
          <Match when={plan.data}>
            {(data) => (
              <div
                class="grid grid-cols-[minmax(0,1fr)] gap-5 transition-opacity swift"
                classList={{ 'opacity-60': plan.isPlaceholderData }}
              >
                <Outcome plan={data()} />
                <Sellers
                  plan={data()}
                  excluded={excluded()}
                  onExclude={setExcluded}
                  preferred={preferred()}
                  onPrefer={setPreferred}
                />
                <Changes plan={data()} />
              </div>
            )}
          </Match>
        </Switch>
      </div>
    </Dialog>
  );
}

/** Before and after, number by number. */
function Outcome(props: { plan: Plan }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.plan.currency });
  const rows = () => [
    {
      label: t('plan.landed'),
      before: props.plan.before && money(props.plan.before.totalMinor),
      after: money(props.plan.after.totalMinor),
      isBetter: (props.plan.before?.totalMinor ?? 0) > props.plan.after.totalMinor,
    },
    {
      label: t('cart.freight'),
      before: props.plan.before && money(props.plan.before.freightMinor),
      after: money(props.plan.after.freightMinor),
      isBetter: (props.plan.before?.freightMinor ?? 0) > props.plan.after.freightMinor,
    },
    {
      label: t('plan.leadDays'),
      before: props.plan.before && t('supply.days', { count: props.plan.before.leadDaysMax }),
      after: t('supply.days', { count: props.plan.after.leadDaysMax }),
      isBetter: (props.plan.before?.leadDaysMax ?? 0) > props.plan.after.leadDaysMax,
    },
    {
      label: t('plan.sellers'),
      before: props.plan.before && formatNumber(props.plan.before.sellers),
      after: formatNumber(props.plan.after.sellers),
      isBetter: (props.plan.before?.sellers ?? 0) > props.plan.after.sellers,
    },
  ];
  return (
    <div>
      <Callout
        tone={props.plan.savingMinor > 0 ? 'success' : 'info'}
        title={
          props.plan.savingMinor > 0
            ? t('plan.saves', { amount: money(props.plan.savingMinor) })
            : props.plan.savingMinor < 0
              ? t('plan.costsMore', { amount: money(-props.plan.savingMinor) })
              : t('plan.same')
        }
        class="mb-3"
      />
      <dl class="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <For each={rows()}>
          {(row) => (
            <div class="rounded-md bg-sunken px-3 py-2.5">
              <dt class="text-sm text-quiet">{row.label}</dt>
              <dd class="figures text-md font-semibold" classList={{ 'text-success-text': row.isBetter }}>
                {row.after}
              </dd>
              <dd class="figures text-sm text-quiet">{row.before ? t('plan.now', { value: row.before }) : ' '}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}

function Sellers(props: {
  plan: Plan;
  excluded: readonly string[];
  onExclude: (ids: readonly string[]) => void;
  preferred: readonly string[];
  onPrefer: (ids: readonly string[]) => void;
}) {
  return (
    <section aria-label={t('plan.split')}>
      <h3 class="mb-2 font-semibold">{t('plan.split')}</h3>
      <SplitPicture
        currency={props.plan.currency}
        parts={props.plan.sellers.map((one) => ({
          id: one.sellerId,
          name: one.name,
          lines: one.lines,
          totalMinor: one.goodsMinor + one.freightMinor,
          days: one.leadDaysMax,
          hint:
            creditGap(one.sellerId, props.plan.currency) !== null
              ? t(`credit.badge.${creditGap(one.sellerId, props.plan.currency)!}`)
              : one.shortfallMinor > 0
                ? t('plan.shortfall', {
                    amount: formatMoney({ minor: one.shortfallMinor, currency: props.plan.currency }),
                  })
                : undefined,
        }))}
      />
      <div class="mt-3 flex flex-wrap items-center gap-2">
        <For each={props.plan.sellers}>
          {(one) => {
            const isPreferred = () => props.preferred.includes(one.sellerId);
            return (
              <span class="flex items-center gap-0.5 rounded-md bg-sunken pl-2.5 text-sm">
                <span class="max-w-40 truncate">{one.name}</span>
                <IconButton
                  size="sm"
                  pressed={isPreferred()}
                  label={t('plan.prefer', { seller: one.name })}
                  onClick={() =>
                    props.onPrefer(
                      isPreferred()
                        ? props.preferred.filter((id) => id !== one.sellerId)
                        : [...props.preferred, one.sellerId],
                    )
                  }
                >
                  <Star class={isPreferred() ? 'fill-current' : ''} aria-hidden="true" />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t('plan.without', { seller: one.name })}
                  onClick={() => {
                    props.onPrefer(props.preferred.filter((id) => id !== one.sellerId));
                    props.onExclude([...props.excluded, one.sellerId]);
                  }}
                >
                  <Ban aria-hidden="true" />
                </IconButton>
              </span>
            );
          }}
        </For>
        <Show when={props.excluded.length > 0}>
          <Button size="sm" kind="quiet" onClick={() => props.onExclude([])}>
            {t('plan.allAgain', { count: props.excluded.length })}
          </Button>
        </Show>
      </div>
    </section>
  );
}

function Changes(props: { plan: Plan }) {
  const nameOf = (sellerId: string) => props.plan.sellers.find((one) => one.sellerId === sellerId)?.name ?? '';
  const rows = () => props.plan.lines.filter((line) => line.isChanged);
  const wasteOf = (line: Plan['lines'][number]) => line.takes.reduce((sum, take) => sum + take.wasteMinor, 0);
  return (
    <section aria-label={t('plan.changes')}>
      <h3 class="mb-2 font-semibold">{t('plan.changes')}</h3>
      <ul class="max-h-80 overflow-y-auto rounded-md ring-1 ring-line" tabIndex={0}>
        <For each={rows()} fallback={<li class="px-3 py-3 text-quiet">{t('plan.noChanges')}</li>}>
          {(line) => (
            <li class="border-b border-line-soft px-3 py-2 last:border-0">
              <p class="truncate font-medium">{line.title[language()]}</p>
              <p class="figures text-sm text-quiet">
                {line.takes
                  .map(
                    (take) =>
                      `${nameOf(take.sellerId)} · ${formatMoney({ minor: take.goodsMinor, currency: props.plan.currency })}`,
                  )
                  .join(' + ')}{' '}
                ·{' '}
                <span class="text-accent-text">
                  {t(`plan.reasons.${line.reason.code}`, {
                    seller: line.reason.otherSellerName ?? '',
                    amount: formatMoney({
                      minor: Math.abs(line.reason.differenceMinor),
                      currency: props.plan.currency,
                    }),
                  })}
                </span>
                <Show when={wasteOf(line) > 0}>
                  {' '}
                  · {t('plan.waste', { amount: formatMoney({ minor: wasteOf(line), currency: props.plan.currency }) })}
                </Show>
                <Show when={line.isLate}>
                  <span class="font-medium text-warning-text"> · {t('plan.late')}</span>
                </Show>
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.plan.unsourced.length > 0}>
        <Callout tone="warning" class="mt-3" title={t('plan.unsourced', { count: props.plan.unsourced.length })}>
          <For each={props.plan.unsourced}>
            {(line) => (
              <p>
                {line.title[language()]}: {t(`plan.why.${line.code}`)}
              </p>
            )}
          </For>
        </Callout>
      </Show>
    </section>
  );
}
