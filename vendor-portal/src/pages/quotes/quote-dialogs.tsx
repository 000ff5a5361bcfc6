import {
  Button,
  Callout,
  DayInput,
  Dialog,
  formatMoney,
  type QuotePageLogic,
  refusalOf,
  refusalText,
  Select,
  TextArea,
  TextInput,
  toast,
  t as kitText,
} from '@hansa/kit';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

interface Props {
  page: QuotePageLogic;
  onClose: () => void;
}

/** One question about the quote; a refusal stays where the answer was given. */
function Ask(props: {
  title: string;
  hint?: string;
  action: string;
  danger?: boolean;
  disabled?: boolean;
  run: () => Promise<void>;
  onClose: () => void;
  children: JSX.Element;
}) {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const go = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await props.run();
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  const named = () =>
    (refusalOf(failure()).facts['lines'] as
      | readonly { title: string; price?: string; floorPrice?: string }[]
      | undefined) ?? [];
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      {...(props.hint ? { hint: props.hint } : {})}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            busy={busy()}
            disabled={props.disabled}
            onClick={() => void go()}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <div class="grid gap-3">
        {props.children}
        <Show when={failure()}>
          <Callout tone="danger">
            <p>{refusalText(failure())}</p>
            <ul class="mt-1 list-disc pl-5 text-sm">
              <For each={named().slice(0, 8)}>{(line) => <li>{line.title}</li>}</For>
            </ul>
          </Callout>
        </Show>
      </div>
    </Dialog>
  );
}

export function SendDialog(props: Props) {
  const [message, setMessage] = createSignal('');
  const quote = () => props.page.query.data!.quote;
  const editor = () => props.page.editor()!;
  const send = async () => {
    await client.quotes.send.mutate({
      quoteId: quote().id as never,
      message: message(),
      sequence: editor().sequence(),
    });
    await props.page.again();
    toast({ title: t('quotePages.sent', { buyer: quote().buyerName }) });
    props.onClose();
  };
  return (
    <Ask
      title={t('quotePages.sendTitle', { buyer: quote().buyerName })}
      hint={t('quotePages.sendHint')}
      action={t('quotePages.send')}
      disabled={editor().unsent() > 0}
      run={send}
      onClose={props.onClose}
    >
      <p class="figures flex justify-between text-md">
        <span class="text-quiet">{kitText('quote.landed')}</span>
        <span class="font-semibold">
          {formatMoney({ minor: editor().totals().totalMinor, currency: quote().currency })}
        </span>
      </p>
      <Show when={editor().totals().unpriced > 0}>
        <Callout tone="warning">{kitText('quote.unpriced', { count: editor().totals().unpriced })}</Callout>
      </Show>
      <Show when={editor().terms().validUntil === null}>
        <Callout tone="info">{t('quotePages.noValidity')}</Callout>
      </Show>
      <TextArea label={t('quotePages.message')} required={false} rows={3} value={message()} onChange={setMessage} />
    </Ask>
  );
}

export function ExtendDialog(props: Props) {
  const quote = () => props.page.query.data!.quote;
  const [day, setDay] = createSignal(props.page.editor()!.terms().validUntil ?? '');
  return (
    <Ask
      title={t('quotePages.extendTitle')}
      hint={t('quotePages.extendHint')}
      action={t('quotePages.extend')}
      disabled={day() === ''}
      onClose={props.onClose}
      run={async () => {
        await client.quotes.extend.mutate({ quoteId: quote().id as never, validUntil: day() });
        await props.page.again();
        props.page.editor()!.refresh();
        toast({ title: t('quotePages.extended') });
        props.onClose();
      }}
    >
      <DayInput label={kitText('quote.validUntil')} value={day()} onChange={setDay} />
    </Ask>
  );
}

export function WithdrawDialog(props: Props) {
  const quote = () => props.page.query.data!.quote;
  const [reason, setReason] = createSignal('');
  return (
    <Ask
      danger
      title={t('quotePages.withdrawTitle')}
      hint={t('quotePages.withdrawHint', { buyer: quote().buyerName })}
      action={t('quotePages.withdraw')}
      disabled={reason().trim().length < 3}
      onClose={props.onClose}
      run={async () => {
        await client.quotes.withdraw.mutate({ quoteId: quote().id as never, reason: reason() });
        await props.page.again();
        toast({ title: t('quotePages.withdrawn') });
        props.onClose();
      }}
    >
      <TextArea label={t('quotePages.reason')} rows={2} value={reason()} onChange={setReason} />
    </Ask>
  );
}

export function AssignDialog(props: Props) {
  const data = () => props.page.query.data!;
  const people = () => data().people.filter((one) => one.side === 'seller');
  const [who, setWho] = createSignal<string | null>(null);
  return (
    <Ask
      title={t('quotePages.assign')}
      action={t('quotePages.assign')}
      disabled={who() === null}
      onClose={props.onClose}
      run={async () => {
        await client.quotes.assign.mutate({ quoteId: data().quote.id as never, repUserId: who() as never });
        await props.page.again();
        toast({ title: t('quotePages.assigned') });
        props.onClose();
      }}
    >
      <Select
        label={t('quotePages.who')}
        options={people().map((one) => ({ value: one.id, label: one.name }))}
        value={who()}
        onChange={setWho}
      />
    </Ask>
  );
}

export function CopyDialog(props: Props & { asTemplate: boolean; onDone: (quoteId: string) => void }) {
  const quote = () => props.page.query.data!.quote;
  const [title, setTitle] = createSignal(quote().title);
  return (
    <Ask
      title={props.asTemplate ? t('quotePages.template') : t('quotePages.copy')}
      hint={props.asTemplate ? t('quotePages.templateHint') : t('quotePages.copyHint', { buyer: quote().buyerName })}
      action={t('quotePages.copyAction')}
      disabled={title().trim() === ''}
      onClose={props.onClose}
      run={async () => {
        const made = await client.quotes.copy.mutate({
          quoteId: quote().id as never,
          title: title().trim(),
          asTemplate: props.asTemplate,
        });
        props.onClose();
        props.onDone(made.quoteId);
      }}
    >
      <TextInput label={t('quotePages.name')} value={title()} onChange={setTitle} />
    </Ask>
  );
}
