import { Badge, createQuery, PageFailure, PageHeader, SkeletonPage } from '@hansa/kit';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { ContractEditor } from './contract-editor.tsx';

/** A contract, a new one, or a copy: one editor. */
export function Contract() {
  const params = useParams<{ id: string }>();
  const [search] = useSearchParams<{ buyer?: string; name?: string; copy?: string }>();
  const go = useNavigate();
  const isNew = () => params.id === 'new';
  const shownId = () => (isNew() ? search.copy : params.id);
  const contract = createQuery(() => ({
    ...client.contracts.show.options({ contractId: shownId() ?? '' }),
    enabled: shownId() !== undefined,
  }));
  const choices = createQuery(() => client.contracts.choices.options(undefined));
  // A read that is not asked for must not be looked at: it would wait for ever.
  const shown = () => (shownId() === undefined ? null : (contract.data ?? null));
  const isReady = () => choices.data && (shownId() === undefined || shown() !== null);
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={(contract.error && !shown()) || (choices.error && !choices.data)}>
        <PageFailure
          list={{ label: t('contracts.title'), href: '/contracts' }}
          error={contract.error ?? choices.error}
          onRetry={() => {
            void contract.refetch();
            void choices.refetch();
          }}
        />
      </Match>
      {/* Keyed by version: what somebody else saved, or this save, is what the form starts from. */}
      <Match when={isReady() ? `${params.id} ${shown()?.contract.version ?? 0}` : null} keyed>
        {(_key: string) => (
          <>
            <Show when={isNew()}>
              <PageHeader
                title={t('contracts.new')}
                crumbs={[{ label: t('contracts.title'), href: '/contracts' }]}
                badge={<Badge>{t('contracts.states.draft')}</Badge>}
                hint={t('contracts.partyHint')}
              />
            </Show>
            <ContractEditor
              page={shown()}
              choices={choices.data!}
              buyer={search.buyer ? { value: search.buyer, label: search.name ?? '' } : null}
              isCopy={isNew() && search.copy !== undefined}
              onMade={(id) => go(`/contracts/${id}`, { replace: true })}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}
