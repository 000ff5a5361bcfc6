import { DecimalInput } from '@hansa/kit';
import { createSignal } from 'solid-js';
import { t } from '../../languages/index.ts';

/**
 * From and to, of the buyer's own price of one piece. Taken on leaving a field, so that half a number searches nothing.
 */
export function PriceRange(props: {
  currency: string;
  from: string | null;
  to: string | null;
  onChange: (from: string | null, to: string | null) => void;
}) {
  const [draft, setDraft] = createSignal<{ from?: string | null; to?: string | null }>({});
  const from = () => (draft().from === undefined ? props.from : (draft().from ?? null));
  const to = () => (draft().to === undefined ? props.to : (draft().to ?? null));
  const take = () => {
    if (from() !== props.from || to() !== props.to) props.onChange(from(), to());
    setDraft({});
  };
  return (
    <fieldset
      class="min-w-0"
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    >
      <legend class="mb-1.5 text-sm font-semibold">{t('search.price', { currency: props.currency })}</legend>
      <div class="flex items-center gap-2">
        <DecimalInput
          hideLabel
          label={t('search.priceFrom')}
          placeholder={t('search.priceFrom')}
          decimals={6}
          value={from()}
          onChange={(value) => setDraft({ ...draft(), from: value })}
          onBlur={take}
          class="min-w-0 flex-1"
          align="start"
        />
        <span class="text-faint" aria-hidden="true">
          –
        </span>
        <DecimalInput
          hideLabel
          label={t('search.priceTo')}
          placeholder={t('search.priceTo')}
          decimals={6}
          value={to()}
          onChange={(value) => setDraft({ ...draft(), to: value })}
          onBlur={take}
          class="min-w-0 flex-1"
          align="start"
        />
      </div>
    </fieldset>
  );
}
