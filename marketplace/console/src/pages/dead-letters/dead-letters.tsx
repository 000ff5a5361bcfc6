import {
  Badge,
  Button,
  createForm,
  createLiveQuery,
  Dialog,
  EmptyState,
  Failure,
  Form,
  formatDate,
  formatNumber,
  Link,
  ListAndDetail,
  Loaded,
  PageHeader,
  Section,
  SkeletonPage,
  SkeletonText,
  StatTile,
  StatTiles,
  TextArea,
  toast,
  confirm,
} from '@hansa/kit';
import { Discard } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { CircleCheck, RotateCcw, Trash2 } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { eventText } from '../../parts/event-text.ts';
import { hrefOfSubject } from '../../parts/subject-href.ts';
import { Json } from '../event/event.tsx';

type Letter = Awaited<ReturnType<typeof client.audit.deadLetters.query>>['items'][number];
const keyOf = (letter: Letter) => `${letter.eventId} ${letter.subscriber}`;

/** Reactions that gave up: why, on what, and the two ways on. */
export function DeadLetters() {
  const queries = useQueryClient();
  const letters = createLiveQuery(() => ({
    ...client.audit.deadLetters.options(),
    topics: ['subscriber', 'event', 'order', 'vendor_order', 'import_run'],
  }));
  const [wanted, setWanted] = createSignal<string | null>(null);
  const chosen = () =>
    letters.data?.items.find((letter) => keyOf(letter) === wanted()) ?? letters.data?.items[0] ?? null;
  const subscribers = () => [...new Set((letters.data?.items ?? []).map((letter) => letter.subscriber))];
  const refresh = () => queries.invalidateQueries({ queryKey: client.audit.key() });
  const replay = async (subscriber: string, eventId?: string) => {
    const count = eventId ? 1 : (letters.data?.items.filter((letter) => letter.subscriber === subscriber).length ?? 1);
    let done = 0;
    const yes = await confirm({
      title: t('deadLetters.replayTitle', { count }),
      text: t('deadLetters.replayText'),
      action: t('deadLetters.replay'),
      run: async () => {
        done = (await client.audit.replay.mutate({ subscriber, ...(eventId ? { eventId: eventId as never } : {}) }))
          .count;
      },
    });
    if (!yes) return;
    await refresh();
    toast({ title: t('deadLetters.replayed', { count: done }), tone: 'success' });
  };
  return (
    <>
      <PageHeader
        title={t('deadLetters.title')}
        hint={t('deadLetters.hint')}
        actions={
          <For each={subscribers().length > 0 ? subscribers().slice(0, 3) : []}>
            {(subscriber) => (
              <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => void replay(subscriber)}>
                {t('deadLetters.replayAll', { subscriber })}
              </Button>
            )}
          </For>
        }
      />
      <Show
        when={!letters.error || letters.data}
        fallback={<Failure error={letters.error} onRetry={() => void letters.refetch()} />}
      >
        <Show when={letters.data} fallback={<SkeletonPage />}>
          {(data) => (
            <div class="stack">
              <StatTiles>
                <StatTile label={t('deadLetters.dead')} value={formatNumber(data().dead)} lessIsBetter />
                <StatTile label={t('deadLetters.due')} value={formatNumber(data().due)} />
                <StatTile
                  label={t('deadLetters.lag')}
                  value={t('health.seconds', { seconds: formatNumber(data().oldestDueSeconds) })}
                  hint={t('deadLetters.lagHint')}
                />
              </StatTiles>
              <Show
                when={data().items.length > 0}
                fallback={
                  <Section title={t('deadLetters.title')}>
                    <EmptyState icon={CircleCheck} title={t('deadLetters.none')} text={t('deadLetters.noneHint')} />
                  </Section>
                }
              >
                <ListAndDetail
                  label={t('deadLetters.title')}
                  items={data().items}
                  keyOf={keyOf}
                  chosen={chosen()}
                  onChoose={(letter) => setWanted(keyOf(letter))}
                  isOpen={wanted() !== null}
                  onBack={() => setWanted(null)}
                  row={(letter) => (
                    <>
                      <span class="flex items-baseline justify-between gap-3">
                        <span class="truncate font-medium">{eventText(letter.name)}</span>
                        <span class="figures text-xs whitespace-nowrap text-quiet">
                          {formatDate(letter.at, 'short')}
                        </span>
                      </span>
                      <span class="truncate text-sm text-quiet">{letter.subscriber}</span>
                      <span class="truncate text-sm text-danger-text">{letter.error?.split('\n')[0]}</span>
                    </>
                  )}
                  detail={
                    <Show when={chosen()} keyed>
                      {(letter) => (
                        <LetterPage
                          letter={letter}
                          onReplay={() => void replay(letter.subscriber, letter.eventId)}
                          onDone={() => void refresh()}
                        />
                      )}
                    </Show>
                  }
                />
              </Show>
            </div>
          )}
        </Show>
      </Show>
    </>
  );
}

