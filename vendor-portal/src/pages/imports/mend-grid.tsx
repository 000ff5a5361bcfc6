import { Button, type CellChange, EditableGrid, Failure, type GridColumn, Pagination, Skeleton } from '@hansa/kit';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { type BadRow, createBadRows, type createImport, type ImportPage } from './create-import.ts';
import { fieldName, problemText } from './names.ts';

/** Bad rows as a grid: correct values where they stand, and only these rows are applied. */
export function MendGrid(props: { data: ImportPage; page: ReturnType<typeof createImport>; filter: { field?: string; code?: string } }) {
  const [at, setAt] = createSignal(1);
  const [edits, setEdits] = createSignal<ReadonlyMap<number, Readonly<Record<string, string>>>>(new Map());
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  createEffect(on(() => props.filter.code, () => setAt(1), { defer: true }));
  const list = createBadRows(() => props.data.run.id, () => ({ ...props.filter, offset: (at() - 1) * 100 }));
  const rows = () => list.data?.items ?? [];
  const valueOf = (row: BadRow, field: string) => edits().get(row.line)?.[field] ?? row.values[field] ?? '';

  /** What is wrong stands first, then what tells the row, then the rest. */
  const fields = createMemo(() => {
    const wrong = new Set(rows().flatMap((row) => row.problems.filter((one) => !one.isWarning && one.field !== '').map((one) => one.field)));
    const all = Object.keys(props.data.mapping?.fields ?? {});
    return [...new Set(['sku', ...wrong, 'title', ...all])].filter((field) => wrong.has(field) || all.includes(field));
  });
  const errorsOf = (row: BadRow) => row.problems.filter((one) => !one.isWarning);
  const columns = (): readonly GridColumn<BadRow>[] => [
    { id: 'line', header: t('run.line'), read: (row) => String(row.line), width: 3.5, grow: 0.2, align: 'end' },
    { id: 'reason', header: t('run.reason'), read: (row) => errorsOf(row).map((one) => `${one.field === '' ? '' : `${fieldName(one.field, props.data.locations)}: `}${problemText(one).split(';')[0]!}`).join(' · '), width: 18, grow: 2 },
    ...fields().map((field): GridColumn<BadRow> => ({ id: field, header: fieldName(field, props.data.locations), read: (row) => valueOf(row, field), parse: (text) => text.trim(), width: field === 'title' ? 16 : field === 'description' ? 14 : 8, grow: field === 'title' ? 1.5 : 0.6 })),
  ];
  const change = (changes: readonly CellChange[]) => setEdits((before) => {
    const next = new Map(before);
    for (const { rowId, column, after } of changes) {
      const line = Number(rowId);
      const values = { ...next.get(line), [column]: after };
      if (after === (rows().find((row) => row.line === line)?.values[column] ?? '')) delete values[column];
      if (Object.keys(values).length === 0) next.delete(line); else next.set(line, values);
    }
    return next;
  });
  const apply = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await props.page.fixRows([...edits()].slice(0, 500).map(([line, values]) => ({ line, values: { ...values } })));
      setEdits(new Map());
      list.refetch();
    } catch (error) { setFailure(error); } finally { setBusy(false); }
  };
  const problem = (row: BadRow, column: string) => {
    const found = errorsOf(row).find((one) => one.field === column);
    return found && edits().get(row.line)?.[column] === undefined ? problemText(found) : undefined;
  };
  return (
    <Show when={list.data} fallback={<Show when={list.error} fallback={<Skeleton class="h-64 w-full" />}><Failure error={list.error} onRetry={() => list.refetch()} /></Show>}>
      <p class="mb-2 text-sm text-quiet">{t('run.mendHint')}</p>
      <EditableGrid
        label={t('run.mend')} rows={rows()} columns={columns()} rowId={(row) => String(row.line)} onChange={change} problem={problem} height="34rem"
        actions={<Button kind="primary" busy={busy()} disabled={edits().size === 0} onClick={() => void apply()}>{t('run.applyFixes', { count: edits().size })}</Button>}
      />
      <Show when={failure()}>{(error) => <Failure class="mt-3" error={error()} />}</Show>
      <Show when={(list.data?.total ?? 0) > 100}><div class="mt-3"><Pagination page={at()} pageSize={100} total={list.data?.total ?? 0} onPage={setAt} /></div></Show>
    </Show>
  );
}
