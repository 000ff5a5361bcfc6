import { createQuery } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { addressToActFor } from '../acting-for.ts';
import { t as kitText } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Select } from '../parts/select.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { toastFailure } from '../parts/toast.tsx';
import type { ImpersonationClient } from './impersonation-client.ts';
import { t } from './texts.ts';

/** Asks for whom and why, and then shows the way into the other's app: a tab of its own. `base`: where that app lies. */
export function ActFor(props: { client: ImpersonationClient; company: { id: string; name: string }; base: '/' | '/portal/'; onClose: () => void }) {
  const people = createQuery(() => props.client.impersonations.people.options({ companyId: props.company.id as never }));
  const [memberId, setMember] = createSignal<string | null>(null);
  const [reason, setReason] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [begun, setBegun] = createSignal<string | null>(null);
  const name = () => people.data?.find((one) => one.memberId === memberId())?.name ?? '';
  const begin = async () => {
    setBusy(true);
    await props.client.impersonations.start.mutate({ memberId: memberId() as never, reason: reason() }).then(({ id }) => setBegun(id), toastFailure);
    setBusy(false);
  };
  return (
    <Show when={begun()} fallback={
      <Dialog open size="sm" onClose={props.onClose} title={t('impersonation.start')} hint={t('impersonation.startHint', { company: props.company.name })} actions={<><Button onClick={props.onClose}>{kitText('action.cancel')}</Button><Button kind="primary" busy={isBusy()} disabled={memberId() === null || reason().trim().length < 5} onClick={() => void begin()}>{t('impersonation.begin')}</Button></>}>
        <div class="stack">
          <Show when={people.data?.length !== 0} fallback={<p class="text-quiet">{t('impersonation.whoNone')}</p>}>
            <Select label={t('impersonation.who')} required options={(people.data ?? []).map((one) => ({ value: one.memberId, label: one.name, hint: kitText.maybe(`roles.${one.role}`) ?? one.role }))} value={memberId()} onChange={setMember} />
            <TextInput label={t('impersonation.why')} hint={t('impersonation.whyHint')} required maxLength={300} value={reason()} onChange={setReason} />
          </Show>
        </div>
      </Dialog>
    }>
      {(id) => (
        <Dialog open size="sm" onClose={props.onClose} title={t('impersonation.begun', { name: name() })} hint={t('impersonation.begunHint')} actions={<a class="underline" href={addressToActFor(props.base, id())} target="_blank" rel="noopener" onClick={props.onClose}>{t('impersonation.open', { name: name() })}</a>}>{null}</Dialog>
      )}
    </Show>
  );
}
