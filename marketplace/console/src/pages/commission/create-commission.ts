import { confirm, createLiveQuery, refusalOf, toast, useSession } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';
import type { Names, RuleDraft } from './rule-sentence.ts';

interface Draft {
  readonly listId: string | null;
  readonly note: string;
  readonly rules: readonly (RuleDraft & { readonly key: number })[];
}
/** A rule as the server takes it: without its id and without the key that the page gave it. */
const plain = ({
  name,
  conditions,
  rateBasisPoints,
  fixedMinor,
  minimumMinor,
  capMinor,
  tiers,
  taxBasisPoints,
}: RuleDraft) => ({
  name,
  conditions,
  rateBasisPoints,
  fixedMinor,
  minimumMinor,
  capMinor,
  tiers: tiers ? [...tiers] : null,
  taxBasisPoints,
});
let keys = 0;
const keyed = (rule: RuleDraft) => {
  keys += 1;
  return { ...rule, key: keys };
};
export const emptyRule = (): RuleDraft => ({
  name: '',
  conditions: {},
  rateBasisPoints: 800,
  fixedMinor: 0,
  minimumMinor: null,
  capMinor: null,
  tiers: null,
  taxBasisPoints: 0,
});

/** Versions of the list; one chosen to read; a draft of it to write; what it would have taken. */
export function createCommission() {
  const queries = useQueryClient();
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ list?: string }>();
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const [isSaving, setSaving] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [days, setDays] = createSignal(90);
  const [wantsTrial, setWantsTrial] = createSignal(false);

  const lists = createLiveQuery(() => ({ ...client.commission.list.options(), topics: ['commission_list'] }));
  const storefronts = createLiveQuery(() => ({
    ...client.storefronts.list.options(),
    topics: ['storefront'],
    enabled: session.may('marketplace.read'),
  }));
  const chosen = createMemo(
    () =>
      lists.data?.lists.find((one) => one.id === search.list) ??
      lists.data?.lists.find((one) => one.isLive) ??
      lists.data?.lists[0] ??
      null,
  );
  const page = createLiveQuery(() => ({
    ...client.commission.show.options({ listId: (chosen()?.id ?? '') as never }),
    topics: ['commission_list'],
    enabled: chosen() !== null,
  }));
  const trial = createLiveQuery(() => ({
    ...client.commission.try.options({ listId: (chosen()?.id ?? '') as never, days: days() }),
    topics: [],
    enabled: wantsTrial() && chosen() !== null,
    placeholderData: (previous) => previous,
  }));

  const names = createMemo((): Names => {
    const known = lists.data;
    const find = <T extends { id: string }>(all: readonly T[] | undefined, id: string, name: (one: T) => string) => {
      const one = all?.find((other) => other.id === id);
      return one ? name(one) : id.slice(0, 8);
    };
    return {
      seller: (id) => find(known?.sellers, id, (one) => one.name),
      category: (id) => find(known?.categories, id, (one) => inLanguage(one.name)),
      brand: (id) => find(known?.brands, id, (one) => one.name),
      storefront: (id) => find(storefronts.data, id, (one) => one.name),
    };
  });
  const rules = (): readonly RuleDraft[] => page.data?.rules ?? [];
  const open = (listId: string | null, note: string, from: readonly RuleDraft[]) => {
    setFailure(null);
    setWantsTrial(false);
    setDraft({ listId, note, rules: from.map((rule) => keyed(plain(rule))) });
  };
  const change = (edit: (rules: Draft['rules']) => Draft['rules']) => {
    setFailure(null);
    setDraft((before) => before && { ...before, rules: edit(before.rules) });
  };
  const refresh = () => queries.invalidateQueries({ queryKey: client.commission.key() });

  async function save(): Promise<boolean> {
    const current = draft();
    if (!current || isSaving()) return false;
    setSaving(true);
    setFailure(null);
    try {
      const { id } = await client.commission.save.mutate({
        ...(current.listId ? { listId: current.listId as never } : {}),
        note: current.note.trim(),
        rules: current.rules.map(plain),
      });
      await refresh();
      setSearch({ list: id });
      setDraft(null);
      toast({ title: t('commission.saved'), tone: 'success' });
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setSaving(false);
    }
  }

  /** The rule that the server refused because another takes all its sales. */
  const hidden = () => {
    const refusal = failure() ? refusalOf(failure()) : null;
    return refusal?.code === 'commission.ruleUnreachable' ? String(refusal.facts['rule']) : null;
  };

  return {
    session,
    lists,
    chosen,
    page,
    trial,
    days,
    setDays,
    wantsTrial,
    names,
    rules,
    draft,
    isSaving,
    failure,
    hidden,
    storefronts,
    refresh,
    save,
    choose: (listId: string) => {
      setWantsTrial(false);
      setSearch({ list: listId });
    },
    startNew: () => open(null, '', []),
    copy: () => open(null, '', rules()),
    edit: () => open(chosen()!.id, chosen()!.note, rules()),
    leave: async () => {
      if (
        await confirm({
          title: t('commission.unsavedTitle'),
          text: t('commission.unsavedText'),
          action: t('commission.discardChanges'),
          danger: true,
        })
      ) {
        setDraft(null);
        setFailure(null);
      }
    },
    setNote: (note: string) => setDraft((before) => before && { ...before, note }),
    put: (key: number | null, rule: RuleDraft) =>
      change((all) =>
        key === null ? [...all, keyed(rule)] : all.map((one) => (one.key === key ? { ...rule, key } : one)),
      ),
    duplicate: (key: number) =>
      change((all) =>
        all.flatMap((one) => (one.key === key ? [one, keyed({ ...one, name: `${one.name} 2` })] : [one])),
      ),
    remove: (key: number) => change((all) => all.filter((one) => one.key !== key)),
    move: (key: number, by: -1 | 1) =>
      change((all) => {
        const at = all.findIndex((one) => one.key === key);
        const to = at + by;
        if (at < 0 || to < 0 || to >= all.length) return all;
        const next = [...all];
        [next[at], next[to]] = [next[to]!, next[at]!];
        return next;
      }),
    tryIt: async () => {
      if (draft() === null || (await save())) setWantsTrial(true);
    },
    withdraw: async () => {
      const one = chosen()!;
      if (
        await confirm({
          title: t('commission.withdrawTitle', { version: one.version }),
          text: t('commission.withdrawText'),
          action: t('commission.withdraw'),
          danger: true,
          run: () => client.commission.withdraw.mutate({ listId: one.id as never }),
        })
      ) {
        await refresh();
        toast({ title: t('commission.withdrawn', { version: one.version }), tone: 'success' });
      }
    },
  };
}
export type CommissionLogic = ReturnType<typeof createCommission>;
