import { CopyPriceList, SavePriceList } from '@hansa/core/contract';
import {
  Button,
  Checkbox,
  createForm,
  createQuery,
  DayInput,
  Dialog,
  FieldRow,
  Form,
  language,
  NumberInput,
  Select,
  t as kitText,
  TextInput,
  toast,
} from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Card = Awaited<ReturnType<typeof client.priceLists.list.query>>['items'][number];

/** Makes a list or changes its settings. Whom it is for and its currency are decided once. */
export function PriceListForm(props: { list?: Card; onClose: () => void; onDone?: (id: string) => void }) {
  const queries = useQueryClient();
  const lists = createQuery(() => client.priceLists.list.options(undefined));
  const groups = createQuery(() => ({ ...client.groups.choices.options(undefined), enabled: !props.list }));
  const [forWhom, setForWhom] = createSignal('own');
  const scope = () => {
    const [kind, id] = forWhom().split(':');
    return { groupId: kind === 'group' ? id : null, storefrontId: kind === 'storefront' ? id : null };
  };
  const form = createForm({
    schema: SavePriceList,
    initial: () =>
      ({
        ...(props.list
          ? {
              priceListId: props.list.id,
              version: props.list.version,
              contractId: props.list.contractId,
              groupId: props.list.groupId,
              storefrontId: props.list.storefrontId,
            }
          : {}),
        name: props.list?.name ?? '',
        currency: props.list?.currency ?? 'EUR',
        validFrom: props.list?.validFrom ?? null,
        validTo: props.list?.validTo ?? null,
        fillsFromBelow: props.list?.fillsFromBelow ?? false,
        isActive: props.list?.isActive ?? true,
      }) as never,
    submit: (values) => client.priceLists.save.mutate((props.list ? values : { ...values, ...scope() }) as never),
    onDone: ({ id }, values) => {
      void queries.invalidateQueries({ queryKey: client.priceLists.key() });
      toast({ title: t('priceLists.saved', { name: values.name }) });
      props.onClose();
      props.onDone?.(id);
    },
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.list ? t('priceLists.settings') : t('priceLists.new')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('priceLists.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('priceLists.save')} bare>
        <TextInput label={t('priceLists.name')} required autofocus {...form.at<string>(['name'])} />
        <Show when={!props.list}>
          <FieldRow>
            <Select
              label={t('priceLists.for')}
              value={forWhom()}
              onChange={setForWhom}
              options={[
                { value: 'own', label: t('priceLists.everybody') },
                ...(lists.data?.storefronts ?? []).map((one) => ({
                  value: `storefront:${one.id}`,
                  label: `${t('priceLists.scope.storefront')}: ${one.name}`,
                })),
                ...(groups.data ?? []).map((one) => ({
                  value: `group:${one.id}`,
                  label: `${t('priceLists.scope.customer group')}: ${one.name[language()]}`,
                })),
              ]}
            />
            <Select
              label={t('priceLists.currency')}
              options={(lists.data?.currencies ?? ['EUR']).map((one) => ({ value: one, label: one }))}
              {...form.at<string>(['currency'])}
            />
          </FieldRow>
        </Show>
        <FieldRow>
          <DayInput
            required={false}
            label={t('priceLists.validFrom')}
            {...form.at<string>(['validFrom'])}
            onChange={(day) => form.put('validFrom', day || null)}
          />
          <DayInput
            required={false}
            label={t('priceLists.validTo')}
            {...form.at<string>(['validTo'])}
            error={form.errors['validTo'] ? t('priceLists.endsBeforeItBegins') : undefined}
            onChange={(day) => form.put('validTo', day || null)}
          />
        </FieldRow>
        <Checkbox
          label={t('priceLists.fills')}
          hint={t('priceLists.fillsHint')}
          checked={Boolean(form.values['fillsFromBelow'])}
          onChange={(on) => form.put('fillsFromBelow', on)}
        />
        <Checkbox
          label={t('priceLists.isActive')}
          hint={t('priceLists.isActiveHint')}
          checked={Boolean(form.values['isActive'])}
          onChange={(on) => form.put('isActive', on)}
        />
      </Form>
    </Dialog>
  );
}

/** The yearly price round: every price changed by a percentage, as a list that waits. */
export function CopyForm(props: { list: Card; onClose: () => void; onDone: (id: string) => void }) {
  const queries = useQueryClient();
  const form = createForm({
    schema: CopyPriceList,
    initial: () =>
      ({
        priceListId: props.list.id,
        name: `${props.list.name} ${new Date().getUTCFullYear() + 1}`,
        percent: 3,
        decimals: 2,
        contractId: props.list.contractId,
        groupId: props.list.groupId,
      }) as never,
    submit: (values) => client.priceLists.copy.mutate(values as never),
    onDone: ({ id }, values) => {
      void queries.invalidateQueries({ queryKey: client.priceLists.key() });
      toast({ title: t('priceLists.copied', { name: values.name }) });
      props.onClose();
      props.onDone(id);
    },
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('priceLists.copy')}
      hint={t('priceLists.copyHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('priceLists.makeCopy')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('priceLists.makeCopy')} bare>
        <TextInput label={t('priceLists.name')} required autofocus {...form.at<string>(['name'])} />
        <FieldRow>
          <NumberInput
            label={t('priceLists.percent')}
            hint={t('priceLists.percentHint')}
            decimals={2}
            after="%"
            {...form.at<number>(['percent'])}
          />
          <NumberInput label={t('priceLists.decimals')} {...form.at<number>(['decimals'])} />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
