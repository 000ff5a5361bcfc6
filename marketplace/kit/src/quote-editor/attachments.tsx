import { Download, Paperclip, X } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { downloadFile } from '../download-file.ts';
import { formatBytes, formatDate } from '../format.ts';
import { confirm } from '../parts/confirm.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { toast, toastFailure } from '../parts/toast.tsx';
import { sendFile } from '../send-file.ts';
import { t } from './attachments-texts.ts';
import type { QuotePageLogic } from './create-quote-page.ts';
import type { QuoteClient, QuotePageData } from './quote-client.ts';
import { nameOfAuthor } from './name-of.ts';

type Attachment = QuotePageData['attachments'][number];
const types = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', '.step', '.stp', '.xlsx', '.docx', '.zip'];
const largestBytes = 25_000_000;

/** Files beside a quote, of both sides; each takes back its own while the quote is open. */
export function Attachments(props: { client: QuoteClient; page: QuotePageLogic }) {
  const data = () => props.page.query.data!;
  const path = () => `/api/v1/quotes/${data().quote.id}/attachments`;
  const [loading, setLoading] = createSignal<string | null>(null);
  const send = async (file: File, onProgress: (share: number) => void, signal: AbortSignal) => {
    await sendFile(path(), file, onProgress, signal, { 'idempotency-key': crypto.randomUUID() });
    toast({ title: t('attachments.added', { name: file.name }), tone: 'success' });
    await props.page.again();
  };
  const download = async (one: Attachment) => {
    setLoading(one.id);
    try {
      await downloadFile(`${path()}/${one.id}`, one.name);
    } catch (error) {
      toastFailure(error);
    } finally {
      setLoading(null);
    }
  };
  const remove = async (one: Attachment) => {
    const isSure = await confirm({
      title: t('attachments.removeTitle', { name: one.name }),
      text: t('attachments.removeText'),
      action: t('attachments.remove'),
      danger: true,
      run: () =>
        props.client.quotes.removeAttachment.mutate({
          quoteId: data().quote.id as never,
          attachmentId: one.id as never,
        }),
    });
    if (!isSure) return;
    toast({ title: t('attachments.removed', { name: one.name }), tone: 'success' });
    await props.page.again();
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Show
        when={data().attachments.length > 0}
        fallback={
          <Show when={!props.page.may('edit')}>
            <EmptyState compact icon={Paperclip} title={t('attachments.none')} text={t('attachments.noneHint')} />
          </Show>
        }
      >
        <ul class="grid grid-cols-[minmax(0,1fr)] gap-1">
          <For each={data().attachments}>
            {(one) => (
              <li class="flex min-h-9 items-center gap-2">
                <Paperclip class="size-4 shrink-0 text-faint" aria-hidden="true" />
                <span class="min-w-0 flex-1">
                  <span class="block truncate font-medium">{one.name}</span>
                  <span class="block truncate text-sm text-quiet">
                    {formatBytes(one.sizeBytes)} ·{' '}
                    {t('attachments.by', { name: nameOfAuthor(one), date: formatDate(one.at) })}
                  </span>
                </span>
                <IconButton
                  size="sm"
                  label={t('attachments.download', { name: one.name })}
                  disabled={loading() === one.id}
                  onClick={() => void download(one)}
                >
                  <Download aria-hidden="true" />
                </IconButton>
                <Show when={props.page.may('edit') && one.side === data().quote.side}>
                  <IconButton
                    size="sm"
                    label={`${t('attachments.remove')}: ${one.name}`}
                    onClick={() => void remove(one)}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.page.may('edit')}>
        <FileDrop
          compact
          label={t('attachments.drop')}
          purpose={data().attachments.length > 0 ? undefined : t('attachments.noneHint')}
          types={types}
          maxBytes={largestBytes}
          send={send}
        />
      </Show>
    </div>
  );
}
