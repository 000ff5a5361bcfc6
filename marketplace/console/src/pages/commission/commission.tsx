import {
  Button,
  Callout,
  classes,
  EmptyState,
  Failure,
  formatDate,
  PageHeader,
  Section,
  SkeletonPage,
  StatusBadge,
  TextInput,
} from '@hansa/kit';
import { CalendarClock, CopyPlus, FlaskConical, Pencil, Percent, Plus, Undo2 } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { type CommissionLogic, createCommission } from './create-commission.ts';
import { RuleList } from './rule-list.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { TrialSection } from './trial.tsx';

type Card = NonNullable<ReturnType<CommissionLogic['chosen']>>;
const stateOf = (one: Card) =>
  one.isLive
    ? 'live'
    : one.state === 'scheduled' && one.liveFrom && new Date(one.liveFrom) < new Date()
      ? 'superseded'
      : one.state;

/** The operator's rules: versions at the side, one of them in sentences, tried before it counts. */
export function Commission() {
  const logic = createCommission();
  return (
    <>
      <PageHeader
        title={t('commission.title')}
        hint={t('commission.hint')}
        actions={
          <Show when={!logic.draft()}>
            <Button icon={<Plus aria-hidden="true" />} onClick={logic.startNew}>
              {t('commission.newDraft')}
            </Button>
          </Show>
        }
      />
      <Show
        when={!logic.lists.error || logic.lists.data}
        fallback={<Failure error={logic.lists.error} onRetry={() => void logic.lists.refetch()} />}
      >
        <Show when={logic.lists.data} fallback={<SkeletonPage />}>
          {(data) => (
            <Show
              when={data().lists.length > 0 || logic.draft()}
              fallback={
                <EmptyState
                  icon={Percent}
                  title={t('commission.none')}
                  text={t('commission.noneHint')}
                  action={
                    <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={logic.startNew}>
                      {t('commission.newDraft')}
                    </Button>
                  }
                />
              }
            >
              <div class="grid items-start gap-gap lg:grid-cols-[15rem_minmax(0,1fr)]">
                <Versions logic={logic} />
                <div class="stack">
                  <Show when={logic.draft()} fallback={<Reading logic={logic} />}>
                    <Writing logic={logic} />
                  </Show>
                  <Show when={logic.wantsTrial() && !logic.draft()}>
                    <TrialSection logic={logic} />
                  </Show>
                </div>
              </div>
            </Show>
          )}
        </Show>
      </Show>
    </>
  );
}

function Versions(props: { logic: CommissionLogic }) {
  const { logic } = props;
  return (
    // While a draft is open, no version takes the focus, and the row must still be scrolled by keys.
    <nav
      aria-label={t('commission.versions')}
      class="min-w-0 rounded-md ring-focus max-lg:overflow-x-auto max-lg:pb-1"
      tabIndex={logic.draft() ? 0 : undefined}
    >
      <ul class="grid gap-1 max-lg:flex">
        <For each={logic.lists.data?.lists ?? []}>
          {(one) => (
            <li class="max-lg:min-w-48">
              <button
                type="button"
                disabled={logic.draft() !== null}
                aria-current={logic.chosen()?.id === one.id && !logic.draft() ? 'true' : undefined}
                onClick={() => logic.choose(one.id)}
                class={classes(
                  'grid w-full gap-0.5 rounded-md px-3 py-2 text-left ring-focus transition-colors swift disabled:opacity-60',
                  logic.chosen()?.id === one.id && !logic.draft()
                    ? 'bg-surface shadow-1 ring-1 ring-line'
                    : 'hover:bg-hover',
                )}
              >
                <span class="flex items-center justify-between gap-2">
                  <span class="font-medium">{t('commission.version', { version: one.version })}</span>
                  <StatusBadge state={stateOf(one)} />
                </span>
                <span class="truncate text-sm text-quiet">{one.note}</span>
                <span class="figures text-xs text-quiet">
                  {one.liveFrom
                    ? one.isLive
                      ? t('commission.liveSince', { day: formatDate(one.liveFrom) })
                      : t('commission.from', { day: formatDate(one.liveFrom, 'moment') })
                    : formatDate(one.createdAt)}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

function Reading(props: { logic: CommissionLogic }) {
  const { logic } = props;
  const [isScheduling, setScheduling] = createSignal(false);
  return (
    <Show when={logic.chosen()}>
      {(one) => (
        <>
          <Section
            flush
            title={t('commission.version', { version: one().version })}
            hint={one().note}
            actions={
              <div class="flex flex-wrap gap-2">
                <Button icon={<FlaskConical aria-hidden="true" />} onClick={() => void logic.tryIt()}>
                  {t('commission.try')}
                </Button>
                <Button icon={<CopyPlus aria-hidden="true" />} onClick={logic.copy}>
                  {t('commission.copy')}
                </Button>
                <Show when={one().state === 'draft'}>
                  <Button icon={<Pencil aria-hidden="true" />} onClick={logic.edit}>
                    {t('commission.edit')}
                  </Button>
                  <Button
                    kind="primary"
                    icon={<CalendarClock aria-hidden="true" />}
                    onClick={() => setScheduling(true)}
                  >
                    {t('commission.schedule')}
                  </Button>
                </Show>
                <Show when={one().state === 'scheduled' && stateOf(one()) !== 'superseded'}>
                  <Button icon={<Undo2 aria-hidden="true" />} onClick={() => void logic.withdraw()}>
                    {t('commission.withdraw')}
                  </Button>
                </Show>
              </div>
            }
          >
            <Show
              when={!logic.page.error || logic.page.data}
              fallback={<Failure class="m-4" error={logic.page.error} onRetry={() => void logic.page.refetch()} />}
            >
              <Show
                when={logic.page.data?.list.id === one().id}
                fallback={
                  <div class="p-pad">
                    <SkeletonPage />
                  </div>
                }
              >
                <RuleList logic={logic} />
              </Show>
            </Show>
          </Section>
          <Show when={isScheduling()}>
            <ScheduleDialog logic={logic} onClose={() => setScheduling(false)} />
          </Show>
        </>
      )}
    </Show>
  );
}

function Writing(props: { logic: CommissionLogic }) {
  const { logic } = props;
  const isReady = () => (logic.draft()?.note.trim().length ?? 0) > 0 && (logic.draft()?.rules.length ?? 0) > 0;
  return (
    <Section
      flush
      title={logic.draft()!.listId ? t('commission.edit') : t('commission.newDraft')}
      hint={t('commission.rules', { count: logic.draft()!.rules.length })}
      actions={
        <div class="flex flex-wrap gap-2">
          <Button onClick={() => void logic.leave()}>{t('commission.discardChanges')}</Button>
          <Button icon={<FlaskConical aria-hidden="true" />} disabled={!isReady()} onClick={() => void logic.tryIt()}>
            {t('commission.try')}
          </Button>
          <Button kind="primary" busy={logic.isSaving()} disabled={!isReady()} onClick={() => void logic.save()}>
            {t('commission.save')}
          </Button>
        </div>
      }
    >
      <div class="grid gap-3 border-b border-line-soft p-pad">
        <TextInput
          label={t('commission.note')}
          hint={t('commission.noteHint')}
          required
          value={logic.draft()!.note}
          onChange={logic.setNote}
          maxLength={500}
        />
        <Show when={logic.failure()}>{(error) => <Failure error={error()} />}</Show>
      </div>
      <RuleList logic={logic} />
      <Show when={!logic.draft()!.listId}>
        <Callout class="m-4">{t('commission.noneHint')}</Callout>
      </Show>
    </Section>
  );
}
