import { createQuery, language, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, on } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Saved = Awaited<ReturnType<typeof client.quotes.repRules.query>>['rules'][number];
export interface Rule {
  readonly key: string;
  readonly repUserId: string;
  readonly buyerId: string | null;
  readonly buyerName: string | null;
  readonly country: string | null;
  readonly categoryId: string | null;
  readonly categoryName: string | null;
}

/** The seller's ordered rules: changed as a list, saved as a list. */
export function createRouting() {
  const queries = useQueryClient();
  const saved = createQuery(() => client.quotes.repRules.options(undefined));
  const [rules, setRules] = createSignal<readonly Rule[]>([]);
  const [isChanged, setChanged] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const asRule = (one: Saved): Rule => ({
    key: one.id,
    repUserId: one.repUserId,
    buyerId: one.buyerId,
    buyerName: one.buyerName,
    country: one.country,
    categoryId: one.categoryId,
    categoryName: one.categoryName?.[language()] ?? null,
  });
  createEffect(
    on(
      () => saved.data,
      (data) => {
        if (data && !isChanged()) setRules(data.rules.map(asRule));
      },
    ),
  );
  const change = (next: readonly Rule[]) => {
    setRules(next);
    setChanged(true);
  };
  return {
    saved,
    rules,
    isChanged,
    busy,
    add: (repUserId: string) =>
      change([
        ...rules(),
        {
          key: crypto.randomUUID(),
          repUserId,
          buyerId: null,
          buyerName: null,
          country: null,
          categoryId: null,
          categoryName: null,
        },
      ]),
    set: (key: string, part: Partial<Rule>) =>
      change(rules().map((one) => (one.key === key ? { ...one, ...part } : one))),
    remove: (key: string) => {
      const before = rules();
      change(before.filter((one) => one.key !== key));
      toast({ title: t('quotePages.ruleRemoved'), undo: () => change(before) });
    },
    move: (key: string, step: 1 | -1) => {
      const at = rules().findIndex((one) => one.key === key);
      const to = at + step;
      if (to < 0 || to >= rules().length) return;
      const next = [...rules()];
      next.splice(to, 0, ...next.splice(at, 1));
      change(next);
    },
    async save(): Promise<void> {
      setBusy(true);
      try {
        await client.quotes.saveRepRules.mutate({
          rules: rules().map((one) => ({
            repUserId: one.repUserId,
            buyerId: one.buyerId,
            categoryId: one.categoryId,
            country: one.country,
          })) as never,
        });
        setChanged(false);
        await queries.invalidateQueries({ queryKey: client.quotes.repRules.key() });
        toast({ title: t('quotePages.rulesSaved') });
      } catch (error) {
        toastFailure(error);
      }
      setBusy(false);
    },
  };
}
