import {
  Button,
  Callout,
  Checkbox,
  EmptyState,
  formatDate,
  formatMoney,
  LinkButton,
  PageFailure,
  PageHeader,
  SkeletonPage,
  useSession,
  VirtualList,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { CalendarClock, Copy, ListChecks, MessagesSquare, Settings2, ShoppingCart, Trash2 } from 'lucide-solid';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/lists.ts';
import { rhythmText } from '../../parts/rhythm-text.ts';
import { AddByNumber } from './add-by-number.tsx';
import { createList, isChanged, type List as ListLogic, type ListPage } from './create-list.ts';
import { ListLineRow } from './list-line.tsx';
import { ListSettings } from './list-settings.tsx';

/**
 * A list as it would be bought now: what has changed is said first, then all of it or the chosen lines go into the
 * cart.
 */
export function List() {
  const params = useParams<{ id: string }>();
  const list = createList(() => params.id);
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={list.page.error && !list.page.data}>
        <PageFailure
          list={{ label: t('lists.title'), href: '/lists' }}
          error={list.page.error}
          onRetry={() => void list.page.refetch()}
        />
      </Match>
      <Match when={list.page.data}>{(data) => <Shown data={data()} list={list} />}</Match>
    </Switch>
  );
}

function Shown(props: { data: ListPage; list: ListLogic }) {
  const [dialog, setDialog] = createSignal<'settings' | 'copy' | null>(null);
  const session = useSession();
  const card = () => props.data.list;
  const changed = () => props.list.lines().filter(isChanged).length;
  const copied = () =>
    props.list
      .lines()
      .filter((line) => line.offer !== null)
      .map(props.list.asNew);
  const comesUp = () => {
    const schedule = card().schedule;
    if (!schedule) return null;
    const facts = {
      who: card().ownerName ?? t('lists.itsOwner'),
      rhythm: rhythmText(schedule),
      date: formatDate(schedule.nextOn),
    };
    return t(
      schedule.whenDue === 'cart'
        ? card().isMine
          ? 'lists.intoMyCartOn'
          : 'lists.intoCartOn'
        : card().isMine
          ? 'lists.remindsMeOn'
          : 'lists.remindsOn',
      facts,
    );
  };
  return (
    <>
      <PageHeader
        title={card().name}
        crumbs={[{ label: t('lists.title'), href: '/lists' }]}
        hint={card().note ?? undefined}
        actions={
          <span class="flex flex-wrap gap-2" data-print="no">
            <Show when={session.may('quote.request') && props.data.lines.length > 0}>
              <LinkButton href={`/requests/new?from=list&id=${card().id}`} icon={<MessagesSquare aria-hidden="true" />}>
                {t('lists.askQuotes')}
              </LinkButton>
            </Show>
            <Show when={card().mayManage}>
              <Button kind="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => props.list.destroy(card())}>
                {t('lists.delete')}
              </Button>
              <Button icon={<Settings2 aria-hidden="true" />} onClick={() => setDialog('settings')}>
                {t('lists.settings')}
              </Button>
            </Show>
            <Show when={!card().mayManage}>
              <Button
                icon={<Copy aria-hidden="true" />}
                disabled={copied().length === 0}
                onClick={() => setDialog('copy')}
              >
                {t('lists.copy')}
              </Button>
            </Show>
          </span>
        }
      />
      <Show when={!card().mayChange}>
        <Callout class="mb-4">{t('lists.readOnly', { owner: card().ownerName ?? card().organizationName })}</Callout>
      </Show>
      <Show when={comesUp()}>
        {(text) => (
          <p class="mb-4 flex items-center gap-2 text-sm text-quiet">
            <CalendarClock class="size-4 flex-none text-accent-text" aria-hidden="true" />
            {text()}
          </p>
        )}
      </Show>
      <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div class="min-w-0">
          <Show when={changed() > 0}>
            <Callout tone="warning" class="mb-3" title={t('lists.changes', { count: changed() })}>
              {t('lists.changesHint')}
            </Callout>
          </Show>
          <section aria-label={t('lists.lines')} class="rounded-lg bg-surface shadow-1 ring-1 ring-line">
            <Show when={card().mayChange}>
              <div class="border-b border-line-soft px-pad py-3">
                <AddByNumber list={props.list} />
              </div>
            </Show>
            <Show
              when={props.data.lines.length > 0}
              fallback={
                <EmptyState
                  compact
                  icon={ListChecks}
                  title={t('lists.noLines')}
                  text={t('lists.noLinesHint')}
                  action={<LinkButton href="/search">{t('lists.findProducts')}</LinkButton>}
                />
              }
            >
              <ChooseAll list={props.list} />
              <VirtualList items={props.data.lines} keyOf={(line) => line.id} estimate={() => 88}>
                {(line) => (
                  <ListLineRow
                    line={line()}
                    currency={props.data.currency}
                    list={props.list}
                    mayChange={card().mayChange}
                  />
                )}
              </VirtualList>
            </Show>
          </section>
        </div>
        <Show when={props.data.lines.length > 0}>
          <Chosen data={props.data} list={props.list} />
        </Show>
      </div>
      <Show when={dialog() === 'settings'}>
        <ListSettings list={card()} onClose={() => setDialog(null)} />
      </Show>
      <Show when={dialog() === 'copy'}>
        <ListSettings
          name={t('lists.copyOf', { name: card().name })}
          lines={copied()}
          onClose={() => setDialog(null)}
        />
      </Show>
    </>
  );
}

function ChooseAll(props: { list: ListLogic }) {
  const [count, of] = [() => props.list.chosen().length, () => props.list.lines().length];
  return (
    <div
      class="flex items-center justify-between gap-4 border-b border-line-soft bg-sunken px-pad py-2"
      data-print="no"
    >
      <Checkbox
        label={t('lists.chooseAll')}
        checked={count() > 0}
        some={count() > 0 && count() < of()}
        onChange={props.list.chooseAll}
      />
      <span class="figures text-sm text-quiet" aria-live="polite">
        {t('lists.chosen', { count: count(), of: of() })}
      </span>
    </div>
  );
}

/** What the chosen lines come to, and the way into the cart. */
function Chosen(props: { data: ListPage; list: ListLogic }) {
  const sum = () => props.list.chosen().reduce((minor, line) => minor + line.lineMinor - line.discountMinor, 0);
  return (
    <aside
      class="rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line lg:sticky lg:top-16 max-lg:sticky max-lg:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-lg:z-10 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:justify-end max-lg:gap-x-4 max-lg:gap-y-2 max-lg:py-2.5 max-lg:shadow-2"
      aria-label={t('lists.sum')}
      data-print="no"
    >
      <div class="flex items-baseline justify-between gap-4">
        <span class="text-md font-semibold max-lg:sr-only">{t('lists.sum')}</span>
        <span class="figures text-lg font-semibold">
          {formatMoney({ minor: sum(), currency: props.data.currency })}
        </span>
      </div>
      <p class="text-right text-sm text-quiet max-lg:hidden">{t('lists.sumHint')}</p>
      <Button
        kind="primary"
        size="lg"
        class="max-lg:flex-1 lg:mt-3 lg:w-full"
        busy={props.list.busy()}
        disabled={props.list.chosen().length === 0}
        icon={<ShoppingCart aria-hidden="true" />}
        onClick={() => void props.list.toCart()}
      >
        {props.list.chosen().length === 0
          ? t('lists.nothingChosen')
          : t('lists.toCart', { count: props.list.chosen().length })}
      </Button>
    </aside>
  );
}
