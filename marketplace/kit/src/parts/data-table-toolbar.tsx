import { Bookmark, Columns3, Download, X } from 'lucide-solid';
import { type Component, createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../languages/index.ts';
import { Button, buttonClass } from './button.tsx';
import type { Column, createDataTable } from './create-data-table.ts';
import { IconButton, iconButtonClass } from './icon-button.tsx';
import { Keys } from './keys.tsx';
import { Menu } from './menu.tsx';
import { SearchInput } from './text-input.tsx';
import { toastFailure } from './toast.tsx';

const SaveView = lazy(() => import('./save-view.tsx'));

export interface BulkAction<Row> {
  readonly label: string;
  readonly icon?: Component<{ class?: string }>;
  readonly danger?: boolean;
  readonly run: (rows: readonly Row[], done: () => void) => void;
}

interface ToolbarProps<Row> {
  filterLabel: string | undefined;
  table: ReturnType<typeof createDataTable<Row>>;
  columns: readonly Column<Row>[];
  total: number;
  hasMore: boolean;
  bulk: readonly BulkAction<Row>[];
  filters: JSX.Element;
  name: string | undefined;
  loading: boolean;
}

/** Filter, columns, views, export; when rows are chosen, what can be done with them. */
export function DataTableToolbar<Row>(props: ToolbarProps<Row>) {
  const [isNaming, setNaming] = createSignal(false);
  const [isExporting, setExporting] = createSignal(false);
  const exportCsv = async () => {
    setExporting(true);
    try {
      await props.table.exportCsv();
    } catch (error) {
      toastFailure(error);
    } finally {
      setExporting(false);
    }
  };
  const table = props.table;
  const count = () =>
    props.hasMore
      ? t('table.moreThan', { count: table.rows().length })
      : props.total > table.rows().length && props.filterLabel
        ? t('table.rows', { count: props.total })
        : table.filter() && table.rows().length !== props.total
          ? t('table.found', { found: table.rows().length, total: props.total })
          : t('table.rows', { count: table.rows().length });
  return (
    <div class="mb-2.5 flex min-h-control flex-wrap items-center gap-2" data-print="no">
      <Show
        when={table.chosen().length > 0}
        fallback={
          <>
            <SearchInput
              label={props.filterLabel ?? t('table.filter')}
              value={table.filter()}
              onChange={table.setFilter}
              class={`${props.filterLabel ? 'w-72!' : 'w-56!'} max-sm:w-full!`}
            />
            {props.filters}
            <span class="ml-auto flex items-center gap-1">
              <Show when={!props.loading}>
                <span role="status" class="figures mr-2 text-sm text-quiet">
                  {count()}
                </span>
              </Show>
              <Show when={props.name}>
                <Menu
                  trigger={<Bookmark aria-hidden="true" />}
                  triggerClass={iconButtonClass()}
                  triggerLabel={t('table.views')}
                  width="w-60"
                  groups={[
                    ...(table.views().length > 0
                      ? [
                          {
                            label: t('table.views'),
                            items: table
                              .views()
                              .map((view) => ({ label: view.name, onSelect: () => table.openView(view) })),
                          },
                        ]
                      : []),
                    {
                      items: [
                        { label: t('table.saveView'), onSelect: () => setNaming(true) },
                        { label: t('table.resetView'), onSelect: table.resetView },
                        ...table.views().map((view) => ({
                          label: t('table.deleteView', { name: view.name }),
                          danger: true,
                          onSelect: () => table.deleteView(view.name),
                        })),
                      ],
                    },
                  ]}
                />
              </Show>
              <Menu
                trigger={<Columns3 aria-hidden="true" />}
                triggerClass={iconButtonClass()}
                triggerLabel={t('table.columns')}
                groups={[
                  {
                    label: t('table.columns'),
                    items: props.columns.map((column) => ({
                      label: column.header,
                      checked: !table.hidden().has(column.id),
                      onSelect: () => table.toggleColumn(column.id),
                    })),
                  },
                ]}
              />
              <IconButton label={t('table.export')} disabled={isExporting()} onClick={() => void exportCsv()}>
                <Download aria-hidden="true" />
              </IconButton>
            </span>
          </>
        }
      >
        <div role="status" class="figures pl-1 font-medium">
          {t('table.selected', { count: table.chosen().length })}
        </div>
        <For each={props.bulk}>
          {(action, index) => (
            <Button
              kind={action.danger ? 'danger' : index() === 0 ? 'primary' : 'secondary'}
              iconAfter={
                <Show when={index() === 0}>
                  <span class="max-md:hidden" aria-hidden="true">
                    <Keys of="Mod+Enter" />
                  </span>
                </Show>
              }
              icon={<Show when={action.icon}>{(icon) => <Dynamic component={icon()} />}</Show>}
              onClick={() => action.run(table.chosen(), table.clearSelection)}
            >
              {action.label}
            </Button>
          )}
        </For>
        <button type="button" class={buttonClass('quiet')} disabled={isExporting()} onClick={() => void exportCsv()}>
          <Download aria-hidden="true" />
          {t('table.export')}
        </button>
        <IconButton label={t('table.clearSelection')} class="ml-auto" onClick={table.clearSelection}>
          <X aria-hidden="true" />
        </IconButton>
      </Show>
      <Show when={isNaming()}>
        <Suspense>
          <SaveView
            onClose={() => setNaming(false)}
            onSave={(name) => {
              table.saveView(name);
              setNaming(false);
            }}
          />
        </Suspense>
      </Show>
    </div>
  );
}
