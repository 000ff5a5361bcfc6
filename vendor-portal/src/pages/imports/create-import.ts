import { createLive, createLiveQuery, createQuery, downloadFile, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import type { Accessor } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

export type ImportPage = Awaited<ReturnType<typeof client.imports.show.query>>;
export type Run = ImportPage['run'];
export type RowList = Awaited<ReturnType<typeof client.imports.rows.query>>;
export type BadRow = RowList['items'][number];
export type Problem = BadRow['problems'][number];
export type Mapping = NonNullable<ImportPage['mapping']>;

/** One import, live: how it stands and what can be done with it now. */
export function createImport(id: Accessor<string>) {
  const queries = useQueryClient();
  const run = createLiveQuery(() => ({
    ...client.imports.show.options({ runId: id() }),
    topics: [`import_run:${id()}`],
  }));
  const again = () => void queries.invalidateQueries({ queryKey: client.imports.key() });
  const act = (call: (input: { runId: string }) => Promise<unknown>) => async () => {
    try {
      await call({ runId: id() });
    } finally {
      again();
    }
  };
  return {
    run,
    again,
    confirm: act((input) => client.imports.confirm.mutate(input)),
    cancel: act((input) => client.imports.cancel.mutate(input)),
    retry: async () => {
      try {
        await act((input) => client.imports.retry.mutate(input))();
      } catch (error) {
        toastFailure(error);
      }
    },
    saveMapping: async (mapping: Mapping, more: { catalogId?: string; kind?: 'full' | 'update' }) => {
      await client.imports.saveMapping.mutate({ runId: id(), mapping, ...more } as never);
      again();
    },
    fixRows: async (rows: { line: number; values: Record<string, string> }[]) => {
      const answer = await client.imports.fixRows.mutate({ runId: id(), rows } as never);
      const bad = new Set(answer.stillBad.map((one) => one.line)).size;
      toast({
        title: t('run.fixed', { count: answer.applied }),
        tone: answer.applied > 0 ? 'success' : 'info',
        ...(bad + answer.toReview > 0
          ? {
              text: [
                ...(bad > 0 ? [t('run.stillBad', { count: bad })] : []),
                ...(answer.toReview > 0 ? [t('run.fixedReview', { count: answer.toReview })] : []),
              ].join(' · '),
            }
          : {}),
      });
      again();
      return answer;
    },
    download: async () => {
      try {
        await downloadFile(
          `/api/v1/imports/${id()}/bad-rows.csv`,
          `${run.data?.run.fileName ?? 'import'} – bad rows.csv`,
        );
      } catch (error) {
        toastFailure(error);
      }
    },
  };
}

/** Bad rows by page, narrowed to one kind of problem. */
export function createBadRows(
  id: Accessor<string>,
  filter: Accessor<{ field?: string; code?: string; offset: number }>,
) {
  createLive(
    () => [`import_run:${id()}`],
    () => [client.imports.rows.key()],
  );
  return createQuery(
    () =>
      ({
        ...client.imports.rows.options({ runId: id(), ...filter(), limit: 100 } as never),
        placeholderData: (before: RowList | undefined) => before,
      }) as never,
  ) as { data: RowList | undefined; error: unknown; isPending: boolean; refetch: () => void };
}

type ProblemList = Awaited<ReturnType<typeof client.imports.problems.query>>;
export function createProblems(
  id: Accessor<string>,
  filter: Accessor<{ field?: string; code?: string; offset: number }>,
) {
  return createQuery(
    () =>
      ({
        ...client.imports.problems.options({ runId: id(), ...filter(), limit: 100 } as never),
        placeholderData: (before: ProblemList | undefined) => before,
      }) as never,
  ) as { data: ProblemList | undefined; error: unknown; isPending: boolean; refetch: () => void };
}
