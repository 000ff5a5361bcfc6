import {
  type Column,
  createLiveQuery,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  PageHeader,
  Select,
  Tabs,
} from '@hansa/kit';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { Box } from 'lucide-solid';
import { createMemo } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createPaged } from '../../parts/create-paged.ts';
import { inLanguage } from '../../parts/names.ts';
import { CategoryTree } from './category-tree.tsx';

type Row = Awaited<ReturnType<typeof client.catalog.products.query>>['items'][number];
const lacks = ['offers', 'attributes', 'identifier'] as const;

/** What all sellers share, and what is missing on it. */
export function Products() {
  const [search, setSearch] = useSearchParams<{ show?: string }>();
  return (
    <>
      <PageHeader title={t('products.title')} hint={t('products.hint')} />
      <Tabs
        label={t('products.title')}
        value={search.show === 'categories' ? 'categories' : 'products'}
        onChange={(show) => setSearch({ show: show === 'products' ? null : show })}
        tabs={[
          { value: 'products', label: t('products.products'), content: () => <ProductTable /> },
          { value: 'categories', label: t('products.categories'), content: () => <CategoryTree /> },
        ]}
      />
    </>
  );
}

function ProductTable() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ category?: string; lacks?: string }>();
  const lack = () => lacks.find((one) => one === search.lacks);
  const categories = createLiveQuery(() => ({ ...client.catalog.categories.options(), topics: ['category'] }));
  const options = createMemo(() => [
    { value: 'all', label: t('products.anyCategory') },
    ...(categories.data ?? [])
      .filter((one) => one.level <= 2)
      .map((one) => ({ value: one.id, label: inLanguage(one.name), hint: formatNumber(one.products) })),
  ]);
  const paged = createPaged<Row>(['product'], (wanted) =>
    client.catalog.products.options({
      ...wanted,
      ...(search.category ? { categoryId: search.category as never } : {}),
      ...(lack() ? { lacks: lack()! } : {}),
    }),
  );
  const columns: Column<Row>[] = [
    {
      id: 'title',
      header: t('products.product'),
      value: (row) => inLanguage(row.title),
      width: 18,
      grow: 5,
      wraps: true,
      sortable: false,
      cell: (row) => <span class="font-medium">{inLanguage(row.title)}</span>,
    },
    { id: 'brand', header: t('products.brand'), value: (row) => row.brandName, width: 7, sortable: false },
    {
      id: 'mpn',
      header: t('products.mpn'),
      value: (row) => row.mpn,
      width: 9,
      wraps: true,
      sortable: false,
      cell: (row) => <span class="font-mono text-[0.92em]">{row.mpn}</span>,
    },
    {
      id: 'gtin',
      header: t('products.gtin'),
      value: (row) => row.gtin,
      width: 8.5,
      sortable: false,
      cell: (row) => <span class="font-mono text-[0.92em]">{row.gtin}</span>,
    },
    {
      id: 'category',
      header: t('products.category'),
      value: (row) => (row.categoryName ? inLanguage(row.categoryName) : ''),
      width: 8.5,
      grow: 2,
      wraps: true,
      sortable: false,
    },
    {
      id: 'offers',
      header: t('products.offers'),
      value: (row) => row.offers,
      cell: (row) => formatNumber(row.offers),
      align: 'end',
      width: 5,
      sortable: false,
    },
    {
      id: 'sellers',
      header: t('products.sellers'),
      value: (row) => row.sellers,
      cell: (row) => formatNumber(row.sellers),
      align: 'end',
      width: 5,
      sortable: false,
    },
    {
      id: 'lacking',
      header: t('products.lacking'),
      value: (row) => row.lacking,
      width: 7.5,
      sortable: false,
      cell: (row) =>
        row.lacking > 0 ? (
          <span class="text-warning-text">{t('products.lackingCount', { count: row.lacking })}</span>
        ) : (
          <span class="text-quiet">{t('products.complete')}</span>
        ),
    },
    {
      id: 'changed',
      header: t('products.changed'),
      value: (row) => new Date(row.updatedAt).toISOString(),
      cell: (row) => formatDate(row.updatedAt),
      width: 7,
      sortable: false,
      hidden: true,
    },
  ];
  return (
    <DataTable
      rows={paged.rows()}
      columns={columns}
      rowId={(row) => row.id}
      label={t('products.title')}
      name="products"
      {...paged.table}
      onOpen={(row) => navigate(`/products/${row.id}`)}
      empty={<EmptyState icon={Box} title={t('products.none')} text={t('products.noneHint')} />}
      filters={
        <>
          <Select
            size="sm"
            class="w-52"
            label={t('products.category')}
            hideLabel
            value={search.category ?? 'all'}
            onChange={(category) => setSearch({ category: category === 'all' ? null : category })}
            options={options()}
          />
          <Select
            size="sm"
            class="w-48"
            label={t('products.lacking')}
            hideLabel
            value={lack() ?? 'all'}
            onChange={(next) => setSearch({ lacks: next === 'all' ? null : next })}
            options={[
              { value: 'all', label: t('products.all') },
              { value: 'offers', label: t('products.lacksOffers') },
              { value: 'attributes', label: t('products.lacksAttributes') },
              { value: 'identifier', label: t('products.lacksIdentifier') },
            ]}
          />
        </>
      }
    />
  );
}
