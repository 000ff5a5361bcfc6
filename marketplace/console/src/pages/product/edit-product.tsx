import { SaveProduct } from '@hansa/core/contract';
import { Button, createForm, Dialog, FieldRow, Form, t as kitText, TextArea, TextInput, toast } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Page = Awaited<ReturnType<typeof client.catalog.product.query>>;

/** Mends the shared product; what was and what is stand in the audit. */
export function EditProduct(props: { page: Page; onClose: () => void }) {
  const queries = useQueryClient();
  const one = () => props.page.product;
  const form = createForm({
    schema: SaveProduct,
    initial: () =>
      ({
        productId: one().id,
        revision: one().revision,
        title: { ...one().title },
        description: { ...one().description },
        mpn: one().mpn,
        gtin: one().gtin,
        tariffCode: one().tariffCode,
        countryOfOrigin: one().countryOfOrigin,
      }) as never,
    submit: (values) => client.catalog.saveProduct.mutate(values as never),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: client.catalog.key() });
      toast({ title: t('products.saved') });
      props.onClose();
    },
  });
  const nullable = (name: 'mpn' | 'gtin' | 'tariffCode' | 'countryOfOrigin') => ({
    ...form.at<string>([name]),
    value: (form.values[name as never] ?? '') as string,
    onChange: (value: string) => form.put(name, value.trim() === '' ? null : value),
  });
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={t('products.edit')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('products.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('products.save')} bare>
        <FieldRow>
          <TextInput label={t('products.titleEn')} required autofocus {...form.at<string>(['title', 'en'])} />
          <TextInput label={t('products.titleVi')} required {...form.at<string>(['title', 'vi'])} />
        </FieldRow>
        <FieldRow>
          <TextInput label={t('products.mpn')} required={false} {...nullable('mpn')} />
          <TextInput label={t('products.gtin')} required={false} {...nullable('gtin')} />
        </FieldRow>
        <FieldRow>
          <TextInput label={t('products.tariff')} required={false} {...nullable('tariffCode')} />
          <TextInput label={t('products.origin')} required={false} {...nullable('countryOfOrigin')} />
        </FieldRow>
        <TextArea label={t('products.descriptionEn')} required={false} {...form.at<string>(['description', 'en'])} />
        <TextArea label={t('products.descriptionVi')} required={false} {...form.at<string>(['description', 'vi'])} />
      </Form>
    </Dialog>
  );
}
