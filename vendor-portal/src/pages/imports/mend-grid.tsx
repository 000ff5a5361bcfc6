import { Button, EditableGrid, Failure, type GridColumn, Pagination, Skeleton } from '@hansa/kit';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createGridEdits } from '../../parts/grid-edits.ts';
import { type BadRow, createBadRows, type createImport, type ImportPage } from './create-import.ts';
import { fieldName, problemText } from './names.ts';

/** So many rows are mended by one press; what is more waits for the next. */
const most = 500;

/** Bad rows as a grid: correct values where they stand, and only these rows are applied. */
export function MendGrid(props: {
  data: ImportPage;
  page: ReturnType<typeof createImport>;
  filter: { field?: string; code?: string };
}) {
  const [at, setAt] = createSignal(1);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  createEffect(
    on(
      () => props.filter.code,
      () => setAt(1),
      { defer: true },
    ),
  );
  const list = createBadRows(
    () => props.data.run.id,
    () => ({ ...props.filter, offset: (at() - 1) * 100 }),
  );
  const rows = () => list.data?.items ?? [];
  const edits = createGridEdits((line, field) => rows().find((row) => row.line === Number(line))?.values[field] ?? '');
  const valueOf = (row: BadRow, field: string) => edits.read(String(row.line), field, row.values[field] ?? '');

  /** What is wrong stands first, then what tells the row, then the rest. */
  const fields = createMemo(() => {
    const wrong = new Set(
      rows().flatMap((row) => row.problems.filter((one) => !one.isWarning && one.field !== '').map((one) => one.field)),
    );
    const all = Object.keys(props.data.mapping?.fields ?? {});
    return [...new Set(['sku', ...wrong, 'title', ...all])].filter((field) => wrong.has(field) || all.includes(field));
  });
  const errorsOf = (row: BadRow) => row.problems.filter((one) => !one.isWarning);
  const columns = (): readonly GridColumn<BadRow>[] => [
    { id: 'line', header: t('run.line'), read: (row) => String(row.line), width: 3.5, grow: 0.2, align: 'end' },
    {
      id: 'reason',
      header: t('run.reason'),
      read: (row) =>
        errorsOf(row)
          .map(
            (one) =>
              `${one.field === '' ? '' : `${fieldName(one.field, props.data.locations)}: `}${problemText(one).split(';')[0]!}`,
          )
          .join(' · '),
      width: 18,
      grow: 2,
    },
    ...fields().map(
      (field): GridColumn<BadRow> => ({
        id: field,
        header: fieldName(field, props.data.locations),
        read: (row) => valueOf(row, field),
        parse: (text) => text.trim(),
        width: field === 'title' ? 16 : field === 'description' ? 14 : 8,
        grow: field === 'title' ? 1.5 : 0.6,
      }),
    ),
  ];
  const apply = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await edits.save(async (cells) => {
        const sent = [...cells].slice(0, most);
        await props.page.fixRows(
          sent.map(([line, values]) => ({ line: Number(line), values: Object.fromEntries(values) })),
        );
        list.refetch();
        return { saved: sent.map(([line]) => line), faults: [] };
      });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const problem = (row: BadRow, column: string) => {
    const found = errorsOf(row).find((one) => one.field === column);
    return found && !edits.isChanged(String(row.line), column) ? problemText(found) : undefined;
  };
  return (
    <Show
      when={list.data}
      fallback={
        <Show when={list.error} fallback={<Skeleton class="h-64 w-full" />}>
          <Failure error={list.error} onRetry={() => list.refetch()} />
        </Show>
      }
    >
      <p class="mb-2 text-sm text-quiet">{t('run.mendHint')}</p>
      <EditableGrid
        label={t('run.mend')}
        rows={rows()}
        columns={columns()}
        rowId={(row) => String(row.line)}
        onChange={edits.put}
        problem={problem}
        height="34rem"
        actions={
          <Button kind="primary" busy={busy()} disabled={edits.cells().size === 0} onClick={() => void apply()}>
            {t('run.applyFixes', { count: edits.cells().size })}
          </Button>
        }
      />
      <Show when={failure()}>{(error) => <Failure class="mt-3" error={error()} />}</Show>
      <Show when={(list.data?.total ?? 0) > 100}>
        <div class="mt-3">
          <Pagination page={at()} pageSize={100} total={list.data?.total ?? 0} onPage={setAt} />
        </div>
      </Show>
    </Show>
  );
}
