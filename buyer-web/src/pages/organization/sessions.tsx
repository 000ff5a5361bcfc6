import { Badge, Button, createNow, Failure, formatRelative, Section, SkeletonText } from '@hansa/kit';
import { Laptop, Smartphone } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../../languages/index.ts';
import { createSessions } from './create-sessions.ts';

export function Sessions() {
  const page = createSessions();
  const now = createNow();
  return (
    <Section
      flush title={t('organization.sessions')} hint={t('organization.sessionsHint')}
      actions={<Show when={(page.sessions.data?.length ?? 0) > 1}><Button size="sm" onClick={page.endOthers}>{t('organization.endOthers')}</Button></Show>}
    >
      <Switch fallback={<div class="p-pad"><SkeletonText lines={4} /></div>}>
        <Match when={page.sessions.error}><Failure error={page.sessions.error} onRetry={() => void page.sessions.refetch()} class="m-4" /></Match>
        <Match when={page.sessions.data}>
          {(rows) => (
            <ul>
              <For each={rows()}>
                {(one) => (
                  <li class="flex items-center gap-3 border-b border-line-soft px-pad py-2.5 last:border-0">
                    <Dynamic component={/iOS|Android/.test(one.device) ? Smartphone : Laptop} class="size-4 text-faint" aria-hidden="true" />
                    <div class="min-w-0 flex-1">
                      <p class="flex items-center gap-2 font-medium">{one.device || t('organization.unknownDevice')}<Show when={one.isThis}><Badge tone="success">{t('organization.thisSession')}</Badge></Show></p>
                      <p class="figures text-sm text-quiet">{t('organization.lastUsed', { when: formatRelative(one.updatedAt, now()) })}<Show when={one.ipAddress}>{(address) => <> · {t('organization.signedInFrom', { address: address() })}</>}</Show></p>
                    </div>
                    <Show when={!one.isThis}><Button size="sm" kind="quiet" onClick={() => page.end(one)}>{t('organization.endSession')}</Button></Show>
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
