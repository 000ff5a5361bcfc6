import {
  ActFor,
  Badge,
  Button,
  Card,
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  formatDate,
  formatNumber,
  Impersonations,
  KeyValues,
  Link,
  LinkButton,
  PageFailure,
  PageHeader,
  SkeletonPage,
  StatusBadge,
  Tabs,
  useSession,
} from '@hansa/kit';
import { ChartNoAxesColumn, Plus, UserRoundCog, UsersRound } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Activity } from '../../parts/activity.tsx';
import { Application } from '../../parts/application.tsx';
import { StateActions } from '../../parts/state-actions.tsx';
import { doesText } from '../organizations/organizations.tsx';
import { NewCompany } from '../organizations/new-company.tsx';
import { createOrganization, faces, type OrganizationPage } from './create-organization.ts';
import { RoleRights } from './role-rights.tsx';

/** A company whole: facts, people, roles, the tree it stands in, what happened to it. */
export function Organization() {
  const logic = createOrganization();
  const session = useSession();
  const [isActing, setActing] = createSignal(false);
  return (
    <Show
      when={!logic.page.error || logic.page.data}
      fallback={
        <PageFailure
          list={{ label: t('organizations.title'), href: '/organizations' }}
          error={logic.page.error}
          onRetry={() => void logic.page.refetch()}
        />
      }
    >
      <Show when={logic.page.data} fallback={<SkeletonPage />}>
        {(page) => (
          <>
            <PageHeader
              title={page().organization.name}
              crumbs={[
                { label: t('organizations.title'), href: '/organizations' },
                ...(page().organization.parentId
                  ? [
                      {
                        label: page().organization.parentName ?? '',
                        href: `/organizations/${page().organization.parentId}`,
                      },
                    ]
                  : []),
              ]}
              badge={<StatusBadge state={page().organization.state} />}
              hint={doesText(page().organization)}
              actions={
                <>
                  <Show when={session.may('member.impersonate') && !page().organization.isOperator}>
                    <Button icon={<UserRoundCog aria-hidden="true" />} onClick={() => setActing(true)}>
                      {t('organization.actFor')}
                    </Button>
                  </Show>
                  <Show when={page().organization.sellerKind}>
                    <LinkButton href={`/sellers/${logic.id}`} icon={<ChartNoAxesColumn aria-hidden="true" />}>
                      {t('organization.scorecard')}
                    </LinkButton>
                  </Show>
                  <StateActions
                    organizationId={logic.id}
                    name={page().organization.name}
                    state={page().organization.state}
                    isOperator={page().organization.isOperator}
                  />
                </>
              }
            />
            <Show when={isActing()}>
              <ActFor
                client={client}
                company={page().organization}
                base={page().organization.isBuyer ? '/' : '/portal/'}
                onClose={() => setActing(false)}
              />
            </Show>
            <div class="stack">
              <Application application={page().application} state={page().organization.state} />
              <Card>
                <KeyValues
                  layout="columns"
                  items={[
                    { label: t('organization.legalName'), value: page().organization.legalName },
                    { label: t('organization.country'), value: page().organization.country },
                    { label: t('period.currency'), value: page().organization.currency },
                    { label: t('organization.taxId'), value: page().organization.taxId ?? '–' },
                    { label: t('organization.members'), value: formatNumber(page().organization.members) },
                    { label: t('organization.since'), value: formatDate(page().organization.createdAt) },
                  ]}
                />
              </Card>
              <Tabs
                label={page().organization.name}
                value={logic.face()}
                onChange={logic.setFace}
                tabs={faces.map((value) => ({
                  value,
                  label: t(`organization.${value}`),
                  ...(value === 'people'
                    ? { count: page().members.length }
                    : value === 'roles'
                      ? { count: page().roles.length }
                      : value === 'tree'
                        ? { count: page().branches.length - 1 }
                        : {}),
                  content: () =>
                    ({
                      people: () => <People page={page()} />,
                      roles: () => <Roles page={page()} />,
                      tree: () => <Tree page={page()} />,
                      acting: () => <Impersonations client={client} companyId={logic.id} />,
                      activity: () => (
                        <Card>
                          <Activity
                            subjectIds={[
                              logic.id,
                              ...page().members.map((member) => member.id),
                              ...page().invitations.map((invitation) => invitation.id),
                            ].slice(0, 100)}
                            topics={[`organization:${logic.id}`, 'member', 'invitation']}
                          />
                        </Card>
                      ),
                    })[value](),
                }))}
              />
            </div>
          </>
        )}
      </Show>
    </Show>
  );
}

const roleText = (name: string) => t.maybe(`roles.${name}`) ?? name;

