import { SetCreditLimit } from '@hansa/core/contract';
import {
  Button,
  Checkbox,
  createForm,
  Dialog,
  Form,
  formatMoney,
  MoneyInput,
  t as kitText,
  TextInput,
  toast,
} from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** How much a customer may owe, with the reason that the audit keeps. */
export function CreditLimit(props: {
  buyerId: string;
  name: string;
  currency: string;
  credit: { limitMinor: number; isBlocked: boolean } | null;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const form = createForm({
    schema: SetCreditLimit,
    initial: () =>
      ({
        buyerId: props.buyerId,
        currency: props.currency,
        limitMinor: props.credit?.limitMinor ?? 0,
        isBlocked: props.credit?.isBlocked ?? false,
        comment: '',
      }) as never,
    submit: (values) => client.payments.setCreditLimit.mutate(values as never),
    onDone: (_, values) => {
      void queries.invalidateQueries({ queryKey: client.customers.key() });
      toast({
        title: t('customers.limitSet', {
          name: props.name,
          amount: formatMoney({ minor: values.limitMinor, currency: props.currency }),
        }),
      });
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      size="sm"
      onClose={props.onClose}
      title={t('customers.setLimit')}
      hint={props.name}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('customers.setLimit')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('customers.setLimit')} bare>
        <MoneyInput
          label={t('customers.limit')}
          required
          currency={props.currency}
          {...form.at<number | null>(['limitMinor'])}
        />
        <TextInput
          label={t('customers.limitWhy')}
          hint={t('customers.limitWhyHint')}
          required
          {...form.at<string>(['comment'])}
        />
        <Checkbox
          label={t('customers.block')}
          hint={t('customers.blockHint')}
          checked={Boolean(form.values['isBlocked' as never])}
          onChange={(on) => form.put('isBlocked', on)}
        />
      </Form>
    </Dialog>
  );
}
