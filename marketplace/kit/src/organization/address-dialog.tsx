import { SaveAddress } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import type { AccessClient } from '../access/access-client.ts';
import { createForm } from '../create-form.ts';
import { t as kitText } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/checkbox.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldRow, Form } from '../parts/form.tsx';
import { RadioGroup } from '../parts/radio-group.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { toast } from '../parts/toast.tsx';
import { t } from './texts.ts';

export type AddressRow = Awaited<ReturnType<AccessClient['organizations']['addresses']['query']>>[number];

/** One place, new or as it is; orders keep an address as it was. */
export function AddressDialog(props: { client: AccessClient; row: Partial<AddressRow>; onClose: () => void }) {
  const queries = useQueryClient();
  const form = createForm({
    schema: SaveAddress,
    initial: () =>
      ({
        ...(props.row.id ? { addressId: props.row.id } : {}),
        kind: props.row.kind ?? 'shipping',
        label: props.row.label ?? '',
        recipient: props.row.recipient ?? '',
        street: props.row.street ?? '',
        postalCode: props.row.postalCode ?? '',
        city: props.row.city ?? '',
        country: props.row.country ?? '',
        isDefault: props.row.isDefault ?? false,
      }) as never,
    submit: (values) => props.client.organizations.saveAddress.mutate(values),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: props.client.organizations.addresses.key() });
      toast({ title: t('ownOrganization.addressSaved') });
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.row.id ? t('ownOrganization.editAddress') : t('ownOrganization.newAddress')}
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
        <RadioGroup
          columns
          label={t('ownOrganization.kind')}
          options={[
            { value: 'shipping', label: t('ownOrganization.shipping') },
            { value: 'billing', label: t('ownOrganization.billing') },
          ]}
          value={String(form.values['kind'])}
          onChange={(kind) => form.put('kind', kind)}
        />
        <TextInput
          label={t('ownOrganization.label')}
          hint={t('ownOrganization.labelHint')}
          required
          {...form.at<string>(['label'])}
        />
        <TextInput
          label={t('ownOrganization.recipient')}
          required
          autocomplete="organization"
          {...form.at<string>(['recipient'])}
        />
        <TextInput
          label={t('ownOrganization.street')}
          required
          autocomplete="street-address"
          {...form.at<string>(['street'])}
        />
        <FieldRow columns={3}>
          <TextInput
            label={t('ownOrganization.postalCode')}
            required
            autocomplete="postal-code"
            {...form.at<string>(['postalCode'])}
          />
          <TextInput
            label={t('ownOrganization.city')}
            required
            autocomplete="address-level2"
            {...form.at<string>(['city'])}
          />
          <TextInput
            label={t('ownOrganization.country')}
            hint={t('ownOrganization.countryHint')}
            required
            autocomplete="country"
            maxLength={2}
            {...form.at<string>(['country'])}
            onChange={(value) => form.put('country', value.toUpperCase())}
          />
        </FieldRow>
        <Checkbox
          label={t('ownOrganization.isDefault')}
          checked={Boolean(form.values['isDefault'])}
          onChange={(isDefault) => form.put('isDefault', isDefault)}
        />
      </Form>
    </Dialog>
  );
}
