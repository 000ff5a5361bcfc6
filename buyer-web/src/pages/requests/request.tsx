import {
  Badge,
  Button,
  Callout,
  Checkbox,
  createLive,
  createQuery,
  formatDate,
  formatQuantity,
  language,
  LinkButton,
  PageFailure,
  PageHeader,
  refusalText,
  RefusedChoices,
  Section,
  SkeletonPage,
  StatusBadge,
  t as kitText,
  toast,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { CopyPlus, Send } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Matrix } from './matrix.tsx';

type Data = Awaited<ReturnType<typeof client.rfqs.show.query>>;

/** A request: first whom to ask, then all their answers side by side. */
export function Request() {
  const params = useParams<{ id: string }>();
  const page = createQuery(() => client.rfqs.show.options({ rfqId: params.id as never }));
  createLive(
    () => ['rfq', 'quote'],
    () => [client.rfqs.key()],
  );
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.error && !page.data}>
        <PageFailure
          list={{ label: t('rfq.requests'), href: '/requests' }}
          error={page.error}
          onRetry={() => void page.refetch()}
        />
      </Match>
      <Match when={page.data}>
        {(data) => (
          <>
            <PageHeader
              title={data().rfq.title}
              badge={<StatusBadge state={data().rfq.state} />}
              crumbs={[
                { label: t('menu.quotes'), href: '/quotes' },
                { label: t('rfq.requests'), href: '/requests' },
              ]}
              hint={
                <span class="figures">
                  <span class="font-mono text-[0.94em]">{data().rfq.number}</span> ·{' '}
                  {kitText('quote.lineCount', { count: data().rfq.lines })}
                  <Show when={data().rfq.dueOn}>{(due) => <> · {t('rfq.dueBy', { date: formatDate(due()) })}</>}</Show>
                </span>
              }
              actions={
                <LinkButton href={`/requests/new?from=request&id=${params.id}`} icon={<CopyPlus aria-hidden="true" />}>
                  {t('rfq.again')}
                </LinkButton>
              }
            />
            <Show when={data().rfq.state === 'draft'} fallback={<Matrix rfqId={params.id} />}>
              <ChooseSellers data={data()} />
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

function ChooseSellers(props: { data: Data }) {
  const queries = useQueryClient();
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const chosen = () => props.data.sellers.filter((one) => !left().has(one.sellerId));
  const toggle = (id: string) =>
    setLeft((all) => {
      const next = new Set(all);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const lines = () => Object.values(props.data.document.lines).sort((a, b) => (a.position < b.position ? -1 : 1));
  const send = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      const { quoteIds } = await client.rfqs.send.mutate({
        rfqId: props.data.rfq.id as never,
        sellerIds: chosen().map((one) => one.sellerId) as never,
      });
      await Promise.all([
        queries.invalidateQueries({ queryKey: client.rfqs.key() }),
        queries.invalidateQueries({ queryKey: client.quotes.key() }),
      ]);
      toast({ title: t('rfq.sentTo', { count: quoteIds.length }) });
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  return (
    <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Section
        title={t('rfq.whom')}
        hint={t('rfq.whomHint')}
        actions={
          <Button
            size="sm"
            kind="quiet"
            onClick={() =>
              setLeft(left().size === 0 ? new Set(props.data.sellers.map((one) => one.sellerId)) : new Set<string>())
            }
          >
            {left().size === 0 ? t('rfq.none2') : t('rfq.allOfThem')}
          </Button>
        }
      >
        <Show when={props.data.sellers.length > 0} fallback={<Callout tone="warning">{t('rfq.nobody')}</Callout>}>
          <ul class="grid gap-1">
            <For each={props.data.sellers}>
              {(one) => (
                <li class="flex items-center justify-between gap-3 border-b border-line-soft py-1.5 last:border-0">
                  <Checkbox
                    label={one.name}
                    checked={!left().has(one.sellerId)}
                    onChange={() => toggle(one.sellerId)}
                  />
                  <Badge tone={one.covers === one.of ? 'success' : 'neutral'}>
                    {t('rfq.covers', { count: one.covers, of: one.of })}
                  </Badge>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={failure()}>
          <Callout tone="danger" class="mt-3">
            {refusalText(failure())}
            <RefusedChoices error={failure()} />
          </Callout>
        </Show>
        <Button
          kind="primary"
          size="lg"
          class="mt-4 w-full"
          busy={busy()}
          disabled={chosen().length === 0}
          icon={<Send aria-hidden="true" />}
          onClick={() => void send()}
        >
          {t('rfq.ask', { count: chosen().length })}
        </Button>
      </Section>
      <Section title={t('rfq.what')} flush>
        <ul>
          <For each={lines()}>
            {(line) => (
              <li class="flex items-baseline justify-between gap-4 border-b border-line-soft px-pad py-2 last:border-0">
                <span class="min-w-0 [overflow-wrap:anywhere]">
                  {line.title}
                  <Show when={line.configuration}>
                    {(chosen) => <span class="block text-sm text-quiet">{chosen().summary[language()]}</span>}
                  </Show>
                </span>
                <span class="figures whitespace-nowrap text-quiet">{formatQuantity(line.quantity, line.unit)}</span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </div>
  );
}
