import { Avatar, Code, Keys } from '@hansa/kit';
import { For } from 'solid-js';
import { Row, Specimen, Specimens } from './specimen.tsx';

const swatches = [
  'canvas',
  'sheet',
  'surface',
  'sunken',
  'raised',
  'hover',
  'pressed',
  'line',
  'line-control',
  'text',
  'text-quiet',
  'text-faint',
  'accent',
  'accent-soft',
  'danger',
  'danger-soft',
  'warning',
  'warning-soft',
  'success',
  'success-soft',
  'info',
  'info-soft',
  'chart-1',
  'chart-2',
  'chart-3',
  'chart-4',
  'chart-5',
  'chart-6',
];
const sizes = [
  ['text-3xl', 'Hex socket head cap screws'],
  ['text-2xl', 'Deep groove ball bearings'],
  ['text-xl', 'Timing belts and pulleys'],
  ['text-lg', 'Hydraulic oil HLP 46, drum'],
  ['text-md', 'Proximity sensors, inductive, M12'],
  ['text-base', 'Order 300 lines, from three sellers, at your own contract prices.'],
  ['text-sm', 'Ships in 2 days from Rotterdam · pack of 100'],
  ['text-xs', 'Last changed 24 Nov 2026, 14:05'],
] as const;

export default function Foundations() {
  return (
    <Specimens>
      <Specimen
        name="Color"
        note="Sea-slate neutrals, one accent of verdigris; brick, brass and leaf speak only when something is wrong, near or done."
        wide
      >
        <div class="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
          <For each={swatches}>
            {(name) => (
              <div>
                <div class="h-12 rounded-md ring-1 ring-line ring-inset" style={{ background: `var(--${name})` }} />
                <p class="mt-1 font-mono text-xs text-quiet">{name}</p>
              </div>
            )}
          </For>
        </div>
      </Specimen>
      <Specimen name="Type" note="Inter with its optical sizes, figures of one width; JetBrains Mono for part numbers.">
        <For each={sizes}>
          {([size, text]) => (
            <div class="flex items-baseline gap-4">
              <span class="w-18 flex-none font-mono text-xs text-faint">{size}</span>
              <span class={`${size} min-w-0 ${size === 'text-3xl' || size === 'text-2xl' ? 'font-[620]' : ''}`}>
                {text}
              </span>
            </div>
          )}
        </For>
        <p class="text-base" lang="vi">
          Vít lục giác chìm, vòng bi rãnh sâu, dầu thủy lực: đặt hàng từ ba nhà bán.
        </p>
      </Specimen>
      <Specimen name="Figures, Code, Keys, Avatar">
        <table class="figures text-base">
          <tbody>
            <tr>
              <td class="pr-6">€1,111.11</td>
              <td>1,000 pcs</td>
            </tr>
            <tr>
              <td class="pr-6">€8,408.96</td>
              <td>9,786 pcs</td>
            </tr>
          </tbody>
        </table>
        <Row>
          <Code>ISO 4762 M8x40 A2-70</Code>
          <Code>6204-2RS-C3</Code>
          <Code copy={false}>H07V-K 1x2.5</Code>
        </Row>
        <Row>
          <Keys of="Mod+K" />
          <Keys of="Shift+ArrowDown" />
          <Keys of="?" />
        </Row>
        <Row>
          <Avatar name="Nguyễn Thị Mai" size="lg" />
          <Avatar name="Piet de Vries" />
          <Avatar name="Anna Berg" size="sm" />
          <Avatar name="Nordhafen Bearings" shape="square" size="lg" />
          <Avatar name="Delta Fasteners" shape="square" />
          <Avatar name="Quay Tools" shape="square" size="sm" />
        </Row>
      </Specimen>
      <Specimen name="Radius, shadow">
        <Row>
          <div class="grid size-20 place-items-center rounded-sm bg-raised text-xs shadow-1 ring-1 ring-line">
            sm · 1
          </div>
          <div class="grid size-20 place-items-center rounded-md bg-raised text-xs shadow-2 ring-1 ring-line">
            md · 2
          </div>
          <div class="grid size-20 place-items-center rounded-lg bg-raised text-xs shadow-3 ring-1 ring-line">
            lg · 3
          </div>
        </Row>
      </Specimen>
      <Specimen name="Storefront theme" note="The same parts under another merchant's colors: only --brand-* is set.">
        <div class="grid gap-3 sm:grid-cols-3">
          <For
            each={[
              ['Nordhafen', 'oklch(0.45 0.15 262)', '4px'],
              ['Rosso Utensili', 'oklch(0.5 0.19 20)', '14px'],
              ['Grünwerk', 'oklch(0.46 0.12 142)', '2px'],
            ]}
          >
            {([name, accent, radius]) => <BrandSample name={name!} accent={accent!} radius={radius!} />}
          </For>
        </div>
      </Specimen>
    </Specimens>
  );
}

// Tokens are computed where they are declared, so a storefront sets --brand-* at the root; here the ones in use are set
// by hand.
function BrandSample(props: { name: string; accent: string; radius: string }) {
  return (
    <div
      class="rounded-md bg-surface p-3 ring-1 ring-line [--on-accent:white]"
      style={{ '--accent': props.accent, '--corner': props.radius }}
    >
      <p class="mb-2 text-sm font-semibold">{props.name}</p>
      <span
        class="inline-flex h-control items-center bg-accent px-control text-base font-medium text-on-accent"
        style={{ 'border-radius': props.radius }}
      >
        1,250.00 €
      </span>
    </div>
  );
}
