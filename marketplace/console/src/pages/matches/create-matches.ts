import { createLive, createQuery, createShortcut, toast, toastFailure } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

export const matchStates = ['open', 'linked', 'new', 'dismissed'] as const;

/** One case at a time: the row that came, the products it may be, and a key for each decision. */
export function createMatches() {
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<{ state?: string }>();
  const state = () => matchStates.find((one) => one === search.state) ?? 'open';
  const list = createQuery(() => ({
    ...client.matches.list.options({ state: state(), limit: 100 }),
    placeholderData: (previous: Awaited<ReturnType<typeof client.matches.list.query>> | undefined) => previous,
  }));
  createLive(
    () => ['match_review', 'import_run'],
    () => [client.matches.key()],
  );
  const [at, setAt] = createSignal(0);
  /** On a phone: one was chosen, and stands in the list's place. */
  const [isOpen, setOpen] = createSignal(false);
  createEffect(
    on(
      state,
      () => {
        setAt(0);
        setOpen(false);
      },
      { defer: true },
    ),
  );
  const items = createMemo(() => list.data?.items ?? []);
  const current = () => items()[Math.min(at(), Math.max(items().length - 1, 0))] ?? null;
  const [isBusy, setBusy] = createSignal(false);

  async function decide(decision: 'link' | 'new' | 'dismiss' | 'reopen', productId?: string): Promise<void> {
    const one = current();
    if (!one || isBusy()) return;
    setBusy(true);
    try {
      await client.matches.decide.mutate({
        reviewId: one.id as never,
        decision,
        ...(productId ? { productId: productId as never } : {}),
      });
      await queries.invalidateQueries({ queryKey: client.matches.key() });
      const undo =
        decision === 'reopen'
          ? {}
          : {
              undo: () =>
                void client.matches.decide
                  .mutate({ reviewId: one.id as never, decision: 'reopen' })
                  .then(() => queries.invalidateQueries({ queryKey: client.matches.key() }), toastFailure),
            };
      toast({
        title:
          decision === 'reopen'
            ? t('matches.reopened')
            : t(`matches.done.${({ link: 'linked', new: 'new', dismiss: 'dismissed' } as const)[decision]}`),
        text: one.incoming.title,
        tone: 'success',
        ...undo,
      });
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(false);
    }
  }
  const move = (by: number) => setAt((before) => Math.min(Math.max(before + by, 0), Math.max(items().length - 1, 0)));
  const ifOpen = (run: () => void) => () => {
    if (state() === 'open') run();
  };
  createShortcut(
    'j',
    () => t('matches.next'),
    () => move(1),
  );
  createShortcut(
    'k',
    () => t('matches.previous'),
    () => move(-1),
  );
  createShortcut(
    'n',
    () => t('matches.makeNew'),
    ifOpen(() => void decide('new')),
  );
  createShortcut(
    'd',
    () => t('matches.dismiss'),
    ifOpen(() => void decide('dismiss')),
  );
  for (let index = 0; index < 9; index += 1)
    createShortcut(
      String(index + 1),
      () => `${t('matches.link')} ${index + 1}`,
      ifOpen(() => {
        const candidate = current()?.candidates[index];
        if (candidate) void decide('link', candidate.productId);
      }),
    );
  return {
    list,
    state,
    setState: (next: string) => setSearch({ state: next === 'open' ? null : next }),
    items,
    current,
    choose: (one: MatchCase) => {
      setAt(items().indexOf(one));
      setOpen(true);
    },
    isOpen,
    close: () => setOpen(false),
    isBusy,
    decide,
    move,
  };
}
export type MatchCase = Awaited<ReturnType<typeof client.matches.list.query>>['items'][number];
