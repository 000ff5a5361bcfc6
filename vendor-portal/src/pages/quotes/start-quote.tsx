import {
  Button,
  Callout,
  Combobox,
  createQuery,
  Dialog,
  type Option,
  refusalText,
  Select,
  t as kitText,
  TextInput,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

const empty = 'empty';

/**
 * A quote that nobody asked for: for whom, and from what. Whoever opens it from a customer or a template has said the
 * one or the other already.
 */
export function StartQuote(props: {
  buyer?: { id: string; name: string };
  from?: { id: string; title: string };
  onClose: () => void;
}) {
  const go = useNavigate();
  const queries = useQueryClient();
  const templates = createQuery(() => ({
    ...client.quotes.list.options({ isTemplate: true, states: ['answering'], limit: 200 }),
    enabled: !props.from,
  }));
  const [buyer, setBuyer] = createSignal<Option | null>(
    props.buyer ? { value: props.buyer.id, label: props.buyer.name } : null,
  );
  const [from, setFrom] = createSignal(props.from?.id ?? empty);
  const [title, setTitle] = createSignal(props.from?.title ?? '');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const search = async (text: string, signal: AbortSignal): Promise<readonly Option[]> => {
    const { items } = await client.customers.list.query({ text, mayQuote: true, limit: 20 }, { signal });
    return items.map((one) => ({
      value: one.id,
      label: one.name,
      ...(one.parentName ? { hint: one.parentName } : {}),
    }));
  };
  const options = () => [
    { value: empty, label: t('quotePages.fromNothing') },
    ...(templates.data?.items ?? []).map((one) => ({
      value: one.id,
      label: one.title,
      hint: kitText('quote.lineCount', { count: one.lines }),
    })),
  ];
  const choose = (id: string) => {
    const known = templates.data?.items.find((one) => one.id === id);
    if (known && title().trim() === '') setTitle(known.title);
    setFrom(id);
  };
  const start = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      const { quoteId } = await client.quotes.start.mutate({
        buyerId: buyer()!.value as never,
        title: title().trim(),
        fromId: from() === empty ? null : (from() as never),
      });
      await queries.invalidateQueries({ queryKey: client.quotes.key() });
      props.onClose();
      go(`/quotes/${quoteId}`);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('quotePages.start')}
      hint={t('quotePages.startHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button
            kind="primary"
            busy={busy()}
            disabled={buyer() === null || title().trim() === ''}
            onClick={() => void start()}
          >
            {t('quotePages.startAction')}
          </Button>
        </>
      }
    >
      <div class="grid gap-3.5">
        <Show when={!props.buyer}>
          <Combobox
            label={t('quotePages.forWhom')}
            hint={t('quotePages.forWhomHint')}
            value={buyer()}
            onChange={setBuyer}
            search={search}
          />
        </Show>
        <Show when={!props.from}>
          <Select label={t('quotePages.fromWhat')} options={options()} value={from()} onChange={choose} />
        </Show>
        <TextInput label={t('quotePages.name')} value={title()} onChange={setTitle} />
        <Show when={failure()}>
          <Callout tone="danger">{refusalText(failure())}</Callout>
        </Show>
      </div>
    </Dialog>
  );
}
