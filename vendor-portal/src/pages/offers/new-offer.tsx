import {
  Button,
  Callout,
  createForm,
  createQuery,
  DecimalInput,
  Dialog,
  FieldRow,
  Form,
  formatNumber,
  language,
  NumberInput,
  Select,
  t as kitText,
  TextInput,
  toast,
} from '@hansa/kit';
import { MakeOffer } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

const units = ['H87', 'MTR', 'KGM', 'LTR', 'MTK', 'SET'] as const;

/**
 * One product listed by hand: what identifies it tells at once whether others sell it, or whether it is new and needs a
 * title.
 */
export function NewOffer(props: {
  catalogs: readonly { id: string; name: string; isPublic: boolean }[];
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const form = createForm({
    schema: MakeOffer,
    initial: () =>
      ({
        sku: '',
        listPrice: null,
        leadTimeDays: 0,
        catalogIds: props.catalogs
          .filter((one) => one.isPublic)
          .slice(0, 1)
          .map((one) => one.id),
      }) as never,
    submit: (values) => client.catalog.makeOffer.mutate(values as never),
    onDone: (_, values) => {
      void queries.invalidateQueries({ queryKey: client.offers.key() });
      void queries.invalidateQueries({ queryKey: client.catalogs.key() });
      toast({ title: t('newOffer.made', { sku: values.sku }) });
      props.onClose();
    },
  });
  const typed = (name: string) => String(form.values[name as never] ?? '').trim();
  const named = createMemo(() => ({
    ...(typed('gtin').length > 6 ? { gtin: typed('gtin') } : {}),
    ...(typed('brand') && typed('mpn') ? { brand: typed('brand'), mpn: typed('mpn') } : {}),
  }));
  const isNamed = () => Object.keys(named()).length > 0;
  const known = createQuery(() => ({ ...client.catalog.find.options(named() as never), enabled: isNamed() }));
  const product = () => (isNamed() ? (known.data?.product ?? null) : null);
  const text = (name: string) => ({
    value: typed(name),
    onChange: (value: string) => form.put(name, value === '' ? undefined : value),
  });
  const isNew = () => !isNamed() || (known.data !== undefined && known.data.product === null);
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={t('newOffer.title')}
      hint={t('newOffer.hint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('newOffer.make')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('newOffer.make')} bare>
        <TextInput
          label={t('offers.gtin')}
          autofocus
          required={false}
          error={isNamed() && known.data?.gtinFault ? t('newOffer.gtinFault') : undefined}
          {...text('gtin')}
        />
        <FieldRow>
          <TextInput label={t('offers.brand')} required={false} {...text('brand')} />
          <TextInput label={t('offers.mpn')} required={false} {...text('mpn')} />
        </FieldRow>
        <Switch>
          <Match when={product()}>
            {(one) => (
              <Callout tone="success">
                {t('newOffer.known', { title: one().title[language()], sellers: formatNumber(one().sellers) })}
              </Callout>
            )}
          </Match>
          <Match when={isNamed() && known.data && !known.data.gtinFault}>
            <Callout tone="info">{t('newOffer.unknown')}</Callout>
          </Match>
        </Switch>
        <Show when={isNew()}>
          <FieldRow>
            <TextInput label={t('newOffer.productTitle')} required {...text('title')} />
            <Select
              label={t('offers.unit')}
              value={typed('unit') || 'H87'}
              onChange={(value) => form.put('unit', value)}
              options={units.map((one) => ({ value: one, label: kitText.maybe(`units.${one}`, { count: 1 }) ?? one }))}
            />
          </FieldRow>
        </Show>
        <FieldRow>
          <TextInput label={t('newOffer.sku')} required {...form.at<string>(['sku'])} />
          <DecimalInput label={t('offers.listPrice')} required={false} {...form.at<string | null>(['listPrice'])} />
        </FieldRow>
        <FieldRow>
          <NumberInput label={t('offers.leadTime')} {...form.at<number | null>(['leadTimeDays'])} />
          <Select
            label={t('offers.catalog')}
            value={((form.values['catalogIds' as never] ?? []) as string[])[0] ?? 'none'}
            onChange={(value) => form.put('catalogIds', value === 'none' ? [] : [value])}
            options={[
              { value: 'none', label: t('offers.nowhere') },
              ...props.catalogs.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
