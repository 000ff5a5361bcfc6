import { SaveRole } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { createForm } from '../create-form.ts';
import { t as kitText } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { MoneyInput } from '../parts/money-input.tsx';
import { Select } from '../parts/select.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { toast } from '../parts/toast.tsx';
import { useSession } from '../session.tsx';
import { rightsOf, type RoleRow, type Side } from './rights.ts';
import { rightName } from './role-name.ts';
import { t } from './texts.ts';

export interface RoleDraft {
  readonly roleId?: string;
  readonly name: string;
  readonly spendingLimit: RoleRow['spendingLimit'];
  readonly permissions: Record<string, 'none' | 'own' | 'branch' | 'below' | 'all'>;
}

/**
 * A role right by right, each with its reach. Nobody gives what they do not hold: what they cannot give is not offered.
 */
export function RoleEditor(props: {
  client: AccessClient;
  side: Side;
  draft: RoleDraft;
  currency: string;
  onClose: () => void;
}) {
  const session = useSession();
  const queries = useQueryClient();
  const form = createForm({
    schema: SaveRole,
    initial: () =>
      ({
        ...(props.draft.roleId ? { roleId: props.draft.roleId } : {}),
        name: props.draft.name,
        permissions: { ...props.draft.permissions },
        ...(props.side === 'buyer' ? { spendingLimit: props.draft.spendingLimit } : {}),
      }) as never,
    submit: (values) => props.client.organizations.saveRole.mutate(values),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: props.client.organizations.show.key() });
      toast({ title: t('ownOrganization.roleSaved') });
      props.onClose();
    },
  });
  const permissions = () => form.values['permissions'] as Record<string, string>;
  // Only the operator's people reach beyond their own organization.
  const reaches = () =>
    props.side === 'operator'
      ? (['none', 'own', 'branch', 'below', 'all'] as const)
      : (['none', 'own', 'branch', 'below'] as const);
  const offered = () =>
    rightsOf[props.side].filter((name) => session.may(name) || (props.draft.permissions[name] ?? 'none') !== 'none');
  const limit = () => form.values['spendingLimit'] as RoleRow['spendingLimit'];
  const currency = () => props.draft.spendingLimit?.currency ?? props.currency;
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={props.draft.roleId ? t('ownOrganization.editRole') : t('ownOrganization.newRole')}
      hint={t('ownOrganization.roleHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {kitText('action.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={kitText('action.save')} bare>
        <TextInput label={t('ownOrganization.roleName')} required autofocus {...form.at<string>(['name'])} />
        <Show when={props.side === 'buyer'}>
          <MoneyInput
            class="max-w-xs"
            label={t('ownOrganization.limit')}
            hint={t('ownOrganization.limitHint')}
            currency={currency()}
            value={limit()?.minor ?? null}
            onChange={(minor) => form.put('spendingLimit', minor === null ? null : { minor, currency: currency() })}
          />
        </Show>
        <ul class="rounded-md ring-1 ring-line">
          <For each={offered()}>
            {(name) => (
              <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line-soft px-3 py-1.5 last:border-0">
                <span class="min-w-0">{rightName(name)}</span>
                <Select
                  size="sm"
                  class="w-44"
                  hideLabel
                  label={`${t('ownOrganization.reach')}: ${rightName(name)}`}
                  value={permissions()[name] ?? 'none'}
                  onChange={(reach) => form.put(['permissions', name], reach)}
                  options={reaches().map((reach) => ({ value: reach, label: t(`ownOrganization.reaches.${reach}`) }))}
                />
              </li>
            )}
          </For>
        </ul>
      </Form>
    </Dialog>
  );
}
