import {
  Badge,
  createQuery,
  EmptyState,
  formatDate,
  language,
  Link,
  LinkButton,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
} from '@hansa/kit';
import { SlidersHorizontal } from 'lucide-solid';
import { For, Match, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/configuration.ts';
import { Numbered } from '../../parts/number.tsx';

/** Everything that is made to order, the last one touched first. */
export function Configurations() {
  const models = createQuery(() => client.configurations.list.options(undefined));
  return (
    <>
      <PageHeader title={t('menu.configurations')} hint={t('model.listHint')} />
      <Switch fallback={<SkeletonPage />}>
        <Match when={models.error && !models.data}>
          <PageFailure
            list={{ label: t('menu.offers'), href: '/offers' }}
            error={models.error}
            onRetry={() => void models.refetch()}
          />
        </Match>
        <Match when={models.data?.length === 0}>
          <EmptyState
            icon={SlidersHorizontal}
            title={t('model.listNone')}
            text={t('model.listNoneHint')}
            action={
              <LinkButton kind="primary" href="/offers">
                {t('menu.offers')}
              </LinkButton>
            }
          />
        </Match>
        <Match when={models.data}>
          {(all) => (
            <Section flush title={t('model.listTitle', { count: all().length })}>
              <ul>
                <For each={all()}>
                  {(one) => (
                    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line-soft px-pad py-2.5 last:border-0">
                      <div class="min-w-0">
                        <Link href={`/offers/${one.offer.id}/configuration`}>{one.offer.title[language()]}</Link>
                        <p class="text-sm text-quiet">
                          <Numbered>{one.offer.sku}</Numbered> ·{' '}
                          {t('model.savedBy', { name: one.savedBy, when: formatDate(one.savedAt, 'moment') })}
                        </p>
                      </div>
                      <Badge tone={one.live ? (one.isDraftNewer ? 'warning' : 'success') : 'neutral'}>
                        {one.live
                          ? one.isDraftNewer
                            ? t('model.changed', { number: one.live.number })
                            : t('model.live', { number: one.live.number })
                          : t('model.notLive')}
                      </Badge>
                    </li>
                  )}
                </For>
              </ul>
            </Section>
          )}
        </Match>
      </Switch>
    </>
  );
}
