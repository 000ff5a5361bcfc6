import {
  Badge,
  Button,
  Card,
  Checkbox,
  createForm,
  createLiveQuery,
  Dialog,
  EmptyState,
  Failure,
  FieldGroup,
  FieldRow,
  Form,
  languageNames,
  PageHeader,
  RadioGroup,
  SkeletonPage,
  StatusBadge,
  Switch,
  TextInput,
  toast,
  useSession,
} from '@hansa/kit';
import { SaveStorefront } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { Pencil, ShoppingCart, Store } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Settings = Awaited<ReturnType<typeof client.storefronts.list.query>>[number];
const houseAccent = '#0a5c66';

/** The faces of the marketplace, and what each may set. */
export function Storefronts() {
  const session = useSession();
  const storefronts = createLiveQuery(() => ({
    ...client.storefronts.list.options(),
    topics: ['storefront', 'organization'],
  }));
  const [editing, setEditing] = createSignal<Settings | null>(null);
  return (
    <>
      <PageHeader title={t('storefronts.title')} hint={t('storefronts.hint')} />
      <Show
        when={!storefronts.error || storefronts.data}
        fallback={<Failure error={storefronts.error} onRetry={() => void storefronts.refetch()} />}
      >
        <Show when={storefronts.data} fallback={<SkeletonPage />}>
          {(data) => (
            <Show
              when={data().length > 0}
              fallback={
                <Card>
                  <EmptyState icon={Store} title={t('storefronts.none')} text={t('storefronts.noneHint')} />
                </Card>
              }
            >
              <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))] gap-gap">
                <For each={data()}>
                  {(one) => (
                    <li>
                      <Card class="grid h-full content-start gap-3">
                        <div class="flex items-start justify-between gap-3">
                          <div class="min-w-0">
                            <h2 class="truncate text-md font-semibold">{one.name}</h2>
                            <p class="truncate font-mono text-sm text-quiet">{one.host ?? t('storefronts.anyHost')}</p>
                          </div>
                          <StatusBadge state={one.isActive ? 'active' : 'paused'} />
                        </div>
                        <Preview theme={one.theme} />
                        <p class="flex flex-wrap gap-1.5">
                          <For each={one.languages}>{(language) => <Badge>{languageNames[language]}</Badge>}</For>
                          <For each={one.currencies}>{(currency) => <Badge tone="accent">{currency}</Badge>}</For>
                          <Badge>{one.taxRegion}</Badge>
                        </p>
                        <p class="text-sm text-quiet">
                          {t('storefronts.sellersCount', {
                            part: one.sellers.filter((seller) => seller.isIn).length,
                            whole: one.sellers.length,
                          })}{' '}
                          · {t('storefronts.owner')}: {one.ownerName}
                        </p>
                        <div class="mt-auto flex gap-2">
                          <Show when={session.may('marketplace.manage')}>
                            <Button
                              icon={<Pencil aria-hidden="true" />}
                              aria-label={`${t('storefronts.edit')}: ${one.name}`}
                              onClick={() => setEditing(one)}
                            >
                              {t('storefronts.edit')}
                            </Button>
                          </Show>
                        </div>
                      </Card>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Show>
      </Show>
      <Show when={editing()} keyed>
        {(one) => <SettingsDialog storefront={one} onClose={() => setEditing(null)} />}
      </Show>
    </>
  );
}

/** How a theme looks, on the parts that it touches. */
function Preview(props: { theme: Readonly<Record<string, string | undefined>> }) {
  const style = () => ({
    '--brand-accent': props.theme['accent'],
    '--brand-on-accent': props.theme['on-accent'],
    '--brand-radius': props.theme['radius'],
    '--accent': props.theme['accent'] ?? undefined,
    '--on-accent': props.theme['on-accent'] ?? (props.theme['accent'] ? '#ffffff' : undefined),
    'font-family': props.theme['font'],
  });
  return (
    <div
      class="flex items-center justify-between gap-3 rounded-md bg-sunken px-3.5 py-3 ring-1 ring-line ring-inset"
      style={style()}
      role="img"
      aria-label={t('storefronts.preview')}
    >
      <span class="min-w-0 truncate text-sm font-medium">{t('storefronts.previewPrice')}</span>
      <span
        class="inline-flex h-control-sm flex-none items-center gap-1.5 bg-accent px-2.5 text-sm font-medium text-on-accent"
        style={{ 'border-radius': `calc(${props.theme['radius'] ?? '8px'} * 0.75)` }}
      >
        <ShoppingCart class="size-4" />
        {t('storefronts.previewButton')}
      </span>
    </div>
  );
}

function SettingsDialog(props: { storefront: Settings; onClose: () => void }) {
  const queries = useQueryClient();
  const one = props.storefront;
  const [currencies, setCurrencies] = createSignal(one.currencies.join(', '));
  const form = createForm({
    schema: SaveStorefront,
    initial: () => ({
      storefrontId: one.id,
      name: one.name,
      host: one.host,
      languages: [...one.languages],
      currencies: [...one.currencies],
      taxRegion: one.taxRegion,
      theme: { ...one.theme },
      isActive: one.isActive,
      sellerIds: one.sellers.filter((seller) => seller.isIn).map((seller) => seller.id),
    }),
    submit: (values) => client.storefronts.save.mutate(values as never),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: client.storefronts.key() });
      toast({ title: t('storefronts.saved', { name: form.values.name }), tone: 'success' });
      props.onClose();
    },
  });
  const theme = () => form.values.theme as Record<string, string | undefined>;
  const setTheme = (key: string, value: string | null) =>
    form.put('theme', Object.fromEntries(Object.entries({ ...theme(), [key]: value }).filter(([, held]) => held)));
  const toggle = <T,>(list: readonly T[], value: T, isIn: boolean): T[] =>
    isIn ? [...list.filter((other) => other !== value), value] : list.filter((other) => other !== value);
  return (
    <Dialog
      open
      from="side"
      size="lg"
      onClose={() => props.onClose()}
      title={one.name}
      hint={one.host ?? t('storefronts.anyHost')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('action.save')} bare>
        <FieldRow>
          <TextInput label={t('storefronts.name')} required {...form.field('name')} />
          <TextInput
            label={t('storefronts.host')}
            hint={t('storefronts.hostHint')}
            mono
            name="host"
            value={form.values.host ?? ''}
            error={form.errors['host']}
            onChange={(host) => form.put('host', host.trim() === '' ? null : host)}
          />
        </FieldRow>
        <FieldRow>
          <fieldset>
            <legend class="mb-1.5 text-sm font-medium">{t('storefronts.languages')}</legend>
            <div class="flex gap-5">
              <For each={['en', 'vi'] as const}>
                {(language) => (
                  <Checkbox
                    label={languageNames[language]}
                    checked={form.values.languages.includes(language)}
                    onChange={(checked) => form.put('languages', toggle(form.values.languages, language, checked))}
                  />
                )}
              </For>
            </div>
            <Show when={form.errors['languages']}>
              {(text) => <p class="mt-1 text-sm font-medium text-danger-text">{text()}</p>}
            </Show>
          </fieldset>
          <TextInput
            label={t('storefronts.currencies')}
            hint={t('storefronts.currenciesHint')}
            name="currencies"
            value={currencies()}
            error={
              Object.keys(form.errors).some((name) => name.startsWith('currencies') && form.errors[name])
                ? t('storefronts.badCurrency')
                : undefined
            }
            onChange={(text) => {
              setCurrencies(text);
              form.put(
                'currencies',
                text
                  .toUpperCase()
                  .split(/[\s,;]+/)
                  .filter(Boolean),
              );
            }}
          />
          <TextInput
            label={t('storefronts.taxRegion')}
            hint={t('storefronts.taxRegionHint')}
            required
            maxLength={2}
            name="taxRegion"
            value={form.values.taxRegion}
            error={form.errors['taxRegion']}
            onChange={(text) => form.put('taxRegion', text.toUpperCase())}
          />
          <div class="pt-6">
            <Switch
              label={form.values.isActive ? t('storefronts.isActive') : t('storefronts.isClosed')}
              checked={form.values.isActive}
              onChange={(isActive) => form.put('isActive', isActive)}
            />
          </div>
        </FieldRow>
        <FieldGroup title={t('storefronts.look')}>
          <Preview theme={theme()} />
          <div class="flex flex-wrap items-center gap-3">
            <label class="flex items-center gap-3 text-sm font-medium">
              {t('storefronts.accent')}
              <input
                type="color"
                class="h-control w-14 rounded-md bg-surface ring-1 ring-line-control ring-inset"
                value={theme()['accent'] ?? houseAccent}
                onInput={(event) => setTheme('accent', event.currentTarget.value)}
              />
            </label>
            <Button size="sm" onClick={() => form.put('theme', {})}>
              {t('storefronts.houseLook')}
            </Button>
          </div>
          <RadioGroup
            columns
            label={t('storefronts.radius')}
            value={theme()['radius'] ?? '8px'}
            onChange={(radius) => setTheme('radius', radius === '8px' ? null : radius)}
            options={[
              { value: '0px', label: t('storefronts.square') },
              { value: '8px', label: t('storefronts.slight') },
              { value: '16px', label: t('storefronts.round') },
            ]}
          />
        </FieldGroup>
        <FieldGroup title={t('storefronts.sellers')} hint={t('storefronts.sellersHint')}>
          <div class="flex gap-2">
            <Button
              size="sm"
              onClick={() =>
                form.put(
                  'sellerIds',
                  one.sellers.map((seller) => seller.id),
                )
              }
            >
              {t('storefronts.allSellers')}
            </Button>
            <Button size="sm" onClick={() => form.put('sellerIds', [])}>
              {t('storefronts.noSellers')}
            </Button>
          </div>
          <div class="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <For each={one.sellers}>
              {(seller) => (
                <Checkbox
                  label={seller.name}
                  hint={t(`sellerKind.${seller.kind}`)}
                  checked={form.values.sellerIds.includes(seller.id)}
                  onChange={(checked) => form.put('sellerIds', toggle(form.values.sellerIds, seller.id, checked))}
                />
              )}
            </For>
          </div>
        </FieldGroup>
      </Form>
    </Dialog>
  );
}
