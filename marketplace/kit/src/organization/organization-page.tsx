import { useSearchParams } from '@solidjs/router';
import { type JSX, Match, Switch } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { ApiKeys } from '../access/api-keys.tsx';
import { Sessions } from '../access/sessions.tsx';
import { t as accessText } from '../access/texts.ts';
import { Impersonations } from '../impersonation/impersonations.tsx';
import { t as actingText } from '../impersonation/texts.ts';
import { createLiveQuery } from '../live.ts';
import { Badge } from '../parts/badge.tsx';
import { Failure } from '../parts/failure.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session.tsx';
import { Addresses } from './addresses.tsx';
import type { OrganizationData } from './create-people.ts';
import { People } from './people.tsx';
import { rolesFor, type Side } from './rights.ts';
import { roleName } from './role-name.ts';
import { Roles } from './roles.tsx';
import { t } from './texts.ts';

export interface OrganizationPageProps {
  client: AccessClient;
  side: Side;
  /** What only this app's organizations have, between the addresses and the keys. */
  more?: (
    page: OrganizationData,
  ) => readonly { readonly value: string; readonly label: string; readonly content: () => JSX.Element }[];
}

/**
 * Who works here, what they may do, where goods and invoices go, by which keys programs act, and where one is signed
 * in.
 */
export function OrganizationPage(props: OrganizationPageProps) {
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ tab?: string }>();
  const page = createLiveQuery(() => ({
    ...props.client.organizations.show.options({}),
    topics: ['member', 'role', 'invitation', 'organization'],
  }));
  return (
    <>
      <PageHeader
        title={session.membership()?.organizationName ?? t('ownOrganization.title')}
        hint={t(`ownOrganization.hints.${props.side}`)}
        badge={<Badge>{roleName(session.membership()?.role ?? '')}</Badge>}
      />
      <Switch fallback={<SkeletonPage />}>
        <Match when={page.error && !page.data}>
          <Failure error={page.error} onRetry={() => void page.refetch()} />
        </Match>
        <Match when={page.data}>
          {(data) => (
            <Tabs
              label={t('ownOrganization.title')}
              value={search.tab ?? 'people'}
              onChange={(tab) => setSearch({ tab }, { replace: true })}
              tabs={[
                {
                  value: 'people',
                  label: t('ownOrganization.people'),
                  count: data().members.length,
                  content: () => <People client={props.client} side={props.side} page={data()} />,
                },
                {
                  value: 'roles',
                  label: t('ownOrganization.roles'),
                  count: rolesFor(props.side, data()).length,
                  content: () => <Roles client={props.client} side={props.side} page={data()} />,
                },
                {
                  value: 'addresses',
                  label: t('ownOrganization.addresses'),
                  content: () => <Addresses client={props.client} side={props.side} />,
                },
                ...(props.more?.(data()) ?? []),
                ...(session.may('key.manage')
                  ? [
                      {
                        value: 'keys',
                        label: accessText('access.keys'),
                        content: () => <ApiKeys client={props.client} />,
                      },
                    ]
                  : []),
                ...(session.me()?.impersonatedBy
                  ? []
                  : [
                      {
                        value: 'acted-for',
                        label: actingText('impersonation.history'),
                        content: () => <Impersonations client={props.client} />,
                      },
                    ]),
                {
                  value: 'sessions',
                  label: accessText('access.sessionsTab'),
                  content: () => <Sessions client={props.client} />,
                },
              ]}
            />
          )}
        </Match>
      </Switch>
    </>
  );
}
