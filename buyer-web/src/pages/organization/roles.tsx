import { SaveRole } from '@hansa/core/contract';
import { Badge, Button, createForm, Dialog, Form, formatMoney, MoneyInput, Select, t as kitText, TextInput, toast, useSession } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { Copy, Pencil, Plus } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { OrganizationData } from './create-people.ts';
import { roleName } from './people.tsx';

type RoleRow = OrganizationData['roles'][number];
interface Draft { readonly roleId?: string; readonly name: string; readonly spendingLimit: RoleRow['spendingLimit']; readonly permissions: Record<string, 'none' | 'own' | 'branch' | 'below' | 'all'> }
const reaches = ['none', 'own', 'branch', 'below'] as const;
/** What a buyer's people can be given, in the order of a day's work. */
const buyersRights = ['catalog.read', 'cart.use', 'order.place', 'order.read', 'order.cancel', 'quote.read', 'quote.request', 'quote.accept', 'contract.read', 'ledger.read', 'event.read', 'member.manage', 'key.manage', 'role.manage', 'organization.manage'] as const;

/** Roles that mean something to a buyer, and whatever somebody here has been given. */
export const rolesHere = (page: OrganizationData): readonly RoleRow[] => page.roles.filter((role) => !role.isDefault || !['operator', 'support', 'sales rep', 'catalog manager', 'fulfilment'].includes(role.name) || page.members.some((member) => member.roleId === role.id));

export function Roles(props: { page: OrganizationData }) {
  const session = useSession();
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const mayManage = () => session.may('role.manage');
  const countOf = (role: RoleRow) => props.page.members.filter((member) => member.roleId === role.id && member.isActive).length;
  // What a standard role gives to those who sell means nothing here.
  const rights = (role: RoleRow) => buyersRights.filter((name) => (role.permissions[name] ?? 'none') !== 'none');
  const kept = (role: RoleRow): Draft['permissions'] => Object.fromEntries(rights(role).map((name) => [name, role.permissions[name]!]));
  return (
    <div>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-3"><p class="text-sm text-quiet">{t('organization.standardHint')}</p><Show when={mayManage()}><Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setDraft({ name: '', permissions: {}, spendingLimit: null })}>{t('organization.newRole')}</Button></Show></div>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(20rem,100%),1fr))] gap-3">
        <For each={rolesHere(props.page)}>
          {(role) => (
            <li class="flex flex-col rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line">
              <div class="flex items-center justify-between gap-3"><h2 class="text-md font-semibold">{roleName(role.name)}</h2><Badge tone={role.isDefault ? 'neutral' : 'accent'}>{role.isDefault ? t('organization.standardRole') : t('organization.ownRole')}</Badge></div>
              <p class="mt-1 text-sm text-quiet">{t('organization.members', { count: countOf(role) })} · {t('organization.permissions', { count: rights(role).length })}</p>
              <Show when={role.spendingLimit}>{(limit) => <p class="figures mt-1 text-sm font-medium">{t('organization.limitIs', { limit: formatMoney(limit()) })}</p>}</Show>
              <p class="mt-2 line-clamp-2 flex-1 text-sm text-quiet">{rights(role).slice(0, 5).map((name) => kitText(`permissions.${name}`)).join(', ')}{rights(role).length > 5 ? '…' : ''}</p>
              <Show when={mayManage()}>
                <div class="mt-3">
                  <Show when={role.isDefault} fallback={<Button size="sm" icon={<Pencil aria-hidden="true" />} aria-label={`${t('organization.editRole')}: ${role.name}`} onClick={() => setDraft({ roleId: role.id, name: role.name, permissions: role.permissions, spendingLimit: role.spendingLimit })}>{t('organization.editRole')}</Button>}>
                    <Button size="sm" kind="quiet" icon={<Copy aria-hidden="true" />} aria-label={`${t('organization.copyRole')}: ${roleName(role.name)}`} onClick={() => setDraft({ name: t('organization.copyOf', { name: roleName(role.name) }), permissions: kept(role), spendingLimit: role.spendingLimit })}>{t('organization.copyRole')}</Button>
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={draft()}>{(one) => <RoleEditor draft={one()} currency={props.page.organization.currency} onClose={() => setDraft(null)} />}</Show>
    </div>
  );
}

function RoleEditor(props: { draft: Draft; currency: string; onClose: () => void }) {
  const queries = useQueryClient();
  const form = createForm({
    schema: SaveRole, initial: () => ({ ...(props.draft.roleId ? { roleId: props.draft.roleId } : {}), name: props.draft.name, permissions: { ...props.draft.permissions }, spendingLimit: props.draft.spendingLimit }) as never,
    submit: (values) => client.organizations.saveRole.mutate(values),
    onDone: () => { void queries.invalidateQueries({ queryKey: client.organizations.show.key() }); toast({ title: t('organization.roleSaved') }); props.onClose(); },
  });
  const permissions = () => form.values['permissions'] as Record<string, string>;
  const limit = () => form.values['spendingLimit'] as RoleRow['spendingLimit'];
  const currency = () => props.draft.spendingLimit?.currency ?? props.currency;
  return (
    <Dialog open size="lg" onClose={props.onClose} title={props.draft.roleId ? t('organization.editRole') : t('organization.newRole')} hint={t('organization.roleHint')} actions={<><Button onClick={props.onClose}>{kitText('action.cancel')}</Button><Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>{kitText('action.save')}</Button></>}>
      <Form form={form} action={kitText('action.save')} bare>
        <TextInput label={t('organization.roleName')} required autofocus {...form.at<string>(['name'])} />
        <MoneyInput class="max-w-xs" label={t('organization.limit')} hint={t('organization.limitHint')} currency={currency()} value={limit()?.minor ?? null} onChange={(minor) => form.put('spendingLimit', minor === null ? null : { minor, currency: currency() })} />
        <ul class="rounded-md ring-1 ring-line">
          <For each={buyersRights}>
            {(name) => (
              <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line-soft px-3 py-1.5 last:border-0">
                <span class="min-w-0">{kitText(`permissions.${name}`)}</span>
                <Select
                  size="sm" class="w-44" hideLabel label={`${t('organization.reach')}: ${kitText(`permissions.${name}`)}`} value={permissions()[name] ?? 'none'} onChange={(reach) => form.put(['permissions', name], reach)}
                  options={reaches.map((reach) => ({ value: reach, label: t(`organization.reaches.${reach}`) }))}
                />
              </li>
            )}
          </For>
        </ul>
      </Form>
    </Dialog>
  );
}
