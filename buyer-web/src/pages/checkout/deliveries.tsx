import { Checkbox, formatQuantity, IconButton, language, QuantityInput, Select } from '@hansa/kit';
import { Split, X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { CartPage, CheckoutPage } from './create-checkout.ts';
import type { DeliveredLine, Deliveries as Logic } from './create-deliveries.ts';

/** Where each line goes, for whoever orders for several places at once. A line can be parted between them. */
export function Deliveries(props: { cart: CartPage; page: CheckoutPage; deliveries: Logic }) {
  const options = () =>
    props.page.shipTo.map((one) => ({
      value: one.id,
      label: one.label,
      hint: `${one.street}, ${one.postalCode} ${one.city}`,
    }));
  return (
    <Show when={props.page.shipTo.length > 1}>
      <Checkbox
        class="mt-5"
        label={t('deliver.several')}
        hint={t('deliver.severalHint')}
        checked={props.deliveries.isSeveral()}
        onChange={props.deliveries.setSeveral}
      />
      <Show when={props.deliveries.isSeveral()}>
        <div
          class="mt-3 max-h-[32rem] overflow-y-auto rounded-md ring-1 ring-line"
          tabIndex={0}
          role="region"
          aria-label={t('deliver.several')}
        >
          <For each={props.cart.sellers}>
            {(group) => (
              <section aria-label={group.sellerName}>
                <header class="sticky top-0 z-1 grid items-center gap-x-4 gap-y-1 border-b border-line bg-sunken px-3 py-2 sm:grid-cols-[minmax(0,1fr)_15rem]">
                  <h3 class="truncate text-sm font-semibold">{group.sellerName}</h3>
                  <Select
                    size="sm"
                    hideLabel
                    label={t('deliver.allOf', { seller: group.sellerName })}
                    placeholder={t('deliver.allOf', { seller: group.sellerName })}
                    value={null}
                    onChange={(shipTo) => props.deliveries.sendAll(group.lines, shipTo)}
                    options={options()}
                  />
                </header>
                <ul>
                  <For each={group.lines}>
                    {(line) => <Line line={line} options={options()} deliveries={props.deliveries} />}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </div>
      </Show>
    </Show>
  );
}

function Line(props: {
  line: DeliveredLine;
  options: { value: string; label: string; hint: string }[];
  deliveries: Logic;
}) {
  const title = () => props.line.title[language()];
  const unit = () => props.line.offer?.unit ?? props.line.unit;
  const way = () => props.deliveries.wayOf(props.line);
  const row =
    'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] max-sm:[&>:first-child]:col-span-2 max-sm:[&>:first-child]:text-left';
  return (
    <li class="grid gap-x-4 gap-y-2 border-b border-line-soft px-3 py-2.5 last:border-0 md:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <p class="line-clamp-2 text-base">{title()}</p>
      <div class="grid gap-2">
        <div class={row}>
          <span class="figures text-right text-sm">
            <Show when={way().parcels.length > 0}>
              <span class="text-quiet">{t('deliver.rest')} </span>
            </Show>
            {formatQuantity(String(props.deliveries.restOf(props.line)), unit())}
          </span>
          <Select
            size="sm"
            hideLabel
            label={t('deliver.to', { title: title() })}
            value={way().restTo}
            onChange={(shipTo) => props.deliveries.sendRest(props.line, shipTo)}
            options={props.options}
          />
          <IconButton
            size="sm"
            label={t('deliver.part', { title: title() })}
            disabled={!props.deliveries.mayPart(props.line)}
            onClick={() => props.deliveries.part(props.line)}
          >
            <Split aria-hidden="true" />
          </IconButton>
        </div>
        <For each={way().parcels.map((parcel) => parcel.id)}>
          {(id) => {
            const parcel = () => way().parcels.find((one) => one.id === id);
            const step = () => props.deliveries.stepOf(props.line);
            return (
              <Show when={parcel()}>
                {(one) => (
                  <div class={row}>
                    <QuantityInput
                      size="sm"
                      label={t('deliver.quantity', { title: title() })}
                      value={one().quantity}
                      minimum={step()}
                      multiple={step()}
                      maximum={one().quantity + props.deliveries.restOf(props.line) - step()}
                      unit={unit()}
                      onChange={(quantity) => props.deliveries.changeParcel(props.line, id, { quantity })}
                    />
                    <Select
                      size="sm"
                      hideLabel
                      label={t('deliver.partTo', { title: title() })}
                      value={one().shipTo}
                      onChange={(shipTo) => props.deliveries.changeParcel(props.line, id, { shipTo })}
                      options={props.options}
                    />
                    <IconButton
                      size="sm"
                      label={t('deliver.drop', { title: title() })}
                      onClick={() => props.deliveries.dropParcel(props.line, id)}
                    >
                      <X aria-hidden="true" />
                    </IconButton>
                  </div>
                )}
              </Show>
            );
          }}
        </For>
      </div>
    </li>
  );
}
