import {
  Badge,
  Button,
  Callout,
  confirm,
  createQuery,
  createShortcut,
  EmptyState,
  formatDate,
  Keys,
  language,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
  Tabs,
  useSession,
} from '@hansa/kit';
import { useBeforeLeave, useParams } from '@solidjs/router';
import { CircleOff, Rocket, SlidersHorizontal } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/configuration.ts';
import { createModelEditor, type ModelPage, type Part } from './create-model-editor.ts';
import { Parts, SkuParts } from './made-of.tsx';
import { freshOption, Options } from './options.tsx';
import { Prices } from './prices.tsx';
import { Rules } from './rules.tsx';
import { TryOut } from './try-out.tsx';

/** What can be made of an offer: written, tried and published by its seller. */
export function Configuration() {
  const params = useParams<{ id: string }>();
  const page = createQuery(() => ({
    ...client.configurations.show.options({ offerId: params.id as never }),
    refetchOnWindowFocus: false,
  }));
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.error && !page.data}>
        <PageFailure
          list={{ label: t('menu.offers'), href: '/offers' }}
          error={page.error}
          onRetry={() => void page.refetch()}
        />
      </Match>
      {/* Keyed by what was saved and published: what somebody else saved, or this save, is what the editor starts from. */}
      <Match
        when={
          page.data ? `${page.data.offer.id} ${page.data.draft?.version ?? 0} ${page.data.live?.number ?? 0}` : null
        }
        keyed
      >
        {(_key: string) => <Editor page={page.data!} />}
      </Match>
    </Switch>
  );
}

const parts: readonly Part[] = ['options', 'rules', 'prices', 'sku', 'parts'];
/** The tab that was open stays open when a save draws the editor anew. */
const [tab, setTab] = createSignal<Part>('options');

function Editor(props: { page: ModelPage }) {
  const editor = createModelEditor(props.page);
  const session = useSession();
  const mayEdit = () => session.may('catalog.manage');
  const { live } = props.page;
  const isNewer = () => editor.isChanged() || props.page.draft?.hash !== live?.hash;
  createShortcut(
    'Mod+S',
    () => t('model.save'),
    () => {
      if (mayEdit() && editor.isChanged()) void editor.save();
    },
  );
  useBeforeLeave((event) => {
    if (!editor.isChanged() || event.defaultPrevented || String(event.to).startsWith(event.from.pathname)) return;
    event.preventDefault();
    void confirm({
      title: t('model.leaveTitle'),
      text: t('model.leaveText'),
      action: t('model.leave'),
      danger: true,
    }).then((yes) => {
      if (yes) event.retry(true);
    });
  });
  const content: Record<Part, () => ReturnType<typeof Options>> = {
    options: () => <Options editor={editor} />,
    rules: () => <Rules editor={editor} />,
    prices: () => <Prices editor={editor} />,
    sku: () => <SkuParts editor={editor} />,
    parts: () => <Parts editor={editor} />,
  };
  return (
    <>
      <PageHeader
        title={t('model.of', { sku: props.page.offer.sku })}
        crumbs={[{ label: t('menu.offers'), href: '/offers' }]}
        hint={props.page.offer.title[language()]}
        badge={
          <Badge tone={live ? 'success' : 'neutral'}>
            {live
              ? isNewer()
                ? t('model.changed', { number: live.number })
                : t('model.live', { number: live.number })
              : t('model.notLive')}
          </Badge>
        }
        actions={
          <Show when={mayEdit()}>
            <Show when={live}>
              <Button icon={<CircleOff aria-hidden="true" />} onClick={() => void editor.withdraw()}>
                {t('model.withdraw')}
              </Button>
            </Show>
            <Button
              busy={editor.busy() === 'save'}
              disabled={!editor.isChanged()}
              iconAfter={
                <span class="max-md:hidden" aria-hidden="true">
                  <Keys of="Mod+S" />
                </span>
              }
              onClick={() => void editor.save()}
            >
              {t('model.save')}
            </Button>
            <Button
              kind="primary"
              icon={<Rocket aria-hidden="true" />}
              disabled={!editor.sound() || !isNewer()}
              onClick={() => void editor.publish()}
            >
              {t('model.publish')}
            </Button>
          </Show>
        }
      >
        <p class="text-sm text-quiet">
          {t('model.hint')}{' '}
          <Show when={props.page.draft} fallback={t('model.unsaved')}>
            {(draft) => t('model.savedBy', { name: draft().savedBy, when: formatDate(draft().savedAt, 'moment') })}
          </Show>
        </p>
      </PageHeader>
      <Show
        when={editor.model.options.length > 0}
        fallback={
          <EmptyState
            icon={SlidersHorizontal}
            title={t('model.none')}
            text={t('model.noneHint')}
            action={
              <Show when={mayEdit()}>
                <Button kind="primary" onClick={() => editor.add('options', freshOption(editor, 'choice'))}>
                  {t('model.begin')}
                </Button>
              </Show>
            }
          />
        }
      >
        <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div class="stack">
            <Show when={editor.faults().length > 0}>
              <Callout tone="warning">{t('model.faults', { count: editor.faults().length })}</Callout>
            </Show>
            <fieldset disabled={!mayEdit()} class="min-w-0">
              <Tabs
                label={t('model.title')}
                value={tab()}
                onChange={(next) => setTab(next as Part)}
                tabs={parts.map((part) => ({
                  value: part,
                  label: `${t(`model.tabs.${part}`)}${editor.faultsIn(part).length > 0 ? ' •' : ''}`,
                  count: editor.model[part].length,
                  content: content[part],
                }))}
              />
            </fieldset>
          </div>
          <div class="stack xl:sticky xl:top-16">
            <TryOut editor={editor} />
            <Show when={props.page.versions.length > 0}>
              <Section flush title={t('model.versions')}>
                <ol reversed>
                  <For each={props.page.versions}>
                    {(one) => (
                      <li class="flex items-center justify-between gap-3 border-b border-line-soft px-pad py-2 last:border-0">
                        <span>
                          <span class="font-medium">{t('model.version', { number: one.number })}</span>
                          <Show when={one.id === live?.versionId}>
                            {' '}
                            <Badge tone="success">{t('model.live', { number: one.number })}</Badge>
                          </Show>
                          <span class="block text-sm text-quiet">
                            {t('model.by', { name: one.publishedBy, date: formatDate(one.publishedAt, 'moment') })}
                          </span>
                        </span>
                        <Show when={mayEdit()}>
                          <Button size="sm" kind="quiet" onClick={() => void editor.takeVersion(one.id, one.number)}>
                            {t('model.take')}
                          </Button>
                        </Show>
                      </li>
                    )}
                  </For>
                </ol>
              </Section>
            </Show>
          </div>
        </div>
      </Show>
    </>
  );
}
