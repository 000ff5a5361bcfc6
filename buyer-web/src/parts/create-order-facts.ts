import { createQuery } from '@hansa/kit';
import { createEffect } from 'solid-js';
import { createStore } from 'solid-js/store';
import { client } from '../client.ts';

/** Where it goes and how it is booked: what an order needs beside its lines. */
export function createOrderFacts() {
  const checkout = createQuery(() => client.orders.checkout.options(undefined));
  const [form, setForm] = createStore({ shipTo: '', billTo: '', costCenter: '', poNumber: '' });
  createEffect(() => {
    const usual = (all: readonly { id: string; isDefault: boolean }[] | undefined) =>
      (all?.find((one) => one.isDefault) ?? all?.[0])?.id ?? '';
    if (!checkout.data) return;
    if (!form.shipTo) setForm('shipTo', usual(checkout.data.shipTo));
    if (!form.billTo) setForm('billTo', usual(checkout.data.billTo));
  });
  const key = crypto.randomUUID();
  return {
    checkout,
    form,
    setForm,
    isComplete: () => form.shipTo !== '' && form.billTo !== '',
    /** One attempt has one key: pressed twice, it orders once. */
    facts: () => ({
      idempotencyKey: key,
      shipToAddressId: form.shipTo as never,
      billToAddressId: form.billTo as never,
      costCenterId: (form.costCenter || null) as never,
      poNumber: form.poNumber.trim() || null,
    }),
  };
}
