import { InviteMember } from '@hansa/core/contract';
import { createSignal } from 'solid-js';
import { createForm } from '../create-form.ts';
import { t as kitText } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { type Option, Select } from '../parts/select.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { toastFailure } from '../parts/toast.tsx';
import type { createPeople, MemberRow } from './create-people.ts';
import { t } from './texts.ts';

/** An e-mail with a link, and the role that it gives. */
export function InviteDialog(props: {
  roles: readonly Option[];
  onClose: () => void;
  invite: ReturnType<typeof createPeople>['invite'];
}) {
  const form = createForm({
    schema: InviteMember,
    initial: () => ({ email: '' }),
    submit: (values) => props.invite(values),
    onDone: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('ownOrganization.invite')}
      hint={t('ownOrganization.inviteHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('ownOrganization.sendInvitation')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('ownOrganization.sendInvitation')} bare>
        <TextInput label={t('ownOrganization.email')} type="email" autofocus required {...form.field('email')} />
        <Select label={t('ownOrganization.role')} options={props.roles} required {...form.field('roleId')} />
      </Form>
    </Dialog>
  );
}

/** Another role for somebody who is here. */
export function RoleDialog(props: {
  member: MemberRow;
  roles: readonly Option[];
  onClose: () => void;
  give: ReturnType<typeof createPeople>['giveRole'];
}) {
  const [roleId, setRoleId] = createSignal(props.member.roleId);
  const [busy, setBusy] = createSignal(false);
  const give = async () => {
    setBusy(true);
    try {
      await props.give(props.member, roleId(), props.roles.find((one) => one.value === roleId())?.label ?? '');
      props.onClose();
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      size="sm"
      onClose={props.onClose}
      title={t('ownOrganization.changeRole', { name: props.member.name })}
      hint={t('ownOrganization.changeRoleHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={roleId() === props.member.roleId} onClick={() => void give()}>
            {kitText('action.save')}
          </Button>
        </>
      }
    >
      <Select label={t('ownOrganization.role')} options={props.roles} value={roleId()} onChange={setRoleId} />
    </Dialog>
  );
}
