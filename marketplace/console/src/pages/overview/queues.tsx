import { classes, Failure, formatNumber, Link, Skeleton, useSession } from '@hansa/kit';
import { Check } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { OverviewLogic } from './create-overview.ts';

interface Queue {
  readonly id:
    | 'misses'
    | 'applications'
    | 'unconfirmed'
    | 'lateParts'
    | 'matches'
    | 'failedImports'
    | 'deadLetters'
    | 'draftRules';
  readonly href: string;
  readonly isUrgent?: boolean;
  readonly permission?: string;
}

const queues: readonly Queue[] = [
  { id: 'applications', href: '/organizations?kind=applications' },
  { id: 'unconfirmed', href: '/orders?state=placed' },
  { id: 'lateParts', href: '/sellers', isUrgent: true },
  { id: 'matches', href: '/matches' },
  { id: 'failedImports', href: '/imports?state=failed', isUrgent: true },
  { id: 'deadLetters', href: '/dead-letters', isUrgent: true, permission: 'event.manage' },
  { id: 'draftRules', href: '/commission', permission: 'commission.manage' },
  { id: 'misses', href: '/search-index', permission: 'index.manage' },
];

/** What waits for somebody, each with the way to where it is settled. What is empty says so quietly. */
export function Queues(props: { logic: OverviewLogic }) {
  const session = useSession();
  const data = () => props.logic.queues.data;
  return (
    <section aria-label={t('overview.queues')}>
      <h2 class="mb-2 text-md font-semibold">{t('overview.queues')}</h2>
      <Show when={props.logic.queues.error && !data()}>
        <Failure class="mb-2" error={props.logic.queues.error} onRetry={() => void props.logic.queues.refetch()} />
      </Show>
      <ul class="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
        <For each={queues.filter((queue) => !queue.permission || session.may(queue.permission))}>
          {(queue) => {
            const count = () =>
              queue.id === 'misses' ? (props.logic.misses.data?.total ?? 0) : (data()?.[queue.id] ?? 0);
            return (
              <li
                class={classes(
                  'relative flex min-h-16 items-center gap-3 rounded-md px-3.5 py-2.5 ring-1 transition-colors swift hover:bg-hover',
                  count() > 0 && queue.isUrgent
                    ? 'bg-danger-soft ring-danger/25'
                    : count() > 0
                      ? 'bg-warning-soft ring-warning/35'
                      : 'bg-surface ring-line',
                )}
              >
                <Show
                  when={data()}
                  fallback={
                    <Show when={!props.logic.queues.error}>
                      <Skeleton class="h-7 w-8" />
                    </Show>
                  }
                >
                  <span
                    class={classes(
                      'figures grid min-w-8 place-items-center text-xl font-[620]',
                      count() > 0 ? (queue.isUrgent ? 'text-danger-text' : 'text-warning-text') : 'text-success-text',
                    )}
                  >
                    <Show when={count() > 0} fallback={<Check class="size-5" aria-hidden="true" />}>
                      {formatNumber(count())}
                    </Show>
                  </span>
                </Show>
                <span class="min-w-0">
                  <Link
                    href={queue.href}
                    look="plain"
                    class="block text-base leading-tight font-medium after:absolute after:inset-0 after:rounded-md"
                  >
                    {t(`overview.queue.${queue.id}`)}
                  </Link>
                  <Show
                    when={queue.id === 'unconfirmed' && count() > 0}
                    fallback={
                      <span class="block text-sm text-quiet">
                        {count() > 0 ? t(`overview.queueHint.${queue.id}`) : t('overview.queueEmpty')}
                      </span>
                    }
                  >
                    <span class="block text-sm text-quiet">
                      {t('overview.oldest', { hours: data()!.oldestUnconfirmedHours })}
                    </span>
                  </Show>
                </span>
              </li>
            );
          }}
        </For>
      </ul>
    </section>
  );
}
