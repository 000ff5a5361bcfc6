import {
  Button,
  Checkbox,
  createQuery,
  EmptyState,
  Failure,
  formatQuantity,
  formatUnitPrice,
  IconButton,
  language,
  LinkButton,
  PageHeader,
  SkeletonPage,
} from '@hansa/kit';
import { A, useSearchParams } from '@solidjs/router';
import { Scale, X } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { createCredit, creditGap } from '../../credit.ts';
import { t } from '../../languages/index.ts';
import { clearCompared, compareMost, isCompared, toggleCompared } from '../../parts/compare-tray.ts';
import { ProductPicture } from '../../parts/product-picture.tsx';
import { supplyText, supplyTone, unitWord } from '../../parts/supply-text.ts';
import { BuyBox } from '../search/buy-box.tsx';

type Comparison = Awaited<ReturnType<typeof client.products.compare.query>>;
type Best = NonNullable<Comparison['items'][number]['best']>;

/** Up to four products, a row an attribute; what differs stands out, what does not can be left out. */
export function Compare() {
  const [search, setSearch] = useSearchParams<{ ids?: string }>();
  const ids = () => (search.ids ?? '').split(',').filter(Boolean).slice(0, compareMost);
  createCredit();
  const page = createQuery(() => ({
    ...client.products.compare.options({ productIds: ids() as never }),
    enabled: ids().length > 0,
  }));
  const drop = (id: string, title: string) => {
    setSearch({
      ids:
        ids()
          .filter((one) => one !== id)
          .join(',') || undefined,
    });
    if (isCompared(id)) toggleCompared({ id, title });
  };
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        hint={t('compare.hint')}
        actions={
          <Show when={ids().length > 0}>
            <Button
              kind="quiet"
              onClick={() => {
                clearCompared();
                setSearch({ ids: undefined });
              }}
            >
              {t('compare.clear')}
            </Button>
          </Show>
        }
      />
      <Switch fallback={<SkeletonPage />}>
        <Match when={ids().length === 0}>
          <EmptyState
            icon={Scale}
            title={t('compare.empty')}
            text={t('compare.emptyHint')}
            action={
              <LinkButton kind="primary" href="/search">
                {t('compare.find')}
              </LinkButton>
            }
          />
        </Match>
        <Match when={page.error && !page.data}>
          <Failure error={page.error} onRetry={() => void page.refetch()} />
        </Match>
        <Match when={page.data}>{(data) => <Shown data={data()} onDrop={drop} />}</Match>
      </Switch>
    </>
  );
}

