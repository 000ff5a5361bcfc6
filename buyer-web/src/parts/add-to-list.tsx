import {
  Button,
  Callout,
  createQuery,
  Dialog,
  Failure,
  RadioGroup,
  Select,
  SkeletonText,
  t as kitText,
  TextInput,
  toast,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { client } from '../client.ts';
import { t } from '../languages/lists.ts';

export interface LineForList {
  readonly productId: string;
  readonly offerId: string | null;
  readonly quantity: string;
  readonly note?: string | null;
}

/** Puts lines on a list: the one that was changed last, another, or a new one that is named here. */
export function AddToList(props: {
  lines: readonly LineForList[];
  what: string;
  name?: string;
  /** Lines that nobody sells any more; they are not among `lines`. */
  gone?: number;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const go = useNavigate();
  const lists = createQuery(() => client.lists.list.options({ limit: 200 }));
  const own = createMemo(() =>
    (lists.data?.items ?? []).filter((one) => one.mayChange).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
  );
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [isNew, setNew] = createSignal<boolean | null>(null);
  const [name, setName] = createSignal(props.name ?? '');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  // A whole cart or order is a list of its own; a single product mostly goes where the last one went.
  const takesNew = () => isNew() ?? (props.name !== undefined || own().length === 0);
  const listId = () => chosen() ?? own()[0]?.id ?? null;
  const isReady = () => (takesNew() ? name().trim() !== '' : listId() !== null) && props.lines.length > 0;
  const save = async () => {
    if (busy() || !isReady()) return;
    setBusy(true);
    setFailure(null);
    try {
      const lines = props.lines as never;
      const id = takesNew() ? (await client.lists.save.mutate({ name: name().trim(), lines })).id : listId()!;
      if (!takesNew()) await client.lists.addLines.mutate({ listId: id as never, lines });
      void queries.invalidateQueries({ queryKey: client.lists.key() });
      toast({
        title: t('lists.added', {
          count: props.lines.length,
          what: props.what,
          list: takesNew() ? name().trim() : (own().find((one) => one.id === id)?.name ?? ''),
        }),
        action: { label: t('lists.open'), run: () => go(`/lists/${id}`) },
      });
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
      onClose={props.onClose}
      title={t('lists.addToTitle', { count: props.lines.length, what: props.what })}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={!isReady()} onClick={() => void save()}>
            {kitText('action.save')}
          </Button>
        </>
      }
    >
      <Switch fallback={<SkeletonText lines={4} />}>
        <Match when={lists.error && !lists.data}>
          <Failure error={lists.error} onRetry={() => void lists.refetch()} />
        </Match>
        <Match when={lists.data}>
          <form
            class="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Show when={(props.gone ?? 0) > 0}>
              <Callout tone="warning">{t('lists.someGone', { count: props.gone! })}</Callout>
            </Show>
            <Show when={own().length > 0}>
              <RadioGroup
                columns
                hideLabel
                label={t('lists.which')}
                value={takesNew() ? 'new' : 'known'}
                onChange={(value) => setNew(value === 'new')}
                options={[
                  { value: 'known', label: t('lists.known') },
                  { value: 'new', label: t('lists.newOne') },
                ]}
              />
            </Show>
            <Show
              when={takesNew()}
              fallback={
                <Select
                  label={t('lists.which')}
                  value={listId()}
                  onChange={setChosen}
                  options={own().map((one) => ({
                    value: one.id,
                    label: one.name,
                    hint: [
                      t('orders.lines', { count: one.lines }),
                      one.isMine ? '' : (one.ownerName ?? one.organizationName),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  }))}
                />
              }
            >
              <TextInput
                label={t('lists.name')}
                hint={t('lists.nameHint')}
                required
                autofocus
                value={name()}
                onChange={setName}
                maxLength={120}
              />
            </Show>
            <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
          </form>
        </Match>
      </Switch>
    </Dialog>
  );
}