function People(props: { page: OrganizationPage }) {
  type Row = OrganizationPage['members'][number];
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('people.name'),
      value: (row) => row.name,
      width: 12,
      grow: 2,
      cell: (row) => <span class="font-medium">{row.name}</span>,
    },
    {
      id: 'email',
      header: t('signIn.email'),
      value: (row) => row.email,
      width: 14,
      grow: 2,
      cell: (row) => (
        <Link href={`mailto:${row.email}`} look="plain" class="hover:underline">
          {row.email}
        </Link>
      ),
    },
    { id: 'role', header: t('people.role'), value: (row) => roleText(row.role), width: 10 },
    {
      id: 'state',
      header: t('sellers.state'),
      value: (row) => (row.isActive ? 'active' : 'suspended'),
      cell: (row) => <StatusBadge state={row.isActive ? 'active' : 'suspended'} />,
      width: 8,
      onPhone: 'aside',
    },
    {
      id: 'since',
      header: t('people.since'),
      value: (row) => String(row.createdAt),
      cell: (row) => formatDate(row.createdAt),
      width: 8,
    },
  ];
  return (
    <div class="stack">
      <DataTable
        rows={props.page.members}
        columns={columns}
        rowId={(row) => row.id}
        label={t('organization.people')}
        name="members"
        height="30rem"
        empty={<EmptyState icon={UsersRound} title={t('people.none')} text={t('people.noneHint')} />}
      />
      <Show when={props.page.invitations.length > 0}>
        <section aria-label={t('people.invitations')}>
          <h2 class="mb-2 text-md font-semibold">{t('people.invitations')}</h2>
          <DataTable
            bare
            rows={props.page.invitations}
            rowId={(row) => row.id}
            label={t('people.invitations')}
            height="16rem"
            columns={[
              { id: 'email', header: t('signIn.email'), value: (row) => row.email, width: 14, grow: 2 },
              { id: 'role', header: t('people.role'), value: (row) => roleText(row.role), width: 10 },
              {
                id: 'expires',
                header: t('people.expires'),
                value: (row) => String(row.expiresAt),
                cell: (row) => formatDate(row.expiresAt),
                width: 8,
                onPhone: 'aside',
              },
            ]}
          />
        </section>
      </Show>
    </div>
  );
}

function Roles(props: { page: OrganizationPage }) {
  type Row = OrganizationPage['roles'][number];
  const [open, setOpen] = createSignal<Row | null>(null);
  const holders = (role: Row) =>
    props.page.members.filter((member) => member.roleId === role.id && member.isActive).length;
  const rights = (role: Row) => Object.values(role.permissions).filter((reach) => reach !== 'none').length;
  return (
    <>
      <DataTable
        rows={props.page.roles}
        rowId={(row) => row.id}
        label={t('organization.roles')}
        name="roles"
        height="30rem"
        onOpen={setOpen}
        columns={[
          {
            id: 'name',
            header: t('people.role'),
            value: (row) => roleText(row.name),
            width: 12,
            grow: 2,
            cell: (row) => (
              <span class="flex items-center gap-2 font-medium">
                {roleText(row.name)}
                <Show when={!row.isDefault}>
                  <Badge tone="accent">{t('people.ownRole')}</Badge>
                </Show>
              </span>
            ),
          },
          { id: 'holders', header: t('people.holders'), value: holders, align: 'end', width: 7 },
          { id: 'rights', header: t('people.rights'), value: rights, align: 'end', width: 7, onPhone: 'aside' },
        ]}
      />
      <Show when={open()}>
        {(role) => (
          <Dialog
            open
            from="side"
            onClose={() => setOpen(null)}
            title={roleText(role().name)}
            hint={t('people.rightsHint')}
          >
            <RoleRights permissions={role().permissions} />
          </Dialog>
        )}
      </Show>
    </>
  );
}

function Tree(props: { page: OrganizationPage }) {
  const session = useSession();
  const [isAdding, setAdding] = createSignal(false);
  return (
    <Card>
      <Show when={session.may('marketplace.manage') && !props.page.organization.isOperator}>
        <div class="mb-3 flex justify-end">
          <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('newCompany.addBranch')}
          </Button>
        </div>
      </Show>
      <Show when={isAdding()}>
        <NewCompany parent={props.page.organization} onClose={() => setAdding(false)} />
      </Show>
      <Show
        when={props.page.branches.length > 1}
        fallback={<EmptyState compact title={t('organization.noBranches')} text={t('organization.noBranchesHint')} />}
      >
        <ul aria-label={t('organization.tree')} class="grid gap-0.5">
          <For each={inTree(props.page.branches)}>
            {(branch) => (
              <li
                class="flex min-h-9 items-center gap-2 border-l border-line pl-3"
                style={{ 'margin-left': `${branch.depth * 1.5}rem` }}
              >
                <Show when={branch.depth > 0} fallback={<span class="font-semibold">{branch.name}</span>}>
                  <Link href={`/organizations/${branch.id}`}>{branch.name}</Link>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

/** Each branch right below the one it belongs to. */
function inTree(branches: OrganizationPage['branches']): OrganizationPage['branches'] {
  const below = (id: string): OrganizationPage['branches'] =>
    branches.filter((one) => one.parentId === id && one.depth > 0).flatMap((one) => [one, ...below(one.id)]);
  const root = branches.find((one) => one.depth === 0);
  return root ? [root, ...below(root.id)] : branches;
}
