import { SaveCostCenter } from '@hansa/core/contract';
import {
  Button,
  Checkbox,
  createForm,
  createQuery,
  Dialog,
  FieldRow,
  Form,
  MoneyInput,
  Select,
  t as kitText,
  TextInput,
  toast,
} from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { CostCenterRow } from './cost-centers.tsx';

/**
 * Code, name and budget a month of a cost center. Its currency is chosen once; an old one is closed rather than
 * deleted, because orders name it.
 */
export function CostCenterDialog(props: { row: CostCenterRow | null; currency: string; onClose: () => void }) {
  const queries = useQueryClient();
  const storefront = createQuery(() => ({
    ...client.storefronts.show.options(undefined),
    enabled: props.row === null,
    staleTime: 300_000,
  }));
  const form = createForm({
    schema: SaveCostCenter,
    initial: () =>
      ({
        ...(props.row ? { costCenterId: props.row.id } : { currency: props.currency }),
        code: props.row?.code ?? '',
        name: props.row?.name ?? '',
        budgetPerMonthMinor: props.row?.budgetPerMonthMinor ?? null,
        isActive: props.row?.isActive ?? true,
      }) as never,
    submit: (values) => client.organizations.saveCostCenter.mutate(values),
    onDone: () => {
      for (const door of [client.organizations.costCenters, client.organizations.allCostCenters])
        void queries.invalidateQueries({ queryKey: door.key() });
      toast({ title: t('organization.costCenterSaved') });
      props.onClose();
    },
  });
  const currency = () => props.row?.currency ?? String(form.values['currency'] ?? props.currency);
  const currencies = () => [...new Set([props.currency, ...(storefront.data?.currencies ?? [])])];
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.row ? t('organization.editCostCenter') : t('organization.newCostCenter')}
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
        <FieldRow>
          <TextInput
            label={t('organization.costCenterCode')}
            hint={t('organization.costCenterCodeHint')}
            required
            autofocus
            mono
            maxLength={30}
            {...form.at<string>(['code'])}
          />
          <TextInput label={t('organization.costCenterName')} required maxLength={120} {...form.at<string>(['name'])} />
        </FieldRow>
        <FieldRow>
          <MoneyInput
            label={t('organization.budget')}
            hint={t('organization.budgetHint')}
            currency={currency()}
            {...form.at<number | null>(['budgetPerMonthMinor'])}
          />
          <Show when={props.row === null}>
            <Select
              label={t('organization.currency')}
              hint={t('organization.currencyHint')}
              value={currency()}
              onChange={(value) => form.put('currency', value)}
              options={currencies().map((value) => ({ value, label: value }))}
            />
          </Show>
        </FieldRow>
        <Show when={props.row}>
          <Checkbox
            label={t('organization.costCenterOpen')}
            hint={t('organization.costCenterOpenHint')}
            checked={Boolean(form.values['isActive'])}
            onChange={(isActive) => form.put('isActive', isActive)}
          />
        </Show>
      </Form>
    </Dialog>
  );
}
