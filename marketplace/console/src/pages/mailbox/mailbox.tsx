import {
  Badge,
  createLiveQuery,
  EmptyState,
  Failure,
  formatDate,
  Link,
  ListAndDetail,
  PageHeader,
  SearchInput,
  Section,
  SkeletonPage,
} from '@hansa/kit';
import { Mail } from 'lucide-solid';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Letter = Awaited<ReturnType<typeof client.notifications.mailbox.query>>['items'][number];

/** Every letter of the demo, as its reader gets it. */
export function Mailbox() {
  const box = createLiveQuery(() => ({
    ...client.notifications.mailbox.options({ recipient: '' }),
    topics: ['order', 'vendor_order', 'invitation', 'import_run', 'member', 'organization'],
  }));
  const [text, setText] = createSignal('');
  const [wanted, setWanted] = createSignal<string | null>(null);
  const found = createMemo(() =>
    (box.data?.items ?? []).filter((letter) =>
      `${letter.recipient} ${letter.subject}`.toLowerCase().includes(text().trim().toLowerCase()),
    ),
  );
  const chosen = () => found().find((letter) => letter.id === wanted()) ?? found()[0] ?? null;
  return (
    <>
      <PageHeader title={t('mailbox.title')} hint={t('mailbox.hint')} />
      <Show when={!box.error || box.data} fallback={<Failure error={box.error} onRetry={() => void box.refetch()} />}>
        <Show when={box.data} fallback={<SkeletonPage />}>
          <ListAndDetail
            label={t('mailbox.title')}
            items={found()}
            keyOf={(letter) => letter.id}
            chosen={chosen()}
            onChoose={(letter) => setWanted(letter.id)}
            isOpen={wanted() !== null}
            onBack={() => setWanted(null)}
            above={<SearchInput label={t('action.search')} value={text()} onChange={setText} />}
            empty={<EmptyState icon={Mail} title={t('mailbox.none')} text={t('mailbox.noneHint')} />}
            row={(letter) => (
              <>
                <span class="flex items-baseline justify-between gap-3">
                  <span class="truncate font-medium">{letter.subject}</span>
                  <span class="figures text-xs whitespace-nowrap text-quiet">{formatDate(letter.sentAt, 'short')}</span>
                </span>
                <span class="truncate text-sm text-quiet">{letter.recipient}</span>
              </>
            )}
            detail={<Show when={chosen()}>{(letter) => <LetterPage letter={letter()} />}</Show>}
          />
        </Show>
      </Show>
    </>
  );
}

const address = /(https?:\/\/[^\s<>"]+)/g;

/** Links of a letter lead into the marketplace; the rest is text, whatever somebody typed into a name. */
function LetterPage(props: { letter: Letter }) {
  return (
    <Section
      title={props.letter.subject}
      hint={`${props.letter.recipient} · ${formatDate(props.letter.sentAt, 'moment')}`}
      actions={<Badge>{props.letter.language === 'vi' ? 'Tiếng Việt' : 'English'}</Badge>}
    >
      <p class="max-w-[68ch] text-md whitespace-pre-wrap [overflow-wrap:anywhere]">
        <For each={props.letter.textBody.split(address)}>
          {(part) => (
            <Show when={part.startsWith('http')} fallback={part}>
              <Link href={part}>{part}</Link>
            </Show>
          )}
        </For>
      </p>
    </Section>
  );
}
