import {
  Button,
  Callout,
  confirm,
  EmptyState,
  Failure,
  formatDate,
  formatMoney,
  LinkButton,
  PageHeader,
  SkeletonPage,
  useSession,
  VirtualList,
} from '@hansa/kit';
import { ListPlus, MessagesSquare, ShoppingCart, Split, Trash2 } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { creditGap } from '../../credit.ts';
import { t } from '../../languages/lists.ts';
import { AddToList } from '../../parts/add-to-list.tsx';
import { CartLineRow, GoneRow } from './cart-line.tsx';
import { createCart, type Cart as CartLogic, type CartItem, type CartPage } from './create-cart.ts';
import { PlannerDialog } from './planner.tsx';
import { SellerFoot, SellerHead } from './seller-group.tsx';

/** What is about to be ordered, by who sells it; what changed since is said before anything else. */
export function Cart() {
  const cart = createCart();
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={cart.cart.error && !cart.cart.data}>
        <Failure error={cart.cart.error} onRetry={() => void cart.cart.refetch()} />
      </Match>
      <Match when={cart.cart.data?.lines === 0}>
        <PageHeader title={t('cart.title')} />
        <EmptyState
          icon={ShoppingCart}
          title={t('cart.empty')}
          text={t('cart.emptyHint')}
          action={
            <>
              <LinkButton kind="primary" href="/search">
                {t('cart.find')}
              </LinkButton>
              <LinkButton href="/quick-order">{t('menu.quickOrder')}</LinkButton>
            </>
          }
        />
      </Match>
      <Match when={cart.cart.data}>{(data) => <Shown data={data()} cart={cart} />}</Match>
    </Switch>
  );
}

function Shown(props: { data: CartPage; cart: CartLogic }) {
  const session = useSession();
  /** The sellers that a plan begins without; null: none is being made. */
  const [planning, setPlanning] = createSignal<readonly string[] | null>(null);
  const [isKeeping, setKeeping] = createSignal(false);
  const kept = () =>
    props.cart.lines().map((line) => ({
      productId: line.productId,
      offerId: line.isChosen ? line.offer!.id : null,
      quantity: line.quantity,
      note: line.note,
    }));
  const changed = () => props.cart.lines().filter((line) => line.warnings.includes('price'));
  const clear = async () => {
    if (
      await confirm({
        title: t('cart.clearTitle', { count: props.data.lines }),
        text: t('cart.clearText'),
        action: t('cart.clear'),
        danger: true,
      })
    )
      await props.cart.remove([...props.cart.lines(), ...props.data.unavailable], t('cart.cleared'));
  };
  return (
    <>
      <PageHeader
        title={t('cart.title')}
        hint={
          <span class="figures">
            {t('cart.summary', {
              lines: t('orders.lines', { count: props.data.lines }),
              sellers: t('cart.sellers', { count: props.data.sellers.length }),
            })}
          </span>
        }
        actions={
          <>
            <Button kind="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => void clear()}>
              {t('cart.clear')}
            </Button>
            <Button
              kind="quiet"
              icon={<ListPlus aria-hidden="true" />}
              disabled={props.cart.lines().length === 0}
              onClick={() => setKeeping(true)}
            >
              {t('lists.saveAs')}
            </Button>
            <Show when={session.may('quote.request')}>
              <LinkButton href="/requests/new?from=cart" icon={<MessagesSquare aria-hidden="true" />}>
                {t('rfq.new')}
              </LinkButton>
            </Show>
            <Button icon={<Split aria-hidden="true" />} onClick={() => setPlanning([])}>
              {t('plan.open')}
            </Button>
          </>
        }
      />
      <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div class="min-w-0">
          <Show when={changed().length > 0}>
            <Callout tone="warning" class="mb-3" title={t('cart.pricesChanged', { count: changed().length })}>
              {t('cart.pricesChangedHint')}
            </Callout>
          </Show>
          <VirtualList
            items={props.cart.items()}
            keyOf={keyOf}
            estimate={(item) =>
              item.kind === 'line' ? 92 : item.kind === 'seller' ? 68 : item.kind === 'foot' ? 76 : 64
            }
          >
            {(item) => <Item item={item()} cart={props.cart} currency={props.data.currency} />}
          </VirtualList>
        </div>
        <Summary data={props.data} mayPlace={session.may('order.place')} onPlan={setPlanning} />
      </div>
      <Show when={isKeeping()}>
        <AddToList
          lines={kept()}
          what={t('orders.lines', { count: kept().length })}
          name={t('lists.ofCart', { date: formatDate(new Date()) })}
          gone={props.data.unavailable.length}
          onClose={() => setKeeping(false)}
        />
      </Show>
      <Show when={planning()}>
        {(without) => (
          <PlannerDialog without={without()} onClose={() => setPlanning(null)} onDone={() => void props.cart.again()} />
        )}
      </Show>
    </>
  );
}

