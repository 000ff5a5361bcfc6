import {
  formatDate,
  formatPercent,
  formatQuantity,
  formatRelative,
  formatUnitPrice,
  formatMoney,
  KeyValues,
  MoneyBreakdown,
  QuantityInput,
  TierTable,
} from '@hansa/kit';
import { createSignal } from 'solid-js';
import { Specimen, Specimens } from './specimen.tsx';

const tiers = [
  { from: 1, amount: '4.5' },
  { from: 50, amount: '4.35' },
  { from: 200, amount: '4.1' },
  { from: 1000, amount: '3.78' },
];

export default function Trade() {
  const [quantity, setQuantity] = createSignal(120);
  return (
    <Specimens>
      <Specimen name="TierTable, QuantityInput">
        <QuantityInput label="Quantity" value={quantity()} onChange={setQuantity} multiple={10} unit="PCE" />
        <TierTable tiers={tiers} currency="EUR" unit="PCE" quantity={quantity()} onTake={setQuantity} />
      </Specimen>
      <Specimen name="MoneyBreakdown" note="Where an order's money goes, to the cent.">
        <MoneyBreakdown
          label="What the buyer pays"
          totalLabel="To pay"
          currency="EUR"
          parts={[
            { label: 'Goods', minor: 1079037 },
            { label: 'Freight', minor: 2450 },
            { label: 'Tax', minor: 205482, hint: '19 %' },
            { label: 'Discount', minor: -12000 },
          ]}
        />
        <MoneyBreakdown
          label="Where it goes"
          totalLabel="Paid"
          currency="EUR"
          showShares
          parts={[
            { label: 'Nordhafen', minor: 812000 },
            { label: 'Delta Fasteners', minor: 198400 },
            { label: 'Commission', minor: 52310 },
            { label: 'Tax', minor: 205482 },
          ]}
        />
      </Specimen>
      <Specimen name="Formats" note="By Intl, in the reader's language.">
        <KeyValues
          items={[
            {
              label: 'formatMoney',
              value: `${formatMoney({ minor: 1234567, currency: 'EUR' })} · ${formatMoney({ minor: '1250000', currency: 'VND' })} · ${formatMoney({ minor: -1234, currency: 'KWD' })}`,
            },
            {
              label: 'formatUnitPrice',
              value: `${formatUnitPrice({ amount: '0.0134', currency: 'EUR' })} · ${formatUnitPrice({ amount: '4.1', currency: 'EUR' })}`,
            },
            {
              label: 'formatQuantity',
              value: `${formatQuantity(1, 'PCE')} · ${formatQuantity(1200, 'PCE')} · ${formatQuantity('2.5', 'MTR')}`,
            },
            {
              label: 'formatDate',
              value: `${formatDate('2026-11-24')} · ${formatDate('2026-11-24T14:05:00Z', 'moment')}`,
            },
            {
              label: 'formatRelative',
              value: formatRelative('2026-11-24T11:00:00Z', Date.parse('2026-11-24T14:05:00Z')),
            },
            { label: 'formatPercent', value: formatPercent(0.1234) },
          ]}
        />
      </Specimen>
    </Specimens>
  );
}
