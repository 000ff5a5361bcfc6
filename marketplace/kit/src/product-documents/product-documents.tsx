import type { AppRouter } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { FilePlus2, FileText, Image, Trash2 } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { HansaClient } from '../client.ts';
import { createQuery } from '../create-query.ts';
import { formatBytes } from '../format.ts';
import { languageNames, languages } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/card.tsx';
import { confirm } from '../parts/confirm.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Select } from '../parts/select.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import { toast } from '../parts/toast.tsx';
import { sendFile } from '../send-file.ts';
import { t } from './texts.ts';

type Client = Pick<HansaClient<AppRouter>, 'catalog'>;
type Document = Awaited<ReturnType<Client['catalog']['documents']['query']>>[number];
const kinds = ['datasheet', 'certificate', 'manual', 'drawing', 'safety data sheet', 'image'] as const;
const pictures = ['.png', '.jpg', '.jpeg', '.webp'];
const typesOf = (kind: Document['kind']) =>
  kind === 'image' ? pictures : kind === 'drawing' ? ['.pdf', '.step', '.stp', ...pictures] : ['.pdf', ...pictures];
const largestBytes = 25_000_000;

/** What lies beside a product: read, added and removed by a seller of it, or by the operator. */
export function ProductDocuments(props: { client: Client; productId: string; mayAdd: boolean; class?: string }) {
  const queries = useQueryClient();
  const [isAdding, setAdding] = createSignal(false);
  const list = createQuery(() => props.client.catalog.documents.options({ productId: props.productId as never }));
  const refresh = () => queries.invalidateQueries({ queryKey: props.client.catalog.documents.key() });
  const remove = async (one: Document) => {
    const isSure = await confirm({
      title: t('documents.removeTitle', { title: one.title }),
      text: t('documents.removeText'),
      action: t('documents.remove'),
      danger: true,
      run: () => props.client.catalog.removeDocument.mutate({ documentId: one.id as never }),
    });
    if (!isSure) return;
    toast({ title: t('documents.removed', { title: one.title }), tone: 'success' });
    await refresh();
  };
  return (
    <Section
      title={t('documents.title')}
      hint={t('documents.hint')}
      {...(props.class === undefined ? {} : { class: props.class })}
      actions={
        <Show when={props.mayAdd}>
          <Button size="sm" icon={<FilePlus2 aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('documents.add')}
          </Button>
        </Show>
      }
    >
      <Switch fallback={<SkeletonText />}>
        <Match when={list.error && !list.data}>
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </Match>
        <Match when={list.data?.length === 0}>
          <EmptyState compact icon={FileText} title={t('documents.none')} text={t('documents.noneHint')} />
        </Match>
        <Match when={list.data}>
          {(documents) => (
            <ul class="grid gap-1">
              <For each={documents()}>
                {(one) => (
                  <li class="flex min-h-9 items-center gap-2.5">
                    <Show
                      when={one.kind === 'image'}
                      fallback={<FileText class="size-4 shrink-0 text-faint" aria-hidden="true" />}
                    >
                      <Image class="size-4 shrink-0 text-faint" aria-hidden="true" />
                    </Show>
                    <span class="min-w-0 flex-1">
                      <a
                        href={`/media/${one.id}`}
                        target="_blank"
                        rel="noopener"
                        class="block truncate rounded-sm font-medium ring-focus hover:underline"
                        aria-label={t('documents.open', { title: one.title })}
                      >
                        {one.title}
                      </a>
                      <span class="text-sm text-quiet">
                        {[t(`documents.kinds.${one.kind}`), one.language?.toUpperCase(), formatBytes(one.sizeBytes)]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </span>
                    <Show when={one.mayRemove}>
                      <IconButton
                        size="sm"
                        label={`${t('documents.remove')}: ${one.title}`}
                        onClick={() => void remove(one)}
                      >
                        <Trash2 aria-hidden="true" />
                      </IconButton>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
      <Show when={isAdding()}>
        <AddDocument productId={props.productId} onClose={() => setAdding(false)} onDone={() => void refresh()} />
      </Show>
    </Section>
  );
}

function AddDocument(props: { productId: string; onClose: () => void; onDone: () => void }) {
  const [kind, setKind] = createSignal<Document['kind']>('datasheet');
  const [language, setLanguage] = createSignal('any');
  const send = async (file: File, onProgress: (share: number) => void, signal: AbortSignal) => {
    const query = new URLSearchParams({ kind: kind(), ...(language() === 'any' ? {} : { language: language() }) });
    await sendFile(`/api/v1/products/${props.productId}/documents?${query}`, file, onProgress, signal);
    toast({ title: t('documents.added', { name: file.name }), tone: 'success' });
    props.onDone();
    props.onClose();
  };
  return (
    <Dialog open onClose={() => props.onClose()} title={t('documents.add')} hint={t('documents.addHint')}>
      <div class="grid gap-4">
        <div class="grid gap-4 sm:grid-cols-2">
          <Select
            label={t('documents.kind')}
            options={kinds.map((value) => ({ value, label: t(`documents.kinds.${value}`) }))}
            value={kind()}
            onChange={(value) => setKind(value as Document['kind'])}
          />
          <Select
            label={t('documents.language')}
            options={[
              { value: 'any', label: t('documents.anyLanguage') },
              ...languages.map((value) => ({ value, label: languageNames[value] })),
            ]}
            value={language()}
            onChange={setLanguage}
          />
        </div>
        <FileDrop label={t('documents.drop')} types={typesOf(kind())} maxBytes={largestBytes} send={send} />
      </div>
    </Dialog>
  );
}
