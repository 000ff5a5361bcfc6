import { Laptop, Smartphone } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createNow } from '../clock.ts';
import { formatDate, formatRelative } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/card.tsx';
import { Failure } from '../parts/failure.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import type { AccessClient } from './access-client.ts';
import { createSessions } from './create-sessions.ts';
import { t } from './texts.ts';

/** Where you are signed in, and the way to end what you do not know. */
export function Sessions(props: { client: AccessClient }) {
  const page = createSessions(props.client);
  const now = createNow();
  const others = () => (page.sessions.data?.length ?? 1) - 1;
  return (
    <Section
      flush
      title={t('access.sessions')}
      hint={t('access.sessionsHint')}
      actions={
        <Show when={others() > 0}>
          <Button size="sm" onClick={() => void page.endOthers(others())}>
            {t('access.endOthers')}
          </Button>
        </Show>
      }
    >
      <Switch
        fallback={
          <div class="p-pad">
            <SkeletonText lines={4} />
          </div>
        }
      >
        <Match when={page.sessions.error && !page.sessions.data}>
          <Failure error={page.sessions.error} onRetry={() => void page.sessions.refetch()} class="m-4" />
        </Match>
        <Match when={page.sessions.data}>
          {(rows) => (
            <ul>
              <For each={rows()}>
                {(one) => (
                  <li class="flex items-center gap-3 border-b border-line-soft px-pad py-2.5 last:border-0">
                    <Dynamic
                      component={/iOS|Android/.test(one.device) ? Smartphone : Laptop}
                      class="size-4 flex-none text-faint"
                      aria-hidden="true"
                    />
                    <div class="min-w-0 flex-1">
                      <p class="flex flex-wrap items-center gap-x-2 font-medium">
                        {one.device || t('access.unknownDevice')}
                        <Show when={one.isCurrent}>
                          <Badge tone="success">{t('access.thisSession')}</Badge>
                        </Show>
                      </p>
                      <p class="figures text-sm text-quiet">
                        <Show
                          when={one.isCurrent}
                          fallback={t('access.lastUsed', { when: formatRelative(one.lastUsedAt, now()) })}
                        >
                          {t('access.signedInAt', { when: formatDate(one.createdAt, 'moment') })}
                        </Show>
                        <Show when={one.address}>
                          {(address) => <> · {t('access.signedInFrom', { address: address() })}</>}
                        </Show>
                      </p>
                    </div>
                    <Show when={!one.isCurrent}>
                      <Button
                        size="sm"
                        kind="quiet"
                        aria-label={`${t('access.endSession')}: ${one.device || t('access.unknownDevice')}`}
                        onClick={() => void page.end(one)}
                      >
                        {t('access.endSession')}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </Section>
  );
}