function LetterPage(props: { letter: Letter; onReplay: () => void; onDone: () => void }) {
  const [isDiscarding, setDiscarding] = createSignal(false);
  const event = createLiveQuery(() => ({
    ...client.audit.event.options({ eventId: props.letter.eventId as never }),
    topics: [],
  }));
  const href = () => hrefOfSubject(props.letter.subjectType, props.letter.subjectId);
  return (
    <Section
      title={eventText(props.letter.name)}
      hint={`${props.letter.subscriber} · ${formatDate(props.letter.at, 'moment')}`}
      actions={
        <>
          <Button icon={<Trash2 aria-hidden="true" />} onClick={() => setDiscarding(true)}>
            {t('deadLetters.discard')}
          </Button>
          <Button kind="primary" icon={<RotateCcw aria-hidden="true" />} onClick={() => props.onReplay()}>
            {t('deadLetters.replay')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <div class="flex flex-wrap items-center gap-2">
          <Badge tone="danger">{t('deadLetters.tries', { count: props.letter.attempts })}</Badge>
          <Link href={`/events/${props.letter.eventId}`}>{t('deadLetters.open')}</Link>
          <Show when={href()}>{(to) => <Link href={to()}>{t('events.sameThing')}</Link>}</Show>
        </div>
        <div>
          <h3 class="mb-1 text-sm font-semibold">{t('deadLetters.error')}</h3>
          <pre
            class="max-h-72 overflow-auto rounded-md bg-danger-soft p-3 font-mono text-sm whitespace-pre-wrap text-danger-text ring-1 ring-danger/20 ring-inset [overflow-wrap:anywhere]"
            tabIndex={0}
            role="region"
            aria-label={t('deadLetters.error')}
          >
            {props.letter.error ?? '–'}
          </pre>
        </div>
        <div>
          <h3 class="mb-1 text-sm font-semibold">{t('deadLetters.payload')}</h3>
          <Loaded read={event} skeleton={<SkeletonText />}>
            {(data) => <Json value={data().event.data} />}
          </Loaded>
        </div>
      </div>
      <Show when={isDiscarding()}>
        <DiscardDialog
          letter={props.letter}
          onClose={() => setDiscarding(false)}
          onDone={() => {
            setDiscarding(false);
            props.onDone();
          }}
        />
      </Show>
    </Section>
  );
}

function DiscardDialog(props: { letter: Letter; onClose: () => void; onDone: () => void }) {
  const form = createForm({
    schema: Discard,
    initial: () => ({ eventId: props.letter.eventId, subscriber: props.letter.subscriber, reason: '' }),
    submit: (values) => client.audit.discard.mutate(values as never),
    onDone: () => {
      toast({ title: t('deadLetters.discarded'), tone: 'success' });
      props.onDone();
    },
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t('deadLetters.discardTitle')}
      hint={t('deadLetters.discardHint')}
    >
      <Form form={form} action={t('deadLetters.discard')} danger onCancel={() => props.onClose()}>
        <TextArea label={t('deadLetters.reason')} required {...form.field('reason')} />
      </Form>
    </Dialog>
  );
}
