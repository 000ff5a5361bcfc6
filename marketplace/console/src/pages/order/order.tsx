import {
  Callout,
  Failure,
  formatCountry,
  formatDate,
  formatNumber,
  KeyValues,
  Link,
  Loaded,
  MoneyBreakdown,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
  SkeletonText,
  StatusBadge,
  Timeline,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { eventText } from '../../parts/event-text.ts';
import { createOrder, type OrderLogic } from './create-order.ts';
import { LedgerTrace } from './ledger-trace.tsx';
import { MoneyFlow } from './money-flow.tsx';
import { OrderPart } from './order-part.tsx';

type Page = NonNullable<OrderLogic['page']['data']>;

/** An order whole: its parts, what happened, where the money goes, and every entry of it in the books. */
export function Order() {
  const logic = createOrder();
  return (
    <Show
      when={!logic.page.error || logic.page.data}
      fallback={
        <PageFailure
          list={{ label: t('orders.title'), href: '/orders' }}
          error={logic.page.error}
          onRetry={() => void logic.page.refetch()}
        />
      }
    >
      <Show when={logic.page.data} fallback={<SkeletonPage />}>
        {(page) => (
          <>
            <PageHeader
              title={page().order.number}
              crumbs={[{ label: t('orders.title'), href: '/orders' }]}
              badge={<StatusBadge state={page().order.state} />}
              hint={
                <>
                  <Link href={`/organizations/${page().order.buyerId}`}>{page().order.buyerName}</Link>,{' '}
                  {page().order.placedByName}, {formatDate(page().order.placedAt, 'moment')}
                </>
              }
            />
            <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
              <div class="stack">
                <Money logic={logic} buyerName={page().order.buyerName} />
                <section aria-label={t('order.parts')} class="grid min-w-0 gap-3">
                  <h2 class="text-md font-semibold">
                    {t('order.parts')}{' '}
                    <span class="figures font-normal text-quiet">{formatNumber(page().parts.length)}</span>
                  </h2>
                  <For each={page().parts}>{(part) => <OrderPart part={part} />}</For>
                </section>
                <Section title={t('order.trace')} hint={t('order.traceHint')}>
                  <Show
                    when={!logic.trace.error || logic.trace.data}
                    fallback={<Failure error={logic.trace.error} onRetry={() => void logic.trace.refetch()} />}
                  >
                    <Show when={logic.trace.data} fallback={<SkeletonText />}>
                      {(entries) => <LedgerTrace entries={entries()} />}
                    </Show>
                  </Show>
                </Section>
              </div>
              <div class="stack">
                <Facts page={page()} />
                <Section title={t('order.timeline')}>
                  <Timeline
                    label={t('order.timeline')}
                    entries={page()
                      .timeline.toReversed()
                      .map((entry) => ({
                        id: entry.id,
                        at: entry.at,
                        by: entry.who ?? entry.organizationName ?? t('events.platform'),
                        title: (
                          <A href={`/events/${entry.id}`} class="rounded-sm ring-focus hover:underline">
                            {eventText(entry.name)}
                          </A>
                        ),
                        text:
                          typeof entry.facts['number'] === 'string' ? (
                            <span class="figures text-sm">{entry.facts['number']}</span>
                          ) : undefined,
                        tone:
                          entry.name.endsWith('rejected') || entry.name.endsWith('cancelled')
                            ? 'danger'
                            : entry.name.endsWith('delivered') || entry.name.endsWith('closed')
                              ? 'success'
                              : 'accent',
                      }))}
                  />
                </Section>
              </div>
            </div>
          </>
        )}
      </Show>
    </Show>
  );
}

function Money(props: { logic: OrderLogic; buyerName: string }) {
  const flow = () => props.logic.flow();
  return (
    <Section title={t('order.money')} hint={t('order.moneyHint')}>
      <Loaded read={props.logic.trace} skeleton={<SkeletonText />}>
        {() => (
          <Show when={flow().debtMinor > 0} fallback={<Callout>{t('order.cancelled')}</Callout>}>
            <div class="grid gap-5">
              <MoneyFlow
                from={t('order.debt', { name: props.buyerName })}
                currency={flow().currency}
                debtMinor={flow().debtMinor}
                targets={flow().targets}
              />
              <MoneyBreakdown
                label={t('order.money')}
                currency={flow().currency}
                parts={flow().targets.map((target) => ({ label: target.label, minor: target.minor }))}
                totalLabel={t('order.total')}
                showShares
              />
            </div>
          </Show>
        )}
      </Loaded>
    </Section>
  );
}

function Facts(props: { page: Page }) {
  const address = (of: Page['shipTo']) => (
    <address class="not-italic">
      {of.recipient}
      <br />
      {of.street}
      <br />
      {of.postalCode} {of.city}, {formatCountry(of.country)}
    </address>
  );
  return (
    <Section title={t('seller.facts')}>
      <KeyValues
        items={[
          { label: t('orders.po'), value: props.page.order.poNumber ?? '–' },
          {
            label: t('order.costCenter'),
            value: props.page.costCenter ? `${props.page.costCenter.code} ${props.page.costCenter.name}` : '–',
          },
          { label: t('order.needBy'), value: props.page.needBy ? formatDate(props.page.needBy) : '–' },
          { label: t('order.shipTo'), value: address(props.page.shipTo) },
          { label: t('order.billTo'), value: address(props.page.billTo) },
          { label: t('order.note'), value: props.page.note, hidden: props.page.note === null },
        ]}
      />
    </Section>
  );
}
