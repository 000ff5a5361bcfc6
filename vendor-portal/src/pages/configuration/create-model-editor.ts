import { configurationModel } from '@hansa/core/contract';
import { confirm, language, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { client } from '../../client.ts';
import { t } from '../../languages/configuration.ts';

export type ModelPage = Awaited<ReturnType<typeof client.configurations.show.query>>;
type Parsed = configurationModel.ConfigurationModel;
/** As it is being written: the same shape, not yet complete. */
export type Draft = { -readonly [Key in keyof Parsed]: Parsed[Key] };
export type Part = 'options' | 'rules' | 'prices' | 'sku' | 'parts';
export type Place = readonly (string | number)[];
const { ConfigurationModel, modelFaults, neverChosen } = configurationModel;

/** Keys name things inside the model and stay when a label changes, so that rules go on meaning the same. */
export function freeKey(taken: readonly { readonly key: string }[], stem: string): string {
  let number = taken.length + 1;
  while (taken.some((one) => one.key === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

const empty = (currency: string): Draft => ({ currency, options: [], rules: [], prices: [], sku: [], parts: [] });

/** The draft of one offer while it is written: what is wrong and where, saving, publishing. */
export function createModelEditor(page: ModelPage) {
  const queries = useQueryClient();
  const [model, setModel] = createStore<Draft>(
    page.draft ? (structuredClone(unwrap(page.draft.model)) as Draft) : empty(page.offer.currency),
  );
  const [version, setVersion] = createSignal(page.draft?.version ?? null);
  const [saved, setSaved] = createSignal(JSON.stringify(page.draft?.model ?? null));
  const [busy, setBusy] = createSignal<'save' | 'publish' | null>(null);
  const text = createMemo(() => JSON.stringify(model));
  const isChanged = () => model.options.length > 0 && text() !== saved();
  const parsed = createMemo(() => ConfigurationModel.safeParse(JSON.parse(text())));
  /** What is missing, by the schema; where nothing is, what contradicts itself. */
  const faults = createMemo((): readonly { at: Place; words: string }[] => {
    const result = parsed();
    if (!result.success)
      return result.error.issues.map((issue) => ({ at: issue.path as Place, words: t('model.fault.fill') }));
    return modelFaults(result.data).map((fault) => ({ at: fault.at, words: t(`model.fault.${fault.key}`) }));
  });
  const again = () => queries.invalidateQueries({ queryKey: client.configurations.key() });
  const startsWith = (at: Place, place: Place) => place.every((step, index) => at[index] === step);

  async function save(): Promise<boolean> {
    const result = parsed();
    if (!result.success) {
      toast({ title: t('model.fill'), tone: 'danger' });
      return false;
    }
    setBusy('save');
    try {
      const kept = await client.configurations.save.mutate({
        offerId: page.offer.id as never,
        version: version(),
        model: result.data,
      });
      setVersion(kept.version);
      setSaved(text());
      toast({ title: t('model.saved') });
      await again();
      return true;
    } catch (error) {
      toastFailure(error);
      return false;
    } finally {
      setBusy(null);
    }
  }

  return {
    page,
    model,
    setModel,
    busy,
    faults,
    isChanged,
    save,
    isWritten: () => version() !== null,
    isWhole: () => parsed().success,
    /** Complete and without contradictions: what may be tried and published. */
    sound: createMemo(() => {
      const result = parsed();
      return result.success && faults().length === 0 ? result.data : null;
    }),
    /** The words for exactly this place, or for what stands below it as well. */
    faultAt: (...place: Place) =>
      faults().find((fault) => fault.at.length === place.length && startsWith(fault.at, place))?.words,
    faultsIn: (...place: Place) => faults().filter((fault) => startsWith(fault.at, place)),
    add: (part: Part, one: unknown) => setModel(part, (all: readonly unknown[]) => [...all, one] as never),
    remove: (part: Part, at: number) =>
      setModel(part, (all: readonly unknown[]) => all.filter((_, index) => index !== at) as never),
    move(part: Part, at: number, step: 1 | -1): void {
      setModel(part, (all: readonly unknown[]) => {
        const next = [...all];
        const [one] = next.splice(at, 1);
        next.splice(at + step, 0, one);
        return next as never;
      });
    },
    async publish(): Promise<void> {
      if (isChanged() && !(await save())) return;
      const result = parsed();
      if (!result.success) return;
      const label = ({ option, choice }: configurationModel.NeverChosen) => {
        const one = result.data.options.find((other) => other.key === option)!;
        return `${one.label[language()]}: ${one.kind === 'choice' ? one.choices.find((other) => other.key === choice)!.label[language()] : choice}`;
      };
      const never = neverChosen(result.data).map(label);
      const number = (page.versions[0]?.number ?? 0) + 1;
      await confirm({
        title: t('model.publishTitle', { number }),
        text: [t('model.publishText'), never.length > 0 ? t('model.never', { choices: never.join('; ') }) : '']
          .filter(Boolean)
          .join(' '),
        action: t('model.publish'),
        run: async () => {
          const made = await client.configurations.publish.mutate({
            offerId: page.offer.id as never,
            version: version()!,
            note: '',
          });
          toast({ title: t('model.published', { number: made.number }) });
          await again();
        },
      });
    },
    async withdraw(): Promise<void> {
      const { live } = page;
      if (!live) return;
      await confirm({
        title: t('model.withdrawTitle', { number: live.number }),
        text: t('model.withdrawText'),
        action: t('model.withdraw'),
        danger: true,
        run: async () => {
          await client.configurations.withdraw.mutate({ offerId: page.offer.id as never });
          toast({ title: t('model.withdrawn', { number: live.number }) });
          await again();
        },
      });
    },
    async takeVersion(versionId: string, number: number): Promise<void> {
      const before = structuredClone(unwrap(model));
      try {
        const taken = await client.configurations.version.query({ versionId: versionId as never });
        setModel(reconcile(taken.model as Draft));
        toast({ title: t('model.taken', { number }), undo: () => setModel(reconcile(before)) });
      } catch (error) {
        toastFailure(error);
      }
    },
  };
}
export type ModelEditor = ReturnType<typeof createModelEditor>;
