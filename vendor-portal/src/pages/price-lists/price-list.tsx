import {
  Badge,
  Button,
  createLive,
  createQuery,
  PageFailure,
  PageHeader,
  SkeletonPage,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { useNavigate, useParams } from '@solidjs/router';
import { CopyPlus, Download, Settings2 } from 'lucide-solid';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { validityText } from '../../parts/validity.ts';
import { exportPrices } from './export-prices.ts';
import { CopyForm, PriceListForm } from './price-list-form.tsx';
import { PriceGrid } from './price-grid.tsx';

/** One list: whom it is for, since when, and its prices. */
export function PriceList() {
  const params = useParams<{ id: string }>();
  const session = useSession();
  const go = useNavigate();
  const [dialog, setDialog] = createSignal<'settings' | 'copy' | null>(null);
  const head = createQuery(() => client.priceLists.show.options({ priceListId: params.id, limit: 1 }));
  createLive(
    () => [`price_list:${params.id}`],
    () => [client.priceLists.show.key()],
  );
  const mayManage = () => session.may('price.manage');
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={head.error && !head.data}>
        <PageFailure
          list={{ label: t('priceLists.title'), href: '/price-lists' }}
          error={head.error}
          onRetry={() => void head.refetch()}
        />
      </Match>
      <Match when={head.data?.list}>
        {(list) => (
          <>
            <PageHeader
              title={list().name}
              crumbs={[{ label: t('priceLists.title'), href: '/price-lists' }]}
              badge={
                <>
                  <StatusBadge state={list().isActive ? 'active' : 'paused'} />
                  <Badge>{t(`priceLists.scope.${list().scope}`)}</Badge>
                </>
              }
              hint={[
                list().contractNumber,
                list().customerName ?? list().storefrontName,
                list().currency,
                validityText(list().validFrom, list().validTo),
              ]
                .filter(Boolean)
                .join(' · ')}
              actions={
                <>
                  <Button icon={<Download aria-hidden="true" />} onClick={() => void exportPrices(list())}>
                    {t('offers.export')}
                  </Button>
                  <Show when={mayManage()}>
                    <Button icon={<CopyPlus aria-hidden="true" />} onClick={() => setDialog('copy')}>
                      {t('priceLists.copy')}
                    </Button>
                    <Button icon={<Settings2 aria-hidden="true" />} onClick={() => setDialog('settings')}>
                      {t('priceLists.settings')}
                    </Button>
                  </Show>
                </>
              }
            />
            <PriceGrid
              priceListId={params.id}
              currency={list().currency}
              readOnly={!mayManage()}
              start={list().prices > 0 ? 'priced' : 'all'}
            />
            <Show when={dialog() === 'settings'}>
              <PriceListForm list={list()} onClose={() => setDialog(null)} />
            </Show>
            <Show when={dialog() === 'copy'}>
              <CopyForm list={list()} onClose={() => setDialog(null)} onDone={(id) => go(`/price-lists/${id}`)} />
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}