function Shown(props: { data: Comparison; onDrop: (id: string, title: string) => void }) {
  const [onlyDiffering, setOnlyDiffering] = createSignal(false);
  const rows = () => props.data.attributes.filter((row) => !onlyDiffering() || row.differs);
  const cell = 'px-3 py-2 text-left align-top';
  const isPriced = (best: Best | null): best is Best => best !== null && best.unitPrice !== null;
  const bests = () => props.data.items.map((one) => one.best).filter(isPriced);
  const row = (name: string, of: (best: Best) => string) => ({
    name,
    texts: props.data.items.map(({ best }) => (isPriced(best) ? of(best) : '–')),
    differs: new Set(bests().map(of)).size > 1,
  });
  /** On which terms the best offers are sold: beside the price, that decides. */
  const terms = () =>
    [
      row(t('product.leadTime'), (best) => t('supply.days', { count: best.leadTimeDays })),
      row(t('product.minimum'), (best) => formatQuantity(best.minimumQuantity, best.unit)),
      ...(bests().some((best) => Number(best.quantityMultiple) !== 1)
        ? [row(t('product.multiple'), (best) => formatQuantity(best.quantityMultiple, best.unit))]
        : []),
    ].filter((one) => bests().length > 0 && (!onlyDiffering() || one.differs));
  return (
    <>
      <Checkbox class="mb-3" label={t('compare.onlyDiffering')} checked={onlyDiffering()} onChange={setOnlyDiffering} />
      <div
        class="relative overflow-x-auto rounded-lg bg-surface shadow-1 ring-1 ring-line"
        tabIndex={0}
        role="region"
        aria-label={t('compare.title')}
      >
        {/* What the rows are called keeps its width on a phone too, where products take turns beside it. */}
        <table
          class="w-full table-fixed border-collapse text-base"
          style={{ 'min-width': `${8 + props.data.items.length * 12}rem` }}
        >
          <colgroup>
            <col class="w-32 md:w-36" />
          </colgroup>
          <thead>
            <tr class="border-b border-line">
              <td class={cell} />
              <For each={props.data.items}>
                {(one) => (
                  <th scope="col" class={`${cell} font-normal`}>
                    <div class="flex items-start justify-between gap-2">
                      <ProductPicture title={one.title.en} imageId={one.imageId} size="md" />
                      <IconButton
                        size="sm"
                        label={t('compare.remove', { title: one.title[language()] })}
                        onClick={() => props.onDrop(one.id, one.title[language()])}
                      >
                        <X aria-hidden="true" />
                      </IconButton>
                    </div>
                    <A
                      href={`/products/${one.id}`}
                      class="mt-2 line-clamp-3 rounded-sm font-semibold ring-focus hover:underline"
                    >
                      {one.title[language()]}
                    </A>
                    <p class="text-sm text-quiet">{[one.brand?.name, one.mpn].filter(Boolean).join(' · ')}</p>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <tr class="border-b border-line-soft">
              <th scope="row" class={`${cell} text-sm font-medium text-quiet`}>
                {t('compare.price')}
              </th>
              <For each={props.data.items}>
                {(one) => (
                  <td class={cell}>
                    <Show when={one.best?.unitPrice} fallback={<span class="text-quiet">{t('search.noPrice')}</span>}>
                      {(price) => (
                        <>
                          <p class="figures text-md font-semibold">
                            {one.best!.isMadeToOrder
                              ? t('search.fromPrice', {
                                  price: formatUnitPrice({ amount: price(), currency: one.best!.currency }),
                                })
                              : formatUnitPrice({ amount: price(), currency: one.best!.currency })}{' '}
                            <span class="text-sm font-normal text-quiet">/ {unitWord(one.best!.unit)}</span>
                          </p>
                          <p
                            class={`figures text-sm ${one.best!.isMadeToOrder ? 'text-quiet' : supplyTone(one.best!.free)}`}
                          >
                            {supplyText(one.best!)}
                          </p>
                        </>
                      )}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
            <tr class="border-b border-line-soft">
              <th scope="row" class={`${cell} text-sm font-medium text-quiet`}>
                {t('compare.sellers')}
              </th>
              <For each={props.data.items}>
                {(one) => (
                  <td class={`${cell} text-sm`}>
                    {one.best?.sellerName}
                    <Show when={isPriced(one.best) && creditGap(one.best.sellerId, one.best.currency)}>
                      {(why) => <span class="block text-warning-text">{t(`credit.badge.${why()}`)}</span>}
                    </Show>
                    <Show when={one.otherSellers > 0}>
                      <span class="block text-quiet">{t('search.otherSellers', { count: one.otherSellers })}</span>
                    </Show>
                  </td>
                )}
              </For>
            </tr>
            <For each={terms()}>
              {(one) => (
                <tr class="border-b border-line-soft">
                  <th scope="row" class={`${cell} text-sm font-medium text-quiet`}>
                    {one.name}
                  </th>
                  <For each={one.texts}>
                    {(text) => (
                      <td class={`figures ${cell} ${one.differs ? 'bg-warning-soft/60 font-medium' : ''}`}>{text}</td>
                    )}
                  </For>
                </tr>
              )}
            </For>
            <For each={rows()}>
              {(row) => (
                <tr class="border-b border-line-soft">
                  <th scope="row" class={`${cell} text-sm font-medium text-quiet`}>
                    {row.name[language()]}
                  </th>
                  <For each={row.labels}>
                    {(label) => (
                      <td class={`figures ${cell} ${row.differs ? 'bg-warning-soft/60 font-medium' : ''}`}>
                        {label ? `${label[language()]}${row.unit ? ` ${row.unit}` : ''}` : '–'}
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
            <tr>
              <td />
              <For each={props.data.items}>
                {(one) => (
                  <td class={`${cell} py-3`}>
                    <BuyBox hit={one} />
                  </td>
                )}
              </For>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
