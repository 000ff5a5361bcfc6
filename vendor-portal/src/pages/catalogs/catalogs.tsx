import {
  Button,
  createLive,
  createQuery,
  EmptyState,
  Failure,
  formatNumber,
  language,
  Link,
  PageHeader,
  SkeletonPage,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { Eye, LibraryBig, Pencil, Plus } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { type Audience, audienceText } from './audience-text.ts';
import { CatalogForm } from './catalog-form.tsx';
import { Preview } from './preview.tsx';

export type CatalogCard = Awaited<ReturnType<typeof client.catalogs.list.query>>['items'][number];

/** An audience in the reader's words. */
export function audienceWords(audience: Audience): string {
  return audienceText(audience, {
    everyone: t('catalogs.everyone'),
    nobody: t('catalogs.nobody'),
    only: (names) => t('catalogs.only', { names }),
    not: (names) => t('catalogs.not', { names }),
    inStorefronts: (names) => t('catalogs.inStorefronts', { names }),
    group: (name) => t('catalogs.group', { name }),
    list: (names) => new Intl.ListFormat(language()).format(names),
  });
}
export const audienceOf = (card: CatalogCard): Audience => ({
  ...card,
  groups: card.groups.map((one) => ({ name: one.name[language()] })),
  deniedGroups: card.deniedGroups.map((one) => ({ name: one.name[language()] })),
});

/** Parts of the assortment, each with whom it is for; beside them, what one buyer sees. */
export function Catalogs() {
  const session = useSession();
  const catalogs = createQuery(() => client.catalogs.list.options(undefined));
  createLive(
    () => ['catalog', 'customer_group'],
    () => [client.catalogs.key()],
  );
  const [editing, setEditing] = createSignal<CatalogCard | 'new' | null>(null);
  const mayManage = () => session.may('catalog.manage');
  const add = () => (
    <Show when={mayManage()}>
      <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setEditing('new')}>
        {t('catalogs.new')}
      </Button>
    </Show>
  );
  return (
    <>
      <PageHeader title={t('catalogs.title')} hint={t('catalogs.hint')} actions={add()} />
      <Switch fallback={<SkeletonPage />}>
        <Match when={catalogs.error && !catalogs.data}>
          <Failure error={catalogs.error} onRetry={() => void catalogs.refetch()} />
        </Match>
        <Match when={catalogs.data?.items.length === 0}>
          <EmptyState icon={LibraryBig} title={t('catalogs.empty')} text={t('catalogs.emptyHint')} action={add()} />
        </Match>
        <Match when={catalogs.data}>
          {(data) => (
            <div class="grid items-start gap-gap xl:grid-cols-[3fr_2fr]">
              <ul class="grid gap-3">
                <For each={data().items}>
                  {(card) => (
                    <li class="rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line">
                      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
                        <h2 class="text-md font-semibold">{card.name}</h2>
                        <StatusBadge state={card.isActive ? 'active' : 'paused'} />
                        <Link class="figures ml-auto text-sm" href={`/offers?catalog=${card.id}`}>
                          {formatNumber(card.offers)} {t('catalogs.offers').toLocaleLowerCase()}
                        </Link>
                      </div>
                      <p class="mt-2 flex items-start gap-2 text-quiet">
                        <Eye class="mt-1 size-4" aria-hidden="true" />
                        <span>{audienceWords(audienceOf(card))}</span>
                      </p>
                      <Show when={mayManage()}>
                        <Button
                          class="mt-3"
                          size="sm"
                          icon={<Pencil aria-hidden="true" />}
                          aria-label={`${t('catalogs.edit')}: ${card.name}`}
                          onClick={() => setEditing(card)}
                        >
                          {t('catalogs.edit')}
                        </Button>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={mayManage()}>
                <Preview />
              </Show>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={editing()}>
        {(card) => (
          <CatalogForm
            card={card() === 'new' ? null : (card() as CatalogCard)}
            storefronts={catalogs.data?.storefronts ?? []}
            onClose={() => setEditing(null)}
          />
        )}
      </Show>
    </>
  );
}
