import {
  Button,
  Callout,
  createQuotePage,
  fetchDialogs,
  lateDialog,
  LinkButton,
  PageFailure,
  PageHeader,
  QuoteEditor,
  QuoteTotal,
  SkeletonPage,
  StatusBadge,
  t as kitText,
  useSession,
  Validity,
} from '@hansa/kit';
import { useNavigate, useParams } from '@solidjs/router';
import { BadgeCheck, CopyPlus, GitCompareArrows, Reply } from 'lucide-solid';
import { createSignal, For, Match, Show, Suspense, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { findProductLines } from '../../parts/find-product-lines.ts';

const dialogs = () => import('./quote-dialogs.tsx');
const AcceptDialog = lateDialog(dialogs, (part) => part.AcceptDialog);
const CounterDialog = lateDialog(dialogs, (part) => part.CounterDialog);
const DeclineDialog = lateDialog(dialogs, (part) => part.DeclineDialog);

/** A quote on the buyer's side: negotiate, accept, or say no. */
export function Quote() {
  const params = useParams<{ id: string }>();
  const session = useSession();
  const go = useNavigate();
  const page = createQuotePage(client, () => params.id);
  fetchDialogs(AcceptDialog, CounterDialog, DeclineDialog);
  const [asked, setAsked] = createSignal<'accept' | 'counter' | 'decline' | null>(null);
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.query.error && !page.query.data}>
        <PageFailure
          list={{ label: t('menu.quotes'), href: '/quotes' }}
          error={page.query.error}
          onRetry={() => void page.query.refetch()}
        />
      </Match>
      <Match when={page.editor() && page.query.data}>
        {(data) => {
          const quote = () => data().quote;
          return (
            <>
              <PageHeader
                title={quote().title}
                crumbs={[{ label: t('menu.quotes'), href: '/quotes' }]}
                badge={<StatusBadge state={quote().state} />}
                hint={
                  <span class="figures">
                    <span class="font-mono text-[0.94em]">{quote().number}</span> ·{' '}
                    <span class="font-medium text-text">{quote().sellerName}</span>
                  </span>
                }
                actions={
                  <>
                    <Show when={quote().rfqId && session.may('quote.request')}>
                      <LinkButton href={`/requests/${quote().rfqId}`} icon={<GitCompareArrows aria-hidden="true" />}>
                        {t('rfq.compareAll')}
                      </LinkButton>
                    </Show>
                    <Show when={session.may('quote.request') && !page.may('edit')}>
                      <LinkButton
                        href={`/requests/new?from=quote&id=${quote().id}`}
                        icon={<CopyPlus aria-hidden="true" />}
                      >
                        {t('rfq.again')}
                      </LinkButton>
                    </Show>
                    <Show when={page.may('decline')}>
                      <Button kind="quiet" onClick={() => setAsked('decline')}>
                        {t('rfq.decline')}
                      </Button>
                    </Show>
                    <Show when={page.may('counter')}>
                      <Button icon={<Reply aria-hidden="true" />} onClick={() => setAsked('counter')}>
                        {t('rfq.counter')}
                      </Button>
                    </Show>
                    <Show when={quote().orderId}>
                      <LinkButton kind="primary" href={`/orders/${quote().orderId}`}>
                        {t('rfq.seeOrder')}
                      </LinkButton>
                    </Show>
                    <Show when={page.may('accept') && data().acceptable?.lacking.length === 0}>
                      <Button
                        kind="primary"
                        icon={<BadgeCheck aria-hidden="true" />}
                        onClick={() => setAsked('accept')}
                      >
                        {t('rfq.accept')}
                      </Button>
                    </Show>
                  </>
                }
              >
                <p class="figures flex flex-wrap items-center gap-x-5 gap-y-1.5 text-sm text-quiet">
                  <span class="text-lg font-semibold text-text">
                    <QuoteTotal editor={page.editor()!} />
                  </span>
                  <span>{kitText('quote.lineCount', { count: page.lines().length })}</span>
                  <Validity validUntil={page.editor()!.terms().validUntil} />
                </p>
              </PageHeader>
              <Show when={data().acceptable?.isEditedSince}>
                <Callout
                  tone="warning"
                  class="mb-4"
                  title={t('rfq.editedSince', { number: data().acceptable!.number })}
                >
                  {t('rfq.editedSinceHint')}
                </Callout>
              </Show>
              <Show when={page.may('accept') && (data().acceptable?.lacking.length ?? 0) > 0}>
                <Callout
                  tone="warning"
                  class="mb-4"
                  title={t('rfq.lacking', { count: data().acceptable!.lacking.length })}
                >
                  <p>{t('rfq.lackingHint', { seller: quote().sellerName })}</p>
                  <ul class="mt-1 list-disc pl-5">
                    <For each={data().acceptable!.lacking.slice(0, 8)}>{(line) => <li>{line.title}</li>}</For>
                  </ul>
                </Callout>
              </Show>
              <Show when={quote().state === 'requested' || quote().state === 'answering'}>
                <Callout class="mb-4">{t('rfq.waitsForSeller', { seller: quote().sellerName })}</Callout>
              </Show>
              <QuoteEditor client={client} page={page} find={findProductLines} />
              <Show when={asked() === 'accept'}>
                <Suspense>
                  <AcceptDialog
                    page={page}
                    onClose={() => setAsked(null)}
                    onOrdered={(orderId) => go(`/orders/${orderId}?placed=1`)}
                  />
                </Suspense>
              </Show>
              <Show when={asked() === 'counter'}>
                <CounterDialog page={page} onClose={() => setAsked(null)} />
              </Show>
              <Show when={asked() === 'decline'}>
                <DeclineDialog page={page} onClose={() => setAsked(null)} />
              </Show>
            </>
          );
        }}
      </Match>
    </Switch>
  );
}
