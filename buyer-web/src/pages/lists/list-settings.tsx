import { SaveRequisitionList } from '@hansa/core/contract';
import {
  Button,
  createForm,
  Dialog,
  FieldRow,
  Form,
  formatWeekday,
  RadioGroup,
  Select,
  t as kitText,
  TextInput,
  toast,
  useSession,
} from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/lists.ts';
import type { LineForList } from '../../parts/add-to-list.tsx';
import type { ListRow } from './create-lists.ts';

interface Schedule {
  readonly every: 'week' | 'month';
  readonly day: number;
  readonly whenDue: 'cart' | 'remind';
}
const days = (count: number, label: (day: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ value: String(index + 1), label: label(index + 1) }));

/**
 * Name, purpose, who sees it and when it comes up by itself: of a list that is there, or of a new one with what it
 * begins with.
 */
export function ListSettings(props: {
  list?: ListRow;
  name?: string;
  lines?: readonly LineForList[];
  onClose: () => void;
  onDone?: (id: string) => void;
}) {
  const queries = useQueryClient();
  const session = useSession();
  const begun = () => props.list?.schedule;
  const form = createForm({
    schema: SaveRequisitionList,
    initial: () =>
      ({
        ...(props.list ? { listId: props.list.id, version: props.list.version } : {}),
        name: props.list?.name ?? props.name ?? '',
        note: props.list?.note ?? null,
        share: props.list?.share ?? 'own',
        schedule: begun() ? { every: begun()!.every, day: begun()!.day, whenDue: begun()!.whenDue } : null,
        ...(props.lines ? { lines: props.lines } : {}),
      }) as never,
    submit: (values) => client.lists.save.mutate(values),
    onDone: (done, values) => {
      void queries.invalidateQueries({ queryKey: client.lists.key() });
      toast({ title: props.list ? t('lists.saved') : t('lists.made', { name: values.name }) });
      props.onClose();
      props.onDone?.(done.id);
    },
  });
  const schedule = () => form.values['schedule'] as Schedule | null;
  const setEvery = (every: string) =>
    form.put('schedule', every === 'never' ? null : { every, day: 1, whenDue: schedule()?.whenDue ?? 'cart' });
  const shareText = (share: 'own' | 'organization' | 'below') => ({
    value: share,
    label: t(`lists.shares.${share}`, { organization: session.membership()?.organizationName ?? '' }),
    hint: t(`lists.shareHints.${share}`),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.list ? t('lists.settings') : t('lists.new')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {kitText('action.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={kitText('action.save')} bare>
        <TextInput
          label={t('lists.name')}
          hint={t('lists.nameHint')}
          required
          autofocus
          maxLength={120}
          {...form.at<string>(['name'])}
        />
        <TextInput
          label={t('lists.note')}
          maxLength={500}
          {...form.at<string>(['note'])}
          onChange={(note) => form.put('note', note.trim() === '' ? null : note)}
        />
        <RadioGroup
          label={t('lists.share')}
          value={String(form.values['share'])}
          onChange={(share) => form.put('share', share)}
          options={(['own', 'organization', 'below'] as const).map(shareText)}
        />
        <FieldRow>
          <Select
            label={t('lists.schedule')}
            value={schedule()?.every ?? 'never'}
            onChange={setEvery}
            options={(['never', 'week', 'month'] as const).map((value) => ({
              value,
              label: t(`lists.schedules.${value}`),
            }))}
          />
          <Show when={schedule()}>
            {(one) => (
              <Show
                when={one().every === 'week'}
                fallback={
                  <Select
                    label={t('lists.dayOfMonth')}
                    hint={one().day > 28 ? t('lists.lastDay') : ''}
                    value={String(one().day)}
                    onChange={(day) => form.put(['schedule', 'day'], Number(day))}
                    options={days(31, String)}
                  />
                }
              >
                <Select
                  label={t('lists.weekday')}
                  value={String(one().day)}
                  onChange={(day) => form.put(['schedule', 'day'], Number(day))}
                  options={days(7, formatWeekday)}
                />
              </Show>
            )}
          </Show>
        </FieldRow>
        <Show when={schedule()}>
          {(one) => (
            <RadioGroup
              columns
              label={t('lists.whenDue')}
              value={one().whenDue}
              onChange={(whenDue) => form.put(['schedule', 'whenDue'], whenDue)}
              options={(['cart', 'remind'] as const).map((value) => ({
                value,
                label: t(`lists.whenDues.${value}`),
                hint: t(`lists.whenDueHints.${value}`),
              }))}
            />
          )}
        </Show>
      </Form>
    </Dialog>
  );
}
