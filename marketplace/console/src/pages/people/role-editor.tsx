import { Button, Callout, Dialog, Failure, knownPermissions, Select, TextInput, toast } from '@hansa/kit';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

const reaches = ['none', 'own', 'branch', 'below', 'all'] as const;
type Role = Awaited<ReturnType<typeof client.organizations.show.query>>['roles'][number];

/** A role right by right, each with its reach. A default role is saved under a new name and becomes one's own. */
export function RoleEditor(props: { role: Role | null; mayEdit: boolean; onClose: () => void; onDone: () => void }) {
  const isOwn = () => props.role !== null && !props.role.isDefault;
  const [name, setName] = createSignal(isOwn() ? props.role!.name : '');
  const [rights, setRights] = createSignal<Readonly<Record<string, string>>>(props.role?.permissions ?? {});
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await client.organizations.saveRole.mutate({ ...(isOwn() ? { roleId: props.role!.id as never } : {}), name: name().trim(), permissions: Object.fromEntries(Object.entries(rights()).filter(([, reach]) => reach !== 'none')) as never });
      toast({ title: t('people.roleSaved'), tone: 'success' });
      props.onDone();
      props.onClose();
    } catch (error) { setFailure(error); } finally { setBusy(false); }
  };
  return (
    <Dialog open from="side" onClose={() => props.onClose()} title={props.role ? (t.maybe(`roles.${props.role.name}`) ?? props.role.name) : t('people.newRole')} hint={t('people.rightsHint')} actions={<Show when={props.mayEdit}><Button onClick={() => props.onClose()}>{t('action.cancel')}</Button><Button kind="primary" busy={isBusy()} disabled={name().trim().length < 2} onClick={() => void save()}>{t('people.saveRole')}</Button></Show>}>
      <div class="grid gap-4">
        <Show when={props.mayEdit}>
          <Show when={props.role?.isDefault}><Callout>{t('people.sharedRole')}</Callout></Show>
          <TextInput label={t('people.roleName')} required value={name()} onChange={setName} maxLength={60} />
        </Show>
        <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
        <ul class="grid">
          <For each={knownPermissions}>
            {(permission) => (
              <li class="grid grid-cols-[1fr_11rem] items-center gap-4 border-b border-line-soft py-1.5 last:border-0"><span>{t.maybe(`permissions.${permission}`) ?? permission}</span>
                <Select size="sm" label={t.maybe(`permissions.${permission}`) ?? permission} hideLabel disabled={!props.mayEdit} value={rights()[permission] ?? 'none'} onChange={(reach) => setRights((before) => ({ ...before, [permission]: reach }))} options={reaches.map((value) => ({ value, label: t(`reach.${value}`) }))} /></li>
            )}
          </For>
        </ul>
      </div>
    </Dialog>
  );
}
