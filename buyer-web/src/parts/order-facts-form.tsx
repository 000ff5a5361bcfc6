import { LinkButton, Loaded, Select, SkeletonText, TextInput } from '@hansa/kit';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import type { createOrderFacts } from './create-order-facts.ts';

export function OrderFactsForm(props: { facts: ReturnType<typeof createOrderFacts> }) {
  const { checkout, form, setForm } = props.facts;
  const options = (all: readonly { id: string; label: string; street: string; city: string }[]) =>
    all.map((one) => ({ value: one.id, label: one.label, hint: `${one.street}, ${one.city}` }));
  return (
    <Loaded read={checkout} skeleton={<SkeletonText lines={4} />}>
      {(data) => (
        <Show
          when={data().shipTo.length > 0}
          fallback={
            <p class="flex items-center gap-3 text-quiet">
              {t('checkout.noAddress')}{' '}
              <LinkButton size="sm" href="/organization">
                {t('checkout.addAddress')}
              </LinkButton>
            </p>
          }
        >
          <div class="grid gap-3 sm:grid-cols-2">
            <Select
              label={t('checkout.shipTo')}
              options={options(data().shipTo)}
              value={form.shipTo}
              onChange={(value) => setForm('shipTo', value)}
            />
            <Select
              label={t('checkout.billTo')}
              options={options(data().billTo)}
              value={form.billTo}
              onChange={(value) => setForm('billTo', value)}
            />
            <TextInput
              label={t('checkout.po')}
              hint={t('checkout.poHint')}
              required={false}
              value={form.poNumber}
              onChange={(value) => setForm('poNumber', value)}
            />
            <Show when={data().costCenters.length > 0}>
              <Select
                label={t('checkout.costCenter')}
                options={[
                  { value: '', label: t('checkout.noCostCenter') },
                  ...data().costCenters.map((one) => ({ value: one.id, label: one.name, hint: one.code })),
                ]}
                value={form.costCenter}
                onChange={(value) => setForm('costCenter', value)}
              />
            </Show>
          </div>
        </Show>
      )}
    </Loaded>
  );
}