const keyOf = (item: CartItem) =>
  item.kind === 'seller' || item.kind === 'foot' ? `${item.kind} ${item.group.sellerId}` : item.line.id;

function Item(props: { item: CartItem; cart: CartLogic; currency: string }) {
  return (
    <Switch>
      <Match when={props.item.kind === 'seller' && props.item}>
        {(item) => <SellerHead group={item().group} currency={props.currency} />}
      </Match>
      <Match when={props.item.kind === 'line' && props.item}>
        {(item) => <CartLineRow line={item().line} currency={item().currency} cart={props.cart} />}
      </Match>
      <Match when={props.item.kind === 'foot' && props.item}>
        {(item) => <SellerFoot group={item().group} currency={props.currency} />}
      </Match>
      <Match when={props.item.kind === 'gone' && props.item}>
        {(item) => <GoneRow line={item().line} cart={props.cart} />}
      </Match>
    </Switch>
  );
}

function Summary(props: { data: CartPage; mayPlace: boolean; onPlan: (without: readonly string[]) => void }) {
  const gaps = () =>
    props.data.sellers.flatMap(({ sellerId, sellerName }) => {
      const why = creditGap(sellerId, props.data.currency);
      return why ? [{ sellerId, sellerName, why }] : [];
    });
  const money = (minor: number) => formatMoney({ minor, currency: props.data.currency });
  const blocked = () => props.data.unavailable.length > 0;
  const row = 'flex justify-between gap-4 py-1';
  return (
    <aside class="grid gap-3 lg:sticky lg:top-16" aria-label={t('cart.sum')}>
      <div class="rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line">
        <h2 class="mb-2 text-md font-semibold">{t('cart.sum')}</h2>
        <dl class="figures text-base">
          <div class={row}>
            <dt class="text-quiet">{t('cart.goods')}</dt>
            <dd>{money(props.data.linesMinor)}</dd>
          </div>
          <Show when={props.data.discountMinor > 0}>
            <div class={row}>
              <dt class="text-quiet">{t('cart.discount')}</dt>
              <dd class="text-success-text">−{money(props.data.discountMinor)}</dd>
            </div>
          </Show>
          <div class={row}>
            <dt class="text-quiet">{t('cart.freight')}</dt>
            <dd>{props.data.freightMinor === 0 ? t('cart.free') : money(props.data.freightMinor)}</dd>
          </div>
          <div class={row}>
            <dt class="text-quiet">{t('cart.tax')}</dt>
            <dd>{money(props.data.taxMinor)}</dd>
          </div>
          <div class="mt-1 flex justify-between gap-4 border-t border-line pt-2.5 text-lg font-semibold">
            <dt>{t('cart.total')}</dt>
            <dd>{money(props.data.totalMinor)}</dd>
          </div>
        </dl>
        <Show when={props.mayPlace} fallback={<p class="mt-4 text-sm text-quiet">{t('cart.mayNotPlace')}</p>}>
          <Show
            when={!blocked() && props.data.sellers.length > 0}
            fallback={
              <Button kind="primary" size="lg" disabled class="mt-4 w-full">
                {t('cart.checkout')}
              </Button>
            }
          >
            <LinkButton kind="primary" size="lg" href="/checkout" class="mt-4 w-full">
              {t('cart.checkout')}
            </LinkButton>
          </Show>
          <Show when={blocked()}>
            <p class="mt-2 text-sm text-danger-text">{t('cart.blocked')}</p>
          </Show>
        </Show>
      </div>
      <For each={gaps()}>
        {(one) => (
          <Callout
            tone="warning"
            title={t(`credit.inCart.${one.why}`, { name: one.sellerName, currency: props.data.currency })}
            action={
              <Button
                size="sm"
                icon={<Split aria-hidden="true" />}
                onClick={() => props.onPlan(gaps().map((gap) => gap.sellerId))}
              >
                {t('credit.move')}
              </Button>
            }
          >
            {t('credit.inCartHint')}
          </Callout>
        )}
      </For>
    </aside>
  );
}
