import { Button, Dialog, Failure, RadioGroup, TextInput, toast } from '@hansa/kit';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { CommissionLogic } from './create-commission.ts';

/** Puts a draft live: now, or from a moment ahead in the reader's own time. */
export function ScheduleDialog(props: { logic: CommissionLogic; onClose: () => void }) {
  const [when, setWhen] = createSignal<'now' | 'at'>('now');
  const [moment, setMoment] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [tried, setTried] = createSignal(false);
  const one = () => props.logic.chosen()!;
  const isMissing = () => when() === 'at' && Number.isNaN(new Date(moment()).getTime());
  const send = async () => {
    setTried(true);
    if (isMissing() || isBusy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await client.commission.schedule.mutate({ listId: one().id as never, ...(when() === 'at' ? { liveFrom: new Date(moment()).toISOString() } : {}) });
      await props.logic.refresh();
      toast({ title: t('commission.scheduled', { version: one().version }), tone: 'success' });
      props.onClose();
    } catch (error) { setFailure(error); } finally { setBusy(false); }
  };
  return (
    <Dialog open onClose={() => props.onClose()} title={t('commission.scheduleTitle', { version: one().version })} hint={t('commission.scheduleHint')} actions={<><Button onClick={() => props.onClose()}>{t('action.cancel')}</Button><Button kind="primary" busy={isBusy()} onClick={() => void send()}>{t('commission.schedule')}</Button></>}>
      <div class="grid gap-4">
        <RadioGroup label={t('commission.moment')} hideLabel options={[{ value: 'now', label: t('commission.now_') }, { value: 'at', label: t('commission.at') }]} value={when()} onChange={(value) => setWhen(value as 'now' | 'at')} />
        <Show when={when() === 'at'}><TextInput type="datetime-local" label={t('commission.moment')} required value={moment()} onChange={setMoment} error={tried() && isMissing() ? t('commission.momentInvalid') : undefined} /></Show>
        <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
      </div>
    </Dialog>
  );
}
