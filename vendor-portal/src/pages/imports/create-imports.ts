import {
  createLive,
  createQuery,
  downloadCsv,
  makeCsv,
  nextOffset,
  readPages,
  sendFile,
  t as kitText,
  toast,
  toastFailure,
} from '@hansa/kit';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { createInfiniteQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { importFields } from './import-fields.ts';

type List = Awaited<ReturnType<typeof client.imports.list.query>>;
export type ImportRow = List['items'][number];
export type Source = Awaited<ReturnType<typeof client.imports.sources.query>>['items'][number];
export type Kind = 'full' | 'update';
const pageSize = 50;

/** The list of imports, the mappings that are kept, and sending another file. */
export function createImports() {
  const queries = useQueryClient();
  const go = useNavigate();
  const [search, setSearch] = useSearchParams<{ text?: string }>();
  const [kind, setKind] = createSignal<Kind>('update');
  const [typed, setTyped] = createSignal(search.text ?? '');
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));

  const input = () => ({ text: search.text ?? '', limit: pageSize });
  const list = createInfiniteQuery(() => ({
    queryKey: client.imports.list.key(input()),
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      client.imports.list.query({ ...input(), offset: pageParam } as never, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: (before: unknown) => before as never,
  }));
  const sources = createQuery(() => client.imports.sources.options(undefined));
  createLive(
    () => ['import_run', 'import_source'],
    () => [client.imports.list.key(), client.imports.sources.key()],
  );
  const pages = () => (list.data as { pages: List[] } | undefined)?.pages;

  return {
    list,
    sources,
    kind,
    setKind,
    typed,
    rows: createMemo(() => pages()?.flatMap((page) => page.items)),
    total: () => pages()?.[0]?.total ?? 0,
    readAll: () => readPages((offset) => client.imports.list.query({ ...input(), offset } as never)),
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    setText: (text: string) => {
      setTyped(text);
      clearTimeout(due);
      due = setTimeout(() => setSearch({ text: text || undefined }, { replace: true }), 220);
    },
    /** A cut connection may be tried again: the same file under the same key is one import. */
    send: async (file: File, onProgress: (share: number) => void, signal: AbortSignal) => {
      const key = `${file.name}|${file.size}|${file.lastModified}|${kind()}|${Math.floor(Date.now() / 60_000)}`;
      const { runId } = await sendFile<{ runId: string }>(`/api/v1/imports?kind=${kind()}`, file, onProgress, signal, {
        'idempotency-key': await hashOf(key),
      });
      void queries.invalidateQueries({ queryKey: client.imports.key() });
      toast({ title: t('imports.sent', { name: file.name }) });
      go(`/imports/${runId}`);
    },
    template: () =>
      downloadCsv(
        'hansa-template',
        makeCsv(importFields, [
          [
            '4711-8',
            'Nordhaven',
            '6204-2RS-C3',
            '4006381333931',
            'Deep groove ball bearing 6204-2RS-C3',
            '',
            kitText('importFields.category'),
            '4.35',
            'EUR',
            'PCE',
            1,
            1,
            1,
            250,
            2,
            106,
            '84821010',
            'DE',
          ],
        ]),
      ),
    forget: async (source: Source) => {
      try {
        await client.imports.removeSource.mutate({ sourceId: source.id });
        toast({ title: t('imports.forgotten', { name: source.name }) });
      } catch (error) {
        toastFailure(error);
      }
      void queries.invalidateQueries({ queryKey: client.imports.key() });
    },
  };
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return bytes
    ? Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
    : encodeURIComponent(text).slice(0, 255);
}
