import { SaveContract } from '@hansa/core/contract';
import { confirm, createForm, createQuery, type Option, toast } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

export type ContractPage = Awaited<ReturnType<typeof client.contracts.show.query>>;
export type Choices = Awaited<ReturnType<typeof client.contracts.choices.query>>;
export interface DiscountRow {
  readonly categoryId: string | null;
  readonly brandId: string | null;
  readonly basisPoints: number;
}

/** The editor's values: of a contract that is, of a copy of one, or empty. */
function initialOf(page: ContractPage | null, choices: Choices, buyerId: string | undefined, isCopy: boolean) {
  const one = page?.contract;
  return {
    ...(one && !isCopy ? { contractId: one.id, version: one.version } : {}),
    buyerId: one?.buyerId ?? buyerId ?? null,
    groupId: one?.groupId ?? null,
    number: one && !isCopy ? one.number : choices.nextNumber,
    name: one?.name ?? '',
    validFrom: isCopy ? null : (one?.validFrom ?? null),
    validTo: isCopy ? null : (one?.validTo ?? null),
    state: isCopy || !one ? 'draft' : one.state,
    currency: one?.currency ?? choices.currencies[0] ?? 'EUR',
    paymentDays: one?.paymentDays ?? null,
    earlyDiscountBasisPoints: one?.earlyDiscountBasisPoints ?? null,
    earlyDiscountDays: one?.earlyDiscountDays ?? null,
    freightFlatMinor: one?.freightFlatMinor ?? null,
    freightFreeFromMinor: one?.freightFreeFromMinor ?? null,
    minimumCommitmentMinor: one?.minimumCommitmentMinor ?? null,
    orderDiscountBasisPoints: one?.orderDiscountBasisPoints ?? null,
    orderDiscountFromMinor: one?.orderDiscountFromMinor ?? null,
    discounts: (page?.discounts ?? []).map(
      ({ categoryId, brandId, basisPoints }): DiscountRow => ({ categoryId, brandId, basisPoints }),
    ),
  };
}

export function createContract(options: {
  page: ContractPage | null;
  choices: Choices;
  buyer: Option | null;
  isCopy: boolean;
  onMade: (id: string) => void;
}) {
  const queries = useQueryClient();
  const [kind, setKind] = createSignal<'buyer' | 'group'>(options.page?.contract.groupId ? 'group' : 'buyer');
  const [buyer, setBuyer] = createSignal<Option | null>(
    options.page?.contract.buyerId
      ? { value: options.page.contract.buyerId, label: options.page.contract.customerName.en }
      : options.buyer,
  );
  const groups = createQuery(() => client.groups.choices.options(undefined));
  const form = createForm({
    schema: SaveContract,
    initial: () => initialOf(options.page, options.choices, options.buyer?.value, options.isCopy) as never,
    submit: async (values) => client.contracts.save.mutate(values as never),
    onDone: ({ id }, values) => {
      again();
      toast({ title: t('contracts.saved', { number: values.number }) });
      if (id !== options.page?.contract.id || options.isCopy) options.onMade(id);
    },
  });
  const again = () => {
    void queries.invalidateQueries({ queryKey: client.contracts.key() });
    void queries.invalidateQueries({ queryKey: client.priceLists.key() });
    void queries.invalidateQueries({ queryKey: client.reports.key() });
  };
  const discounts = () => (form.values['discounts'] ?? []) as DiscountRow[];
  return {
    form,
    kind,
    buyer,
    groups,
    discounts,
    again,
    setKind: (next: string) => {
      setKind(next as 'buyer' | 'group');
      form.put('buyerId', next === 'buyer' ? (buyer()?.value ?? null) : null);
      if (next === 'buyer') form.put('groupId', null);
    },
    setBuyer: (option: Option | null) => {
      setBuyer(option);
      form.put('buyerId', option?.value ?? null);
    },
    addDiscount: () => form.put('discounts', [...discounts(), { categoryId: null, brandId: null, basisPoints: 500 }]),
    removeDiscount: (at: number) =>
      form.put(
        'discounts',
        discounts().filter((_, index) => index !== at),
      ),
    saveAs: (state: 'active' | 'ended' | 'draft') => {
      form.put('state', state);
      return form.submit();
    },
    end: () =>
      void confirm({
        title: t('contracts.endTitle', { number: String(form.values['number']) }),
        text: t('contracts.endText'),
        action: t('contracts.end'),
        danger: true,
        run: async () => {
          form.put('state', 'ended');
          const values = form.check();
          if (values) {
            await client.contracts.save.mutate(values as never);
            again();
            toast({ title: t('contracts.saved', { number: values.number }) });
          }
        },
      }),
    addPrices: async (name: string, currency: string, contractId: string) => {
      const { id } = await client.priceLists.save.mutate({ name, currency, contractId } as never);
      again();
      return id;
    },
  };
}
