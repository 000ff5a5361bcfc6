import {
  BarChart,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  LineChart,
  Section,
  Sparkline,
  StackedChart,
  StatTile,
  StatTiles,
} from '@hansa/kit';
import { Specimen, Specimens } from './specimen.tsx';

const months = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];
const wave = (base: number, swing: number, seed: number) =>
  months.map((_, index) => Math.round(base + swing * Math.sin(index / 1.9 + seed) + index * swing * 0.12));
const euro = (value: number) => formatMoney({ minor: value * 100, currency: 'EUR' });
const euroShort = (value: number) => formatMoneyShort({ minor: value * 100, currency: 'EUR' });

export default function Pictures() {
  return (
    <div class="stack">
      <StatTiles>
        <StatTile
          label="Sales this month"
          value={euro(412_870)}
          change={0.124}
          hint="to October"
          history={wave(300, 60, 0)}
          href="/gallery?show=pictures"
        />
        <StatTile
          label="Take rate"
          value={formatPercent(0.0472, undefined, 2)}
          change={-0.013}
          hint="to October"
          history={wave(50, -9, 1)}
        />
        <StatTile
          label="Searches without results"
          value={formatNumber(184)}
          change={-0.31}
          lessIsBetter
          history={wave(200, -50, 2)}
        />
        <StatTile label="Orders to confirm" value={formatNumber(7)} hint="the oldest waits for 3 hours" />
        <StatTile label="Fill rate" value="" loading />
      </StatTiles>
      <Specimens>
        <Section title="Sales">
          <LineChart
            label="Sales by month"
            labels={months}
            format={euro}
            formatShort={euroShort}
            series={[{ name: 'Sales', values: wave(310_000, 60_000, 0) }]}
          />
        </Section>
        <Section title="Sales, two years">
          <LineChart
            label="Sales by month, two years"
            labels={months}
            format={euro}
            formatShort={euroShort}
            series={[
              { name: '2026', values: wave(310_000, 60_000, 0) },
              { name: '2025', values: wave(240_000, 40_000, 0.7) },
            ]}
          />
        </Section>
        <Section title="Orders by seller kind">
          <BarChart
            label="Orders by month and seller kind"
            labels={months}
            format={(value) => formatNumber(value)}
            series={[
              { name: 'Vendors', values: wave(90, 25, 0) },
              { name: 'Distributors', values: wave(140, 30, 1) },
              { name: 'Dealers', values: wave(60, 15, 2) },
            ]}
          />
        </Section>
        <Section title="Where sales come from">
          <StackedChart
            label="Sales by month and category"
            labels={months}
            format={euro}
            formatShort={euroShort}
            series={[
              { name: 'Fasteners', values: wave(90_000, 14_000, 0) },
              { name: 'Bearings', values: wave(120_000, 20_000, 1) },
              { name: 'Hydraulics', values: wave(60_000, 9_000, 2) },
              { name: 'PPE', values: wave(30_000, 8_000, 3) },
            ]}
          />
        </Section>
        <Section title="Orders">
          <BarChart
            label="Orders by month"
            labels={months}
            format={(value) => formatNumber(value)}
            series={[{ name: 'Orders', values: wave(240, 40, 0) }]}
          />
        </Section>
        <Section title="Returns">
          <LineChart
            label="Returns by month"
            labels={months}
            format={(value) => formatNumber(value)}
            series={[{ name: 'Returns', values: months.map(() => 0) }]}
          />
        </Section>
      </Specimens>
      <Specimen name="Sparkline" note="Price history in a line of text.">
        <p class="flex flex-wrap items-center gap-4">
          6204-2RS-C3{' '}
          <Sparkline label="Price over a year, falling" values={[4.4, 4.4, 4.35, 4.5, 4.5, 4.2, 4.1, 4.1]} /> €4.10{' '}
          <Sparkline label="Price over a year, rising" tone="danger" values={[1, 1.02, 1.1, 1.08, 1.3, 1.5]} /> €1.50
        </p>
      </Specimen>
    </div>
  );
}
