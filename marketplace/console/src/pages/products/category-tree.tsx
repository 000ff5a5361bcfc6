import {
  Badge,
  Button,
  confirm,
  createLiveQuery,
  DataTable,
  EmptyState,
  Failure,
  formatNumber,
  LinkButton,
  ListAndDetail,
  SearchInput,
  Section,
  SkeletonPage,
  t as kitText,
  toast,
  useSession,
} from '@hansa/kit';
import { FolderPlus, FolderTree, Pencil, Trash2 } from 'lucide-solid';
import { createMemo, createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';
import { type Category, CategoryDialog } from './category-dialog.tsx';

/** The tree at the left, what the chosen category asks of its products at the right. */
export function CategoryTree() {
  const categories = createLiveQuery(() => ({
    ...client.catalog.categories.options(),
    topics: ['category', 'product'],
  }));
  const [text, setText] = createSignal('');
  const [wanted, setWanted] = createSignal<string | null>(null);
  const session = useSession();
  const mayManage = () => session.may('marketplace.manage');
  const [dialog, setDialog] = createSignal<{
    readonly category: Category | null;
    readonly parent: Category | null;
  } | null>(null);
  const remove = async (one: Category) => {
    const name = inLanguage(one.name);
    if (
      !(await confirm({
        title: t('category.removeTitle', { name }),
        text: t('category.removeText'),
        action: t('category.remove'),
        danger: true,
        run: () => client.catalog.removeCategory.mutate({ categoryId: one.id as never }),
      }))
    )
      return;
    setWanted(one.parentId);
    await categories.refetch();
    toast({ title: t('category.removed', { name }), tone: 'success' });
  };
  const rows = createMemo(() => {
    const all = categories.data ?? [];
    const byParent = Map.groupBy(all, (one) => one.parentId ?? '');
    const below = (id: string): Category[] => (byParent.get(id) ?? []).flatMap((one) => [one, ...below(one.id)]);
    const needle = text().trim().toLocaleLowerCase();
    return below('').filter((one) => needle === '' || inLanguage(one.name).toLocaleLowerCase().includes(needle));
  });
  const least = () => Math.min(...(categories.data ?? []).map((one) => one.level), 9);
  const chosen = () =>
    rows().find((one) => one.id === wanted()) ?? rows().find((one) => one.attributes.length > 0) ?? rows()[0] ?? null;
  return (
    <Show
      when={!categories.error || categories.data}
      fallback={<Failure error={categories.error} onRetry={() => void categories.refetch()} />}
    >
      <Show when={categories.data} fallback={<SkeletonPage />}>
        <ListAndDetail
          label={t('products.tree')}
          items={rows()}
          keyOf={(one) => one.id}
          chosen={chosen()}
          onChoose={(one) => setWanted(one.id)}
          isOpen={wanted() !== null}
          onBack={() => setWanted(null)}
          indent={(one) => (text() ? 0 : (one.level - least()) * 1.1)}
          above={
            <div class="flex gap-2">
              <SearchInput class="min-w-0 flex-1" label={t('products.find')} value={text()} onChange={setText} />
              <Show when={mayManage()}>
                <Button
                  icon={<FolderPlus aria-hidden="true" />}
                  onClick={() => setDialog({ category: null, parent: null })}
                >
                  {t('category.new')}
                </Button>
              </Show>
            </div>
          }
          row={(one) => (
            <span class="flex items-center justify-between gap-3">
              <span class={one.level === least() ? 'truncate font-semibold' : 'truncate'}>{inLanguage(one.name)}</span>
              <span class="figures text-sm text-quiet">{formatNumber(one.products)}</span>
            </span>
          )}
          empty={
            <Show
              when={text()}
              fallback={
                <EmptyState
                  icon={FolderTree}
                  title={t('category.first')}
                  text={t('category.firstHint')}
                  action={
                    <Show when={mayManage()}>
                      <Button
                        kind="primary"
                        icon={<FolderPlus aria-hidden="true" />}
                        onClick={() => setDialog({ category: null, parent: null })}
                      >
                        {t('category.new')}
                      </Button>
                    </Show>
                  }
                />
              }
            >
              <EmptyState compact icon={FolderTree} title={kitText('table.nothingFound', { text: text() })} />
            </Show>
          }
          detail={
            <Show when={chosen()}>
              {(one) => (
                <Section
                  title={inLanguage(one().name)}
                  hint={one().code ? `${t('products.code')} ${one().code}` : undefined}
                  actions={
                    <span class="flex flex-wrap justify-end gap-2">
                      <LinkButton size="sm" href={`/products?category=${one().id}`}>
                        {t('products.showProducts')}
                      </LinkButton>
                      <Show when={mayManage()}>
                        <Button
                          size="sm"
                          icon={<FolderPlus aria-hidden="true" />}
                          onClick={() => setDialog({ category: null, parent: one() })}
                        >
                          {t('category.newBelow')}
                        </Button>
                        <Button size="sm" icon={<Trash2 aria-hidden="true" />} onClick={() => void remove(one())}>
                          {t('category.remove')}
                        </Button>
                        <Button
                          size="sm"
                          kind="primary"
                          icon={<Pencil aria-hidden="true" />}
                          onClick={() => setDialog({ category: one(), parent: null })}
                        >
                          {t('category.edit')}
                        </Button>
                      </Show>
                    </span>
                  }
                >
                  <Show
                    when={one().attributes.length > 0}
                    fallback={
                      <EmptyState compact icon={FolderTree} title={t('products.noOwn')} text={t('products.treeHint')} />
                    }
                  >
                    <DataTable
                      bare
                      label={t('products.ownAttributes')}
                      rows={one().attributes}
                      rowId={(row) => row.key}
                      height="32rem"
                      columns={[
                        {
                          id: 'name',
                          header: t('products.ownAttributes'),
                          value: (row) => inLanguage(row.name),
                          width: 11,
                          grow: 2,
                        },
                        {
                          id: 'kind',
                          header: t('products.kind'),
                          value: (row) => row.kind,
                          width: 8,
                          cell: (row) => (
                            <span>
                              {t.maybe(`products.kinds.${row.kind}`) ?? row.kind}
                              {row.choices.length > 0
                                ? `, ${t('products.choices', { count: row.choices.length })}`
                                : ''}
                            </span>
                          ),
                        },
                        { id: 'unit', header: t('products.unit'), value: (row) => row.unit, width: 5 },
                        {
                          id: 'marks',
                          header: t('products.asked'),
                          value: (row) => Number(row.isRequired),
                          width: 8,
                          sortable: false,
                          onPhone: 'aside',
                          cell: (row) => (
                            <span class="flex gap-1">
                              <Show when={row.isRequired}>
                                <Badge tone="warning">{t('products.required')}</Badge>
                              </Show>
                              <Show when={row.isFacet}>
                                <Badge tone="accent">{t('products.facet')}</Badge>
                              </Show>
                            </span>
                          ),
                        },
                      ]}
                    />
                  </Show>
                </Section>
              )}
            </Show>
          }
        />
        <Show when={dialog()}>
          {(open) => (
            <CategoryDialog
              {...open()}
              onClose={() => setDialog(null)}
              onDone={(id) => {
                setDialog(null);
                setText('');
                setWanted(id);
              }}
            />
          )}
        </Show>
      </Show>
    </Show>
  );
}
