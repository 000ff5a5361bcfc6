import {
  Badge,
  Button,
  EmptyState,
  Failure,
  formatMoney,
  formatQuantity,
  formatDate,
  formatRelative,
  createNow,
  language,
  LinkButton,
  PageHeader,
  Section,
  SkeletonPage,
  t as kitText,
  useSession,
} from '@hansa/kit';
import {
  CalendarClock,
  CheckCheck,
  Coffee,
  FileWarning,
  Inbox,
  MessagesSquare,
  PackageMinus,
  Truck,
} from 'lucide-solid';
import { Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createToday } from './create-today.ts';
import { FirstSteps } from './first-steps.tsx';
import { SalesOfToday } from './sales.tsx';
import { WaitingList } from './waiting-list.tsx';

type Data = NonNullable<ReturnType<typeof createToday>['today']['data']>;

/** The first page: what waits, then how it goes. */
export function Today() {
  const session = useSession();
  const page = createToday();
  return (
    <>
      <PageHeader
        title={t('today.greeting', { name: session.me()?.user.name.split(' ')[0] ?? '' })}
        hint={t('today.hint')}
      />
      <Switch fallback={<SkeletonPage />}>
        <Match when={page.today.error && !page.today.data}>
          <Failure error={page.today.error} onRetry={() => void page.today.refetch()} />
        </Match>
        <Match when={page.today.data}>
          {(data) => (
            <div class="stack">
              <Show when={data().begin}>{(has) => <FirstSteps has={has()} />}</Show>
              <Waits data={data()} page={page} />
              <Show when={data().sales}>{(sales) => <SalesOfToday sales={sales()} />}</Show>
            </div>
          )}
        </Match>
      </Switch>
    </>
  );
}

