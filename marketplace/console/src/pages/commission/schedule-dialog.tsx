import {
  Button,
  DayInput,
  Dialog,
  Failure,
  FieldRow,
  formatDate,
  RadioGroup,
  readTime,
  TextInput,
  toast,
} from '@hansa/kit';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { CommissionLogic } from './create-commission.ts';

/** Puts a draft live: now, or from a moment ahead in the reader's own time. */
export function ScheduleDialog(props: { logic: CommissionLogic; onClose: () => void }) {
  const [when, setWhen] = createSignal<'now' | 'at'>('now');
  const [day, setDay] = createSignal('');
  const [time, setTime] = createSignal('00:00');
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [tried, setTried] = createSignal(false);
  const one = () => props.logic.chosen()!;
  const moment = () => {
    const at = readTime(time());
    return day() === '' || at === null ? null : new Date(`${day()}T${at}`);
  };
  const isMissing = () => when() === 'at' && moment() === null;
  const send = async () => {
    setTried(true);
    if (isMissing() || isBusy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await client.commission.schedule.mutate({
        listId: one().id as never,
        ...(when() === 'at' ? { liveFrom: moment()!.toISOString() } : {}),
      });
      await props.logic.refresh();
      toast({ title: t('commission.scheduled', { version: one().version }), tone: 'success' });
      props.onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t('commission.scheduleTitle', { version: one().version })}
      hint={t('commission.scheduleHint')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('action.cancel')}</Button>
          <Button kind="primary" busy={isBusy()} onClick={() => void send()}>
            {t('commission.schedule')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <RadioGroup
          label={t('commission.moment')}
          hideLabel
          options={[
            { value: 'now', label: t('commission.now_') },
            { value: 'at', label: t('commission.at') },
          ]}
          value={when()}
          onChange={(value) => setWhen(value as 'now' | 'at')}
        />
        <Show when={when() === 'at'}>
          <div>
            <FieldRow>
              <DayInput
                label={t('commission.moment')}
                required
                value={day()}
                onChange={setDay}
                error={tried() && day() === '' ? t('commission.momentInvalid') : undefined}
              />
              <TextInput
                label={t('commission.time')}
                required
                value={time()}
                onChange={setTime}
                error={readTime(time()) === null ? t('commission.timeInvalid') : undefined}
              />
            </FieldRow>
            <Show when={moment()}>
              {(at) => (
                <p class="mt-2 text-sm text-quiet">
                  {t('commission.momentIs', { moment: formatDate(at().toISOString(), 'moment') })}
                </p>
              )}
            </Show>
          </div>
        </Show>
        <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
      </div>
    </Dialog>
  );
}
