import type { createForm } from '../create-form.ts';
import { FieldRow } from '../parts/form.tsx';
import { RadioGroup } from '../parts/radio-group.tsx';
import { Select } from '../parts/select.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { t } from './texts.ts';

export const companyKinds = ['buyer', 'vendor', 'distributor', 'dealer'] as const;
const currencies = ['EUR', 'USD', 'VND', 'GBP', 'CHF', 'THB', 'SGD', 'JPY', 'CNY', 'PLN', 'SEK', 'NOK', 'DKK', 'CZK'];

/** What is asked of any company that comes in, by itself or by the operator's hand. */
export function CompanyFields(props: { form: Pick<ReturnType<typeof createForm>, 'at' | 'put' | 'values'> }) {
  return (
    <>
      <RadioGroup
        columns
        label={t('joining.kind')}
        value={String(props.form.values['kind'])}
        onChange={(kind) => props.form.put('kind', kind)}
        options={companyKinds.map((value) => ({
          value,
          label: t(`joining.kinds.${value}`),
          hint: t(`joining.kindHints.${value}`),
        }))}
      />
      <TextInput label={t('joining.name')} required autocomplete="organization" {...props.form.at<string>(['name'])} />
      <TextInput label={t('joining.legalName')} required {...props.form.at<string>(['legalName'])} />
      <FieldRow columns={3}>
        <TextInput
          label={t('joining.country')}
          hint={t('joining.countryHint')}
          required
          autocomplete="country"
          maxLength={2}
          {...props.form.at<string>(['country'])}
          onChange={(value) => props.form.put('country', value.toUpperCase())}
        />
        <Select
          label={t('joining.currency')}
          options={currencies.map((value) => ({ value, label: value }))}
          value={String(props.form.values['currency'])}
          onChange={(value) => props.form.put('currency', value)}
        />
        <TextInput label={t('joining.taxId')} {...props.form.at<string>(['taxId'])} />
      </FieldRow>
    </>
  );
}
