import { createQuery } from '@tanstack/solid-query';
import { accessText, ApiKeys, Badge, Failure, PageHeader, Sessions, SkeletonPage, t as kitText, Tabs, useSession } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Addresses } from './addresses.tsx';
import { People } from './people.tsx';
import { Roles } from './roles.tsx';

/** Who works here, what they may do, where goods come from, and where one is signed in. */
export function Organization() {
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ tab?: string }>();
  const page = createQuery(() => client.organizations.show.options({}));
  return (
    <>
      <PageHeader title={session.membership()?.organizationName ?? t('organization.title')} hint={t('organization.hint')} badge={<Badge>{kitText.maybe(`roles.${session.membership()?.role}`) ?? session.membership()?.role}</Badge>} />
      <Switch fallback={<SkeletonPage />}>
        <Match when={page.error}><Failure error={page.error} onRetry={() => void page.refetch()} /></Match>
        <Match when={page.data}>
          {(data) => (
            <Tabs
              label={t('organization.title')} value={search.tab ?? 'people'} onChange={(tab) => setSearch({ tab }, { replace: true })}
              tabs={[
                { value: 'people', label: t('organization.people'), count: data().members.length, content: () => <People page={data()} /> },
                { value: 'roles', label: t('organization.roles'), count: data().roles.length, content: () => <Roles page={data()} /> },
                { value: 'addresses', label: t('organization.addresses'), content: () => <Addresses /> },
                ...(session.may('key.manage') ? [{ value: 'keys', label: accessText('access.keys'), content: () => <ApiKeys client={client} /> }] : []),
                { value: 'sessions', label: accessText('access.sessionsTab'), content: () => <Sessions client={client} /> },
              ]}
            />
          )}
        </Match>
      </Switch>
    </>
  );
}
