import { createEffect, For, type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { Checkbox } from './checkbox.tsx';
import type { Column } from './create-data-table.ts';

interface DataTableRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  index: number;
  top: number;
  template: string;
  isPhone: boolean;
  isCurrent: boolean;
  isSelected?: boolean;
  tone?: 'warning' | 'danger' | undefined;
  measure: (element: HTMLElement) => void;
  onSelect?: () => void;
  onOpen?: () => void;
  onFocus: () => void;
}

const shownBy = <Row,>(column: Column<Row>, row: Row): JSX.Element =>
  column.cell?.(row) ??
  (column.value(row) as JSX.Element) ?? (
    <span class="text-faint" aria-hidden="true">
      –
    </span>
  );

export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  let element!: HTMLDivElement;
  createEffect(() => {
    void props.index;
    void props.isPhone;
    props.measure(element);
  });
  const open = (event: MouseEvent) => {
    // Links, buttons and boxes inside a row do their own work.
    if ((event.target as HTMLElement).closest('a, button, input, label') || String(getSelection()) !== '') return;
    props.onOpen?.();
  };
  return (
    <div
      ref={element}
      role="row"
      data-index={props.index}
      aria-rowindex={props.index + 2}
      aria-selected={props.onSelect ? props.isSelected : undefined}
      tabIndex={props.isCurrent ? 0 : -1}
      onFocus={() => props.onFocus()}
      onClick={open}
      class={classes(
        'absolute inset-x-0 top-0 print:static print:transform-none! print:break-inside-avoid border-b border-line-soft text-base ring-inset transition-colors swift',
        props.onOpen && 'cursor-pointer hover:bg-hover',
        props.isSelected
          ? 'bg-accent-soft hover:bg-accent-soft'
          : props.tone === 'warning'
            ? 'bg-warning-soft'
            : props.tone === 'danger'
              ? 'bg-danger-soft'
              : '',
        props.isPhone ? 'flex gap-3 px-4 py-3' : 'grid min-h-row items-center',
      )}
      style={{
        transform: `translateY(${props.top}px)`,
        'grid-template-columns': props.isPhone ? undefined : props.template,
      }}
    >
      <Show when={props.onSelect}>
        {(select) => (
          <div role="gridcell" class={props.isPhone ? 'pt-0.5' : 'grid place-items-center'}>
            <Checkbox
              label={t('table.selectRow')}
              hideLabel
              class="-mt-1 h-5"
              checked={props.isSelected ?? false}
              onChange={() => select()()}
            />
          </div>
        )}
      </Show>
      <Show
        when={props.isPhone}
        fallback={
          <For each={props.columns}>
            {(column) => (
              <div
                role="gridcell"
                class={classes(
                  'min-w-0 px-cell py-1',
                  !column.wraps && 'truncate',
                  column.align === 'end' && 'figures text-right',
                )}
              >
                <Shown column={column} row={props.row} />
              </div>
            )}
          </For>
        }
      >
        <CardCells columns={props.columns} row={props.row} />
      </Show>
    </div>
  );
}

function Shown<Row>(props: { column: Column<Row>; row: Row }) {
  return (
    <Show when={props.column.wraps} fallback={shownBy(props.column, props.row)}>
      <span class="line-clamp-2 leading-snug wrap-anywhere">{shownBy(props.column, props.row)}</span>
    </Show>
  );
}

function CardCells<Row>(props: { columns: readonly Column<Row>[]; row: Row }) {
  const title = () => props.columns.find((column) => column.onPhone === 'title') ?? props.columns[0];
  const aside = () => props.columns.filter((column) => column.onPhone === 'aside');
  // A card says what a row has; a heading with nothing behind it only makes it longer.
  const hasWords = (column: Column<Row>) => (column.value(props.row) ?? '') !== '';
  const details = () =>
    props.columns.filter(
      (column) => column !== title() && (column.onPhone ?? 'detail') === 'detail' && hasWords(column),
    );
  return (
    <div class="min-w-0 flex-1">
      <div class="flex items-baseline justify-between gap-3">
        <Show when={title()}>
          {(column) => (
            <div role="gridcell" class={classes('min-w-0 font-medium', !column().wraps && 'truncate')}>
              <Shown column={column()} row={props.row} />
            </div>
          )}
        </Show>
        <For each={aside()}>
          {(column) => (
            <div role="gridcell" class="figures flex-none font-medium">
              {shownBy(column, props.row)}
            </div>
          )}
        </For>
      </div>
      <div class="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <For each={details()}>
          {(column) => (
            <div role="gridcell" class="flex max-w-full min-w-[calc(50%-0.5rem)] items-baseline gap-x-1.5">
              <span class="flex-none text-faint">{column.header}</span>
              <span class="figures min-w-0 text-quiet wrap-anywhere">{shownBy(column, props.row)}</span>
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