function Waits(props: { data: Data; page: ReturnType<typeof createToday> }) {
  const session = useSession();
  const now = createNow();
  const total = () =>
    (props.data.toConfirm?.count ?? 0) +
    (props.data.toShip?.count ?? 0) +
    (props.data.stockLow?.count ?? 0) +
    (props.data.contractsExpiring?.count ?? 0) +
    (props.data.importsWaiting?.count ?? 0) +
    (props.page.quotes.data?.total ?? 0);
  const isLate = (promisedOn: string | null) =>
    promisedOn !== null && promisedOn < new Date(now()).toISOString().slice(0, 10);
  const money = (minor: number, currency: string) => formatMoney({ minor, currency });
  const orderRow = (row: NonNullable<Data['toConfirm']>['items'][number]) => ({
    id: row.id,
    href: `/orders/${row.id}`,
    title: row.buyerName,
    aside: <span class="font-medium text-text">{money(row.totalMinor, row.currency)}</span>,
  });
  return (
    <Show
      when={total() > 0}
      fallback={
        <Show when={!props.data.begin}>
          <Section title={t('today.waits')}>
            <EmptyState compact icon={Coffee} title={t('today.nothingWaits')} text={t('today.nothingWaitsHint')} />
          </Section>
        </Show>
      }
    >
      <div class="gap-gap max-xl:grid xl:columns-2 xl:*:break-inside-avoid xl:*:not-last:mb-[var(--gap)]">
        <Show when={props.data.toConfirm?.count ? props.data.toConfirm : null}>
          {(part) => (
            <WaitingList
              title={t('today.toConfirm', { count: part().count })}
              hint={t('today.toConfirmHint')}
              icon={Inbox}
              actions={
                <>
                  <LinkButton href="/orders?state=placed" size="sm" kind="quiet">
                    {t('today.allOrders')}
                  </LinkButton>
                  <Show when={session.may('order.fulfil')}>
                    <Button
                      kind="primary"
                      size="sm"
                      icon={<CheckCheck aria-hidden="true" />}
                      onClick={() => props.page.confirmAll(part().items.map((one) => one.id))}
                    >
                      {t('today.confirmAll', { count: part().items.length })}
                    </Button>
                  </Show>
                </>
              }
              rows={part().items.map((row) => ({
                ...orderRow(row),
                detail: (
                  <>
                    <span class="font-mono text-[0.94em]">{row.number}</span> · {t('today.lines', { count: row.lines })}{' '}
                    · {t('today.placed', { when: formatRelative(row.placedAt, now()) })}
                  </>
                ),
                action: session.may('order.fulfil') ? (
                  <Button
                    size="sm"
                    busy={props.page.confirming().has(row.id)}
                    aria-label={`${t('today.confirm')} ${row.number}`}
                    onClick={() => props.page.confirmOne(row.id)}
                  >
                    {t('today.confirm')}
                  </Button>
                ) : undefined,
              }))}
            />
          )}
        </Show>
        <Show when={props.page.quotes.data?.total ? props.page.quotes.data : null}>
          {(part) => (
            <WaitingList
              title={t('quotePages.toAnswer', { count: part().total })}
              hint={t('quotePages.toAnswerHint')}
              icon={MessagesSquare}
              actions={
                <LinkButton href="/quotes" size="sm" kind="quiet">
                  {t('quotePages.allQuotes')}
                </LinkButton>
              }
              rows={part().items.map((row) => ({
                id: row.id,
                href: `/quotes/${row.id}`,
                title: row.buyerName,
                detail: (
                  <>
                    <span class="font-mono text-[0.94em]">{row.number}</span> · {row.title} ·{' '}
                    {t('quotePages.lineCount', { count: row.lines })}
                  </>
                ),
                aside: row.dueOn ? (
                  <span class={isLate(row.dueOn) ? 'font-medium text-danger-text' : ''}>
                    {t('quotePages.due', { date: formatDate(row.dueOn, 'short') })}
                  </span>
                ) : (
                  t('quotePages.asked', { when: formatRelative(row.createdAt, now()) })
                ),
              }))}
            />
          )}
        </Show>
        <Show when={props.data.toShip?.count ? props.data.toShip : null}>
          {(part) => (
            <WaitingList
              title={t('today.toShip', { count: part().count })}
              hint={t('today.shipHint')}
              icon={Truck}
              actions={
                <>
                  <Show when={part().late > 0}>
                    <Badge tone="danger">{t('today.late', { count: part().late })}</Badge>
                  </Show>
                  <LinkButton href="/orders?state=confirmed" size="sm" kind="quiet">
                    {t('today.allOrders')}
                  </LinkButton>
                </>
              }
              rows={part().items.map((row) => ({
                ...orderRow(row),
                detail: (
                  <>
                    <span class="font-mono text-[0.94em]">{row.number}</span> ·{' '}
                    <span class={isLate(row.promisedOn) ? 'font-medium text-danger-text' : ''}>
                      {row.promisedOn
                        ? t(isLate(row.promisedOn) ? 'today.overdue' : 'today.promised', {
                            date: formatDate(row.promisedOn, 'short'),
                          })
                        : t('today.placed', { when: formatRelative(row.placedAt, now()) })}
                    </span>
                  </>
                ),
              }))}
            />
          )}
        </Show>
        <Show when={props.data.importsWaiting?.count ? props.data.importsWaiting : null}>
          {(part) => (
            <WaitingList
              title={t('today.imports', { count: part().count })}
              hint={t('today.importsHint')}
              icon={FileWarning}
              rows={part().items.map((row) => ({
                id: row.id,
                href: `/imports/${row.id}`,
                title: row.fileName,
                detail: formatRelative(row.createdAt, now()),
                aside:
                  row.rowsBad > 0 ? (
                    <span class="text-danger-text">{t('today.badRows', { count: row.rowsBad })}</span>
                  ) : (
                    kitText.maybe(`state.${row.state}`)
                  ),
              }))}
            />
          )}
        </Show>
        <Show when={props.data.stockLow?.count ? props.data.stockLow : null}>
          {(part) => (
            <WaitingList
              title={t('today.stockLow', { count: part().count })}
              hint={t('today.stockLowHint')}
              icon={PackageMinus}
              rows={part().items.map((row) => ({
                id: row.offerId,
                href: `/offers?text=${encodeURIComponent(row.sku)}`,
                title: row.title[language()],
                detail: (
                  <>
                    <span class="font-mono text-[0.94em]">{row.sku}</span> ·{' '}
                    {t('today.left', { quantity: formatQuantity(row.available, row.unit) })}
                  </>
                ),
                aside: (
                  <span class={row.daysLeft < 4 ? 'font-medium text-danger-text' : 'text-warning-text'}>
                    {Number(row.available) <= 0 ? t('today.soldOut') : t('today.daysLeft', { count: row.daysLeft })}
                  </span>
                ),
              }))}
            />
          )}
        </Show>
        <Show when={props.data.contractsExpiring?.count ? props.data.contractsExpiring : null}>
          {(part) => (
            <WaitingList
              title={t('today.contracts', { count: part().count })}
              hint={t('today.contractsHint')}
              icon={CalendarClock}
              rows={part().items.map((row) => ({
                id: row.id,
                href: `/contracts/${row.id}`,
                title: row.customerName,
                detail: (
                  <>
                    <span class="font-mono text-[0.94em]">{row.number}</span> · {row.name}
                  </>
                ),
                aside: t('today.ends', { date: formatDate(row.validTo, 'short') }),
              }))}
            />
          )}
        </Show>
      </div>
    </Show>
  );
}
