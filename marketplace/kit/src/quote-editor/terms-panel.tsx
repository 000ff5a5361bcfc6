import { quoteDocument } from '@hansa/core/contract';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { decimalOfMinor, minorOfDecimal } from '../currency.ts';
import { t } from '../languages/index.ts';
import { DayInput } from '../parts/day-input.tsx';
import { KeyValues } from '../parts/key-values.tsx';
import { DecimalInput, NumberInput } from '../parts/number-input.tsx';
import { Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { QuoteDocumentLogic } from './create-quote-document.ts';
import { fieldName, fieldText } from './line-columns.ts';

const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const;

/** What goes for the whole quote. What the other side writes stands as a fact; what is one's own is a field. */
export function TermsPanel(props: { editor: QuoteDocumentLogic }) {
  const terms = () => props.editor.terms();
  const currency = () => props.editor.currency();
  const mine = (field: quoteDocument.TermField) =>
    props.editor.mayEdit() && quoteDocument.mayWriteTerm(field, props.editor.side);
  const set = (field: quoteDocument.TermField, value: string | number | null) => {
    if (value !== terms()[field]) props.editor.perform([{ type: 'term', field, value }]);
  };
  const others = () =>
    (['validUntil', 'paymentDays', 'freightMinor', 'incoterm', 'deliveryPlace', 'needBy', 'note'] as const).filter(
      (field) => !mine(field),
    );
  return (
    <div class="grid gap-4">
      <Show when={others().length > 0}>
        <KeyValues
          items={others().map((field) => ({
            label: fieldName(field),
            value:
              terms()[field] === null || terms()[field] === '' ? (
                <span class="text-faint">–</span>
              ) : (
                <span class="whitespace-pre-wrap">{fieldText(field, terms()[field], currency())}</span>
              ),
          }))}
        />
      </Show>
      <div class="grid grid-cols-2 gap-x-4 gap-y-3">
        <Show when={mine('validUntil')}>
          <Draft field="validUntil" value={terms().validUntil ?? ''} put={(value) => set('validUntil', value || null)}>
            {(value, put, leave) => (
              <DayInput label={fieldName('validUntil')} value={value()} onChange={put} onBlur={leave} />
            )}
          </Draft>
        </Show>
        <Show when={mine('paymentDays')}>
          <Draft
            field="paymentDays"
            value={terms().paymentDays}
            put={(value) => {
              if (value === null || value <= 365) set('paymentDays', value);
            }}
          >
            {(value, put, leave) => (
              <NumberInput
                label={fieldName('paymentDays')}
                value={value()}
                onChange={put}
                onBlur={leave}
                {...(value() !== null && value()! > 365 ? { error: t('issues.tooBig', { maximum: 365 }) } : {})}
              />
            )}
          </Draft>
        </Show>
        <Show when={mine('freightMinor')}>
          <Draft
            field="freightMinor"
            value={terms().freightMinor === null ? null : decimalOfMinor(terms().freightMinor!, currency())}
            put={(value) => {
              const minor = value === null ? null : minorOfDecimal(value, currency());
              if (value === null || minor !== null) set('freightMinor', minor);
            }}
          >
            {(value, put, leave) => (
              <DecimalInput
                label={fieldName('freightMinor')}
                after={currency()}
                decimals={2}
                value={value()}
                onChange={put}
                onBlur={leave}
              />
            )}
          </Draft>
        </Show>
        <Show when={mine('incoterm')}>
          <Select
            label={t('quote.incoterm')}
            value={terms().incoterm ?? ''}
            onChange={(value) => set('incoterm', value || null)}
            options={[
              { value: '', label: t('quote.noIncoterm') },
              ...incoterms.map((value) => ({ value, label: value })),
            ]}
          />
        </Show>
        <Show when={mine('needBy')}>
          <Draft field="needBy" value={terms().needBy ?? ''} put={(value) => set('needBy', value || null)}>
            {(value, put, leave) => (
              <DayInput label={t('quote.termNeedBy')} value={value()} onChange={put} onBlur={leave} />
            )}
          </Draft>
        </Show>
        <Show when={mine('deliveryPlace')}>
          <Draft
            field="deliveryPlace"
            value={terms().deliveryPlace ?? ''}
            put={(value) => set('deliveryPlace', value.trim() || null)}
          >
            {(value, put, leave) => (
              <TextInput
                label={t('quote.deliveryPlace')}
                value={value()}
                onChange={put}
                onBlur={leave}
                class="col-span-2"
              />
            )}
          </Draft>
        </Show>
        <Show when={mine('note')}>
          <Draft field="note" value={terms().note} put={(value) => set('note', value.slice(0, 2000))}>
            {(value, put, leave) => (
              <TextArea
                label={t('quote.termNote')}
                rows={2}
                value={value()}
                onChange={put}
                onBlur={leave}
                class="col-span-2"
              />
            )}
          </Draft>
        </Show>
      </div>
    </div>
  );

  /**
   * What is being typed, until the field is left: one operation a change and not one a letter. Meanwhile the others see
   * that somebody is in it.
   */
  function Draft<T>(own: {
    field: string;
    value: T;
    put: (value: T) => void;
    children: (value: () => T, put: (value: T) => void, leave: () => void) => JSX.Element;
  }) {
    const [draft, setDraft] = createSignal<{ value: T } | null>(null);
    createEffect(
      on(
        () => own.value,
        () => setDraft(null),
        { defer: true },
      ),
    );
    return own.children(
      () => draft()?.value ?? own.value,
      (value) => setDraft(() => ({ value })),
      () => {
        const typed = draft();
        setDraft(null);
        if (typed) own.put(typed.value);
      },
    );
  }
}
