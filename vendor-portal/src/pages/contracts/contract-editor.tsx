import {
  Button,
  Combobox,
  DayInput,
  Failure,
  FieldRow,
  language,
  LinkButton,
  MoneyInput,
  NumberInput,
  type Option,
  PageHeader,
  RadioGroup,
  Section,
  Select,
  StatusBadge,
  TextInput,
  useSession,
} from '@hansa/kit';
import { CopyPlus, Search } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { buyerOptions } from '../../parts/buyer-options.ts';
import { ContractPrices } from './contract-prices.tsx';
import { type Choices, type ContractPage, createContract } from './create-contract.ts';
import { Discounts } from './discounts.tsx';

/**
 * Party, validity, terms, discounts, prices: one under another, so that nothing is hidden, with one save at the end
 * that stays in view.
 */
export function ContractEditor(props: {
  page: ContractPage | null;
  choices: Choices;
  buyer: Option | null;
  isCopy: boolean;
  onMade: (id: string) => void;
}) {
  const session = useSession();
  const page = createContract({
    page: props.page,
    choices: props.choices,
    buyer: props.buyer,
    isCopy: props.isCopy,
    onMade: props.onMade,
  });
  const form = page.form;
  const mayManage = () => session.may('contract.manage');
  const currency = () => String(form.values['currency']);
  const isMade = () => props.page !== null && !props.isCopy;
  const percent = (name: string) => ({
    value: form.values[name as 'paymentDays'] === null ? null : Number(form.values[name as 'paymentDays']) / 100,
    onChange: (value: number | null) => form.put(name, value === null ? null : Math.round(value * 100)),
    error: form.errors[name],
  });
  const card = () => props.page?.contract;
  return (
    <form ref={(element) => form.ref(element)} onSubmit={(event) => void form.submit(event)} noValidate>
      <Show when={isMade()}>
        <PageHeader
          title={card()!.number}
          crumbs={[{ label: t('contracts.title'), href: '/contracts' }]}
          badge={<StatusBadge state={card()!.state} />}
          hint={`${card()!.customerName[language()]} · ${card()!.name}`}
          actions={
            <>
              <Show when={card()!.buyerId}>
                <LinkButton href={`/prices?buyer=${card()!.buyerId}`} icon={<Search aria-hidden="true" />}>
                  {t('contracts.check')}
                </LinkButton>
              </Show>
              <Show when={mayManage()}>
                <LinkButton href={`/contracts/new?copy=${card()!.id}`} icon={<CopyPlus aria-hidden="true" />}>
                  {t('contracts.copyOf')}
                </LinkButton>
                <Show when={card()!.state === 'active'}>
                  <Button kind="quiet" onClick={page.end}>
                    {t('contracts.end')}
                  </Button>
                </Show>
                <Show when={card()!.state === 'draft'}>
                  <Button kind="primary" busy={form.busy()} onClick={() => void page.saveAs('active')}>
                    {t('contracts.activate')}
                  </Button>
                </Show>
              </Show>
            </>
          }
        />
      </Show>
      <div class="grid max-w-5xl gap-gap">
        <Section title={t('contracts.party')} hint={t('contracts.partyHint')}>
          <div class="grid gap-4">
            <RadioGroup
              columns
              hideLabel
              label={t('contracts.party')}
              value={page.kind()}
              onChange={page.setKind}
              options={[
                { value: 'buyer', label: t('contracts.withBuyer') },
                { value: 'group', label: t('contracts.withGroup') },
              ]}
            />
            <Show
              when={page.kind() === 'buyer'}
              fallback={
                <Select
                  label={t('contracts.group')}
                  required
                  options={(page.groups.data ?? []).map((one) => ({ value: one.id, label: one.name[language()] }))}
                  {...form.at<string>(['groupId'])}
                  error={form.errors['buyerId'] ? t('contracts.oneParty') : form.errors['groupId']}
                />
              }
            >
              <Combobox
                label={t('contracts.buyer')}
                required
                name="buyerId"
                value={page.buyer()}
                onChange={page.setBuyer}
                search={buyerOptions}
                error={form.errors['buyerId'] ? t('contracts.oneParty') : undefined}
              />
            </Show>
          </div>
        </Section>
        <Section title={t('contracts.basics')}>
          <div class="grid gap-4">
            <FieldRow columns={3}>
              <TextInput label={t('contracts.number')} required mono {...form.at<string>(['number'])} />
              <TextInput class="sm:col-span-2" label={t('contracts.name')} required {...form.at<string>(['name'])} />
            </FieldRow>
            <FieldRow columns={3}>
              <DayInput
                required={false}
                label={t('contracts.validFrom')}
                {...form.at<string>(['validFrom'])}
                onChange={(day) => form.put('validFrom', day || null)}
              />
              <DayInput
                required={false}
                label={t('contracts.validTo')}
                {...form.at<string>(['validTo'])}
                error={form.errors['validTo'] ? t('contracts.endsBeforeItBegins') : undefined}
                onChange={(day) => form.put('validTo', day || null)}
              />
              <Select
                label={t('contracts.currency')}
                disabled={isMade() && (props.page?.priceLists.length ?? 0) > 0}
                options={[...new Set([...props.choices.currencies, currency()])].map((one) => ({
                  value: one,
                  label: one,
                }))}
                {...form.at<string>(['currency'])}
              />
            </FieldRow>
          </div>
        </Section>
        <Section title={t('contracts.paymentTerms')}>
          <div class="grid gap-4">
            <FieldRow columns={3}>
              <NumberInput
                label={t('contracts.paymentDays')}
                hint={t('contracts.paymentDaysHint')}
                after={t('contracts.daysUnit')}
                {...form.at<number>(['paymentDays'])}
              />
              <NumberInput
                label={t('contracts.early')}
                decimals={2}
                after="%"
                {...percent('earlyDiscountBasisPoints')}
              />
              <NumberInput
                label={t('contracts.earlyDays')}
                after={t('contracts.daysUnit')}
                {...form.at<number>(['earlyDiscountDays'])}
              />
            </FieldRow>
            <FieldRow columns={3}>
              <MoneyInput
                label={t('contracts.freightFlat')}
                hint={t('contracts.freightHint')}
                currency={currency()}
                {...form.at<number>(['freightFlatMinor'])}
              />
              <MoneyInput
                label={t('contracts.freightFree')}
                currency={currency()}
                {...form.at<number>(['freightFreeFromMinor'])}
              />
              <MoneyInput
                label={t('contracts.commitment')}
                hint={t('contracts.commitmentHint')}
                currency={currency()}
                {...form.at<number>(['minimumCommitmentMinor'])}
              />
            </FieldRow>
          </div>
        </Section>
        <Section title={t('contracts.discountRules')} hint={t('contracts.discountRulesHint')}>
          <div class="grid gap-5">
            <Discounts page={page} choices={props.choices} />
            <FieldRow columns={3}>
              <NumberInput
                label={t('contracts.orderDiscount')}
                decimals={2}
                after="%"
                {...percent('orderDiscountBasisPoints')}
              />
              <MoneyInput
                label={t('contracts.orderDiscountFrom')}
                currency={currency()}
                {...form.at<number>(['orderDiscountFromMinor'])}
              />
            </FieldRow>
          </div>
        </Section>
        <ContractPrices page={props.isCopy ? null : props.page} make={page.addPrices} />
        <Show when={form.failure()}>{(error) => <Failure error={error()} />}</Show>
        <Show when={mayManage()}>
          <div class="sticky bottom-0 z-20 -mx-1 flex flex-wrap items-center gap-2 rounded-t-lg bg-sheet/92 px-1 py-3 backdrop-blur-md max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-sm:[&>*]:flex-1">
            <Button type="submit" kind="primary" busy={form.busy()}>
              {isMade() ? t('contracts.save') : t('contracts.create')}
            </Button>
          </div>
        </Show>
      </div>
    </form>
  );
}
