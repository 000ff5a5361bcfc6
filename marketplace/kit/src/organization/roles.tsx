import { Copy, Download, Pencil, Plus } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { downloadCsv, makeCsv } from '../csv.ts';
import { formatMoney } from '../format.ts';
import { t as kitText } from '../languages/index.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useSession } from '../session.tsx';
import type { OrganizationData } from './create-people.ts';
import { rightsIn, rolesFor, type RoleRow, type Side } from './rights.ts';
import { type RoleDraft, RoleEditor } from './role-editor.tsx';
import { rightName, roleName } from './role-name.ts';
import { t } from './texts.ts';

/** What each role may do, how many hold it, and the way to make one's own. */
export function Roles(props: { client: AccessClient; side: Side; page: OrganizationData }) {
  const session = useSession();
  const [draft, setDraft] = createSignal<RoleDraft | null>(null);
  const mayManage = () => session.may('role.manage');
  const shown = () => rolesFor(props.side, props.page);
  const countOf = (role: RoleRow) =>
    props.page.members.filter((member) => member.roleId === role.id && member.isActive).length;
  const rights = (role: RoleRow) => rightsIn(props.side, role);
  const kept = (role: RoleRow): RoleDraft['permissions'] =>
    Object.fromEntries(rights(role).map((name) => [name, role.permissions[name]!]));
  // One row a right, so that a list of who may do what can be filtered in a spreadsheet.
  const exportCsv = () =>
    downloadCsv(
      'roles',
      makeCsv(
        [t('ownOrganization.role'), t('ownOrganization.right'), t('ownOrganization.reach')],
        shown().flatMap((role) =>
          rights(role).map((name) => [
            roleName(role.name),
            rightName(name),
            t.maybe(`ownOrganization.reaches.${role.permissions[name]}`),
          ]),
        ),
      ),
    );
  return (
    <div>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p class="text-sm text-quiet">{t('ownOrganization.standardHint')}</p>
        <span class="flex gap-2">
          <IconButton label={kitText('table.export')} onClick={exportCsv}>
            <Download aria-hidden="true" />
          </IconButton>
          <Show when={mayManage()}>
            <Button
              kind="primary"
              icon={<Plus aria-hidden="true" />}
              onClick={() => setDraft({ name: '', permissions: {}, spendingLimit: null })}
            >
              {t('ownOrganization.newRole')}
            </Button>
          </Show>
        </span>
      </div>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(20rem,100%),1fr))] gap-3">
        <For each={shown()}>
          {(role) => (
            <li class="flex flex-col rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line">
              <div class="flex items-center justify-between gap-3">
                <h2 class="text-md font-semibold">{roleName(role.name)}</h2>
                <Badge tone={role.isDefault ? 'neutral' : 'accent'}>
                  {role.isDefault ? t('ownOrganization.standardRole') : t('ownOrganization.ownRole')}
                </Badge>
              </div>
              <p class="mt-1 text-sm text-quiet">
                {t('ownOrganization.members', { count: countOf(role) })} ·{' '}
                {t('ownOrganization.permissions', { count: rights(role).length })}
              </p>
              <Show when={role.spendingLimit}>
                {(limit) => (
                  <p class="figures mt-1 text-sm font-medium">
                    {t('ownOrganization.limitIs', { limit: formatMoney(limit()) })}
                  </p>
                )}
              </Show>
              <p class="mt-2 line-clamp-2 flex-1 text-sm text-quiet">
                {rights(role)
                  .slice(0, 5)
                  .map((name) => rightName(name))
                  .join(', ')}
                {rights(role).length > 5 ? '…' : ''}
              </p>
              <Show when={mayManage()}>
                <div class="mt-3">
                  <Show
                    when={role.isDefault}
                    fallback={
                      <Button
                        size="sm"
                        icon={<Pencil aria-hidden="true" />}
                        aria-label={`${t('ownOrganization.editRole')}: ${role.name}`}
                        onClick={() =>
                          setDraft({
                            roleId: role.id,
                            name: role.name,
                            permissions: role.permissions,
                            spendingLimit: role.spendingLimit,
                          })
                        }
                      >
                        {t('ownOrganization.editRole')}
                      </Button>
                    }
                  >
                    <Button
                      size="sm"
                      kind="quiet"
                      icon={<Copy aria-hidden="true" />}
                      aria-label={`${t('ownOrganization.copyRole')}: ${roleName(role.name)}`}
                      onClick={() =>
                        setDraft({
                          name: t('ownOrganization.copyOf', { name: roleName(role.name) }),
                          permissions: kept(role),
                          spendingLimit: role.spendingLimit,
                        })
                      }
                    >
                      {t('ownOrganization.copyRole')}
                    </Button>
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={draft()}>
        {(one) => (
          <RoleEditor
            client={props.client}
            side={props.side}
            draft={one()}
            currency={props.page.organization.currency}
            onClose={() => setDraft(null)}
          />
        )}
      </Show>
    </div>
  );
}
