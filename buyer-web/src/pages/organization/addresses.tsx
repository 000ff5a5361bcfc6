import { SaveAddress } from '@hansa/core/contract';
import { Badge, Button, Checkbox, createForm, Dialog, EmptyState, Failure, FieldRow, Form, RadioGroup, SkeletonText, t as kitText, TextInput, toast, useSession } from '@hansa/kit';
import { createQuery, useQueryClient } from '@tanstack/solid-query';
import { MapPin, Pencil, Plus } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type AddressRow = Awaited<ReturnType<typeof client.organizations.addresses.query>>[number];

export function Addresses() {
  const session = useSession();
  const addresses = createQuery(() => client.organizations.addresses.options(undefined));
  const [editing, setEditing] = createSignal<Partial<AddressRow> | null>(null);
  const mayManage = () => session.may('organization.manage');
  const add = () => <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setEditing({ kind: 'shipping' })}>{t('organization.newAddress')}</Button>;
  return (
    <div>
      <Show when={mayManage()}><div class="mb-3 flex justify-end">{add()}</div></Show>
      <Switch fallback={<SkeletonText lines={6} />}>
        <Match when={addresses.error}><Failure error={addresses.error} onRetry={() => void addresses.refetch()} /></Match>
        <Match when={addresses.data?.length === 0}><EmptyState icon={MapPin} title={t('organization.noAddresses')} text={t('organization.noAddressesHint')} action={mayManage() ? add() : undefined} /></Match>
        <Match when={addresses.data}>
          {(rows) => (
            <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-3">
              <For each={rows()}>
                {(row) => (
                  <li class="rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line">
                    <div class="flex items-center gap-2"><h2 class="min-w-0 flex-1 truncate font-semibold">{row.label}</h2><Badge tone={row.kind === 'billing' ? 'info' : 'neutral'}>{t(`organization.${row.kind}`)}</Badge><Show when={row.isDefault}><Badge tone="success">{t('organization.default')}</Badge></Show></div>
                    <address class="mt-2 text-quiet not-italic">{row.recipient}<br />{row.street}<br />{row.postalCode} {row.city}, {row.country}</address>
                    <Show when={mayManage()}><Button class="mt-3" size="sm" kind="quiet" icon={<Pencil aria-hidden="true" />} aria-label={`${t('organization.editAddress')}: ${row.label}`} onClick={() => setEditing(row)}>{kitText('action.edit')}</Button></Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
      <Show when={editing()}>{(row) => <AddressDialog row={row()} onClose={() => setEditing(null)} />}</Show>
    </div>
  );
}

function AddressDialog(props: { row: Partial<AddressRow>; onClose: () => void }) {
  const queries = useQueryClient();
  const form = createForm({
    schema: SaveAddress,
    initial: () => ({ ...(props.row.id ? { addressId: props.row.id } : {}), kind: props.row.kind ?? 'shipping', label: props.row.label ?? '', recipient: props.row.recipient ?? '', street: props.row.street ?? '', postalCode: props.row.postalCode ?? '', city: props.row.city ?? '', country: props.row.country ?? '', isDefault: props.row.isDefault ?? false }) as never,
    submit: (values) => client.organizations.saveAddress.mutate(values),
    onDone: () => { void queries.invalidateQueries({ queryKey: client.organizations.addresses.key() }); toast({ title: t('organization.addressSaved') }); props.onClose(); },
  });
  return (
    <Dialog open onClose={props.onClose} title={props.row.id ? t('organization.editAddress') : t('organization.newAddress')} actions={<><Button onClick={props.onClose}>{kitText('action.cancel')}</Button><Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>{kitText('action.save')}</Button></>}>
      <Form form={form} action={kitText('action.save')} bare>
        <RadioGroup columns label={t('organization.kind')} options={[{ value: 'shipping', label: t('organization.shipping') }, { value: 'billing', label: t('organization.billing') }]} value={String(form.values['kind'])} onChange={(kind) => form.put('kind', kind)} />
        <TextInput label={t('organization.label')} hint={t('organization.labelHint')} required {...form.at<string>(['label'])} />
        <TextInput label={t('organization.recipient')} required autocomplete="organization" {...form.at<string>(['recipient'])} />
        <TextInput label={t('organization.street')} required autocomplete="street-address" {...form.at<string>(['street'])} />
        <FieldRow columns={3}>
          <TextInput label={t('organization.postalCode')} required autocomplete="postal-code" {...form.at<string>(['postalCode'])} />
          <TextInput label={t('organization.city')} required autocomplete="address-level2" {...form.at<string>(['city'])} />
          <TextInput label={t('organization.country')} hint={t('organization.countryHint')} required autocomplete="country" maxLength={2} {...form.at<string>(['country'])} onChange={(value) => form.put('country', value.toUpperCase())} />
        </FieldRow>
        <Checkbox label={t('organization.isDefault')} checked={Boolean(form.values['isDefault'])} onChange={(isDefault) => form.put('isDefault', isDefault)} />
      </Form>
    </Dialog>
  );
}
