import {
  Badge,
  Button,
  Callout,
  Code,
  createLiveQuery,
  DataTable,
  EmptyState,
  formatCountry,
  formatDate,
  formatNumber,
  formatQuantity,
  formatUnitPrice,
  KeyValues,
  Link,
  LinkButton,
  PageFailure,
  PageHeader,
  ProductDocuments,
  Section,
  SkeletonPage,
  StatusBadge,
  toast,
  toastFailure,
  useSession,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { Combine, Pencil, Store } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';
import { EditProduct } from './edit-product.tsx';
import { MergeProduct } from './merge-product.tsx';

/** A product whole: what it is, what is missing, who sells it. */
export function Product() {
  const params = useParams<{ id: string }>() as { id: string };
  const session = useSession();
  const [dialog, setDialog] = createSignal<'edit' | 'merge' | null>(null);
  const mayManage = () => session.may('marketplace.manage');
  const split = async () => {
    try {
      const { moved } = await client.catalog.split.mutate({ productId: params.id } as never);
      await page.refetch();
      toast({ title: t('products.splitNow', { count: moved }) });
    } catch (error) {
      toastFailure(error);
    }
  };
  const page = createLiveQuery(() => ({
    ...client.catalog.product.options({ productId: params.id as never }),
    topics: [`product:${params.id}`, 'offer'],
  }));
  return (
    <Show
      when={!page.error || page.data}
      fallback={
        <PageFailure
          list={{ label: t('products.title'), href: '/products' }}
          error={page.error}
          onRetry={() => void page.refetch()}
        />
      }
    >
      <Show when={page.data} fallback={<SkeletonPage />}>
        {(data) => {
          const product = () => data().product;
          return (
            <>
              <PageHeader
                title={inLanguage(product().title)}
                crumbs={[{ label: t('products.title'), href: '/products' }]}
                hint={[product().brandName, product().categoryName && inLanguage(product().categoryName!)]
                  .filter(Boolean)
                  .join(' · ')}
                actions={
                  <Show when={mayManage() && !product().mergedIntoId}>
                    <Button icon={<Combine aria-hidden="true" />} onClick={() => setDialog('merge')}>
                      {t('products.merge')}
                    </Button>
                    <Button icon={<Pencil aria-hidden="true" />} onClick={() => setDialog('edit')}>
                      {t('products.edit')}
                    </Button>
                  </Show>
                }
                badge={
                  <Show when={product().lacking > 0}>
                    <Badge tone="warning">
                      {t('products.lackingCount', { count: product().lacking })} {t('products.missing')}
                    </Badge>
                  </Show>
                }
              />
              <Show when={product().mergedIntoId}>
                {(target) => (
                  <Callout
                    class="mb-4"
                    tone="warning"
                    action={
                      <div class="flex gap-2">
                        <Show when={mayManage()}>
                          <Button onClick={() => void split()}>{t('products.split')}</Button>
                        </Show>
                        <LinkButton href={`/products/${target()}`}>{t('products.toMerged')}</LinkButton>
                      </div>
                    }
                  >
                    {t('products.merged')}
                  </Callout>
                )}
              </Show>
              <Show when={dialog() === 'edit'}>
                <EditProduct page={data()} onClose={() => setDialog(null)} />
              </Show>
              <Show when={dialog() === 'merge'}>
                <MergeProduct
                  productId={params.id}
                  title={inLanguage(product().title)}
                  offers={product().offers}
                  onClose={() => setDialog(null)}
                />
              </Show>
              <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
                <div class="stack">
                  <section aria-label={t('products.allOffers')}>
                    <h2 class="mb-2 text-md font-semibold">{t('products.allOffers')}</h2>
                    <DataTable
                      bare
                      name="product-offers"
                      label={t('products.allOffers')}
                      rows={data().offers}
                      rowId={(row) => row.id}
                      height="26rem"
                      empty={
                        <EmptyState icon={Store} title={t('products.noOffers')} text={t('products.noOffersHint')} />
                      }
                      columns={[
                        {
                          id: 'seller',
                          header: t('imports.seller'),
                          value: (row) => row.sellerName,
                          width: 10,
                          grow: 2,
                          cell: (row) => (
                            <Link href={`/sellers/${row.sellerId}`} look="plain" class="font-medium hover:underline">
                              {row.sellerName}
                            </Link>
                          ),
                        },
                        {
                          id: 'sku',
                          header: t('products.sku'),
                          value: (row) => row.sku,
                          width: 9,
                          cell: (row) => <span class="font-mono text-[0.92em]">{row.sku}</span>,
                        },
                        {
                          id: 'state',
                          header: t('products.state'),
                          value: (row) => row.state,
                          cell: (row) => <StatusBadge state={row.state} />,
                          width: 8,
                          onPhone: 'aside',
                        },
                        {
                          id: 'price',
                          header: t('products.listPrice'),
                          value: (row) => (row.listPrice === null ? null : Number(row.listPrice)),
                          exported: (row) => row.listPrice,
                          cell: (row) =>
                            row.listPrice === null
                              ? '–'
                              : formatUnitPrice({ amount: row.listPrice, currency: row.currency }),
                          align: 'end',
                          width: 8,
                        },
                        {
                          id: 'pack',
                          header: t('products.pack'),
                          value: (row) => Number(row.packSize),
                          cell: (row) => formatQuantity(row.packSize, product().unit),
                          align: 'end',
                          width: 7,
                        },
                        {
                          id: 'lead',
                          header: t('products.leadTime'),
                          value: (row) => row.leadTimeDays,
                          cell: (row) => t('products.days', { count: row.leadTimeDays }),
                          align: 'end',
                          width: 7,
                        },
                        {
                          id: 'catalogs',
                          header: t('products.catalogs'),
                          value: (row) => row.catalogs.join(', '),
                          width: 9,
                          grow: 2,
                        },
                      ]}
                    />
                  </section>
                  <Section title={t('products.attributes')} hint={t('products.attributesHint')}>
                    <KeyValues
                      items={data().attributes.map((one) => ({
                        label: `${inLanguage(one.name)}${one.unit ? ` (${one.unit})` : ''}`,
                        value: one.value ?? (
                          <Show when={one.isRequired} fallback={<span class="text-faint">–</span>}>
                            <Badge tone="warning">{t('products.missing')}</Badge>
                          </Show>
                        ),
                      }))}
                    />
                  </Section>
                </div>
                <div class="stack">
                  <Section title={t('products.facts')}>
                    <KeyValues
                      items={[
                        { label: t('products.mpn'), value: product().mpn ? <Code>{product().mpn!}</Code> : '–' },
                        { label: t('products.gtin'), value: product().gtin ? <Code>{product().gtin!}</Code> : '–' },
                        { label: t('products.designation'), value: product().designation ?? '–' },
                        {
                          label: t('products.weight'),
                          value:
                            product().weightG === null
                              ? '–'
                              : t('products.grams', { weight: formatNumber(product().weightG!) }),
                        },
                        { label: t('products.tariff'), value: product().tariffCode ?? '–' },
                        {
                          label: t('products.origin'),
                          value: product().countryOfOrigin ? formatCountry(product().countryOfOrigin!) : '–',
                        },
                        { label: t('products.added'), value: formatDate(product().createdAt) },
                        { label: t('products.changed'), value: formatDate(product().updatedAt) },
                      ]}
                    />
                  </Section>
                  <Section title={t('products.description')}>
                    <p class="text-quiet">{inLanguage(product().description) || '–'}</p>
                  </Section>
                  <ProductDocuments
                    client={client}
                    productId={params.id}
                    mayAdd={mayManage() && !product().mergedIntoId}
                  />
                </div>
              </div>
            </>
          );
        }}
      </Show>
    </Show>
  );
}
