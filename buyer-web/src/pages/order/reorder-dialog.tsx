import {
  Badge,
  Button,
  Checkbox,
  Dialog,
  Failure,
  formatQuantity,
  formatUnitPrice,
  language,
  Link,
  QuantityInput,
  SkeletonText,
} from '@hansa/kit';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { LineFaults } from '../../parts/line-faults.tsx';
import { createReorder, type ReorderLine } from './create-reorder.ts';

const tones = { same: 'neutral', cheaper: 'success', dearer: 'warning', gone: 'danger' } as const;

/**
 * The same again, or more or less of it, with what has changed since: what is gone, dearer, cheaper, or comes from
 * another seller.
 */
export function ReorderDialog(props: { orderId: string; onClose: () => void }) {
  const page = createReorder(() => props.orderId);
  const ids = () => page.lines()?.map((one) => one.line.id);
  const add = async () => {
    if (await page.add()) props.onClose();
  };
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={t('reorder.title')}
      hint={t('reorder.hint')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('reorder.cancel')}</Button>
          <Button kind="primary" busy={page.busy()} disabled={page.chosen().length === 0} onClick={() => void add()}>
            {t('reorder.add', { count: page.chosen().length })}
          </Button>
        </>
      }
    >
      <Switch fallback={<SkeletonText lines={6} />}>
        <Match when={page.error() && !page.lines()}>
          <Failure error={page.error()} onRetry={page.again} />
        </Match>
        <Match when={ids()}>
          {(all) => (
            <ul class="rounded-md ring-1 ring-line">
              <For each={all()}>
                {(id) => <Show when={page.lineOf(id)}>{(one) => <Line one={one()} page={page} />}</Show>}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

function Line(props: { one: ReorderLine; page: ReturnType<typeof createReorder> }) {
  const line = () => props.one.line;
  const now = () => props.one.now;
  const price = (amount: string) => formatUnitPrice({ amount, currency: props.page.currency() });
  const change = () => props.page.changeOf(props.one);
  return (
    <li class="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 border-b border-line-soft px-3 py-2.5 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <Checkbox
        label={line().title[language()]}
        hint={`${line().sellerName} · ${t('reorder.lastTime', { quantity: formatQuantity(line().quantity, line().unit) })}`}
        checked={props.page.isChosen(props.one)}
        disabled={!props.page.mayAgain(props.one)}
        onChange={(on) => props.page.choose(props.one, on)}
      />
      <div class="figures text-right sm:order-last sm:w-40">
        <Badge tone={tones[change()]}>{t(`reorder.${change()}`)}</Badge>
        <p class="mt-1 text-sm text-quiet">
          {price(line().unitPrice)}
          {now().unitPrice && change() !== 'same' ? ` → ${price(now().unitPrice!)}` : ''}
        </p>
      </div>
      <Show when={props.page.takesQuantity(props.one)} fallback={<span class="max-sm:hidden" />}>
        <QuantityInput
          class="justify-self-start max-sm:col-span-2 max-sm:pl-6.5"
          label={t('product.quantityOf', { title: line().title[language()] })}
          value={props.page.quantityOf(props.one)}
          onChange={(quantity) => props.page.setQuantity(props.one, quantity)}
          minimum={Number(now().offer!.minimumQuantity)}
          multiple={Number(now().offer!.quantityMultiple)}
          unit={now().offer!.unit}
        />
      </Show>
      <Show
        when={line().configuration}
        fallback={<LineFaults class="order-last col-span-full pl-6.5" now={now()} productId={line().productId} />}
      >
        <p class="order-last col-span-full pl-6.5 text-sm">
          {t('reorder.made')}{' '}
          <Link href={`/products/${line().productId}?offer=${line().offerId}`}>{t('reorder.choose')}</Link>
        </p>
      </Show>
    </li>
  );
}
