import {
  Badge,
  Combobox,
  createQuery,
  EmptyState,
  Failure,
  language,
  type Option,
  Section,
  Select,
  SkeletonText,
} from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { Eye, EyeOff } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { buyerOptions } from '../../parts/buyer-options.ts';
import { Numbered } from '../../parts/number.tsx';

/** The assortment through the eyes of one buyer, with the reason for each catalog. */
export function Preview() {
  const [search, setSearch] = useSearchParams<{ buyer?: string; name?: string; storefront?: string }>();
  const [buyer, setBuyer] = createSignal<Option | null>(
    search.buyer ? { value: search.buyer, label: search.name ?? '…' } : null,
  );
  const catalogs = createQuery(() => client.catalogs.list.options(undefined));
  const preview = createQuery(() => ({
    ...client.catalogs.preview.options({
      buyerId: search.buyer ?? '',
      ...(search.storefront ? { storefrontId: search.storefront } : {}),
    } as never),
    enabled: search.buyer !== undefined,
  }));
  const choose = (option: Option | null) => {
    setBuyer(option);
    setSearch({ buyer: option?.value, name: option?.label }, { replace: true });
  };
  return (
    <Section title={t('catalogs.preview')} hint={t('catalogs.previewHint')}>
      <div class="grid gap-4">
        <Combobox label={t('catalogs.buyer')} value={buyer()} onChange={choose} search={buyerOptions} />
        <Select
          label={t('catalogs.storefront')}
          value={search.storefront ?? (search.buyer ? preview.data?.storefrontId : null) ?? null}
          onChange={(storefront) => setSearch({ storefront }, { replace: true })}
          options={(catalogs.data?.storefronts ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
        <Switch fallback={<SkeletonText lines={4} />}>
          <Match when={search.buyer === undefined}>
            <EmptyState compact icon={Eye} title={t('catalogs.chooseBuyer')} />
          </Match>
          <Match when={preview.error && !preview.data}>
            <Failure error={preview.error} onRetry={() => void preview.refetch()} />
          </Match>
          <Match when={preview.data}>
            {(data) => (
              <>
                <p class="font-medium">
                  {t('catalogs.sees', {
                    name: buyer()?.label ?? '',
                    count: data().offers,
                    storefront: data().storefrontName,
                  })}
                </p>
                <ul class="rounded-md ring-1 ring-line">
                  <For each={data().catalogs}>
                    {(one) => (
                      <li class="flex items-center gap-3 border-b border-line-soft px-3 py-2 last:border-0">
                        <Show when={one.isSeen} fallback={<EyeOff class="size-4 text-faint" aria-hidden="true" />}>
                          <Eye class="size-4 text-success" aria-hidden="true" />
                        </Show>
                        <span class="min-w-0 flex-1">
                          <span class="block truncate font-medium">{one.name}</span>
                          <span class="block text-sm text-quiet">{t(`catalogs.why.${one.why}`)}</span>
                        </span>
                        <Badge tone={one.isSeen ? 'success' : 'neutral'}>
                          {one.isSeen ? t('catalogs.seen') : t('catalogs.hidden')}
                        </Badge>
                      </li>
                    )}
                  </For>
                </ul>
                <Show when={data().samples.length > 0}>
                  <div>
                    <h3 class="mb-1 text-sm font-medium">{t('catalogs.samples')}</h3>
                    <ul class="grid gap-1 text-sm text-quiet">
                      <For each={data().samples.slice(0, 6)}>
                        {(one) => (
                          <li class="truncate">
                            <Numbered>{one.sku}</Numbered> {one.title[language()]}
                          </li>
                        )}
                      </For>
                    </ul>
                  </div>
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Section>
  );
}
