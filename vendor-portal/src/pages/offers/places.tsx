import { SavePlace } from '@hansa/core/contract';
import {
  Badge,
  Button,
  confirm,
  createForm,
  createQuery,
  Dialog,
  Failure,
  FieldRow,
  Form,
  formatNumber,
  SkeletonText,
  t as kitText,
  TextInput,
  toast,
  toastFailure,
} from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Place = Awaited<ReturnType<typeof client.offers.places.query>>[number];

/** Where the seller ships from: opened, renamed, closed. */
export function Places(props: { readOnly: boolean; onClose: () => void }) {
  const queries = useQueryClient();
  const places = createQuery(() => client.offers.places.options(undefined));
  const [edited, setEdited] = createSignal<Place | 'new' | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: client.offers.key() });
  const turn = async (place: Place, isActive: boolean) => {
    try {
      await client.offers.savePlace.mutate({
        placeId: place.id,
        name: place.name,
        city: place.city || place.name,
        country: place.country,
        isActive,
      } as never);
      await again();
      toast({ title: t(isActive ? 'places.opened' : 'places.closed', { name: place.name }) });
    } catch (error) {
      toastFailure(error);
    }
  };
  const close = (place: Place) =>
    void confirm({
      title: t('places.closeTitle', { name: place.name }),
      text: t('places.closeText'),
      action: t('places.close'),
      danger: true,
      run: () => turn(place, false),
    });
  return (
    <Dialog
      open
      from="side"
      size="md"
      onClose={props.onClose}
      title={t('places.title')}
      hint={t('places.hint')}
      actions={
        <Show when={!props.readOnly}>
          <Button kind="primary" onClick={() => setEdited('new')}>
            {t('places.add')}
          </Button>
        </Show>
      }
    >
      <Switch fallback={<SkeletonText lines={4} />}>
        <Match when={places.error && !places.data}>
          <Failure error={places.error} onRetry={() => void places.refetch()} />
        </Match>
        <Match when={places.data}>
          {(list) => (
            <ul>
              <For each={list()} fallback={<li class="text-quiet">{t('places.none')}</li>}>
                {(place) => (
                  <li class="flex flex-wrap items-center gap-3 border-b border-line-soft py-3 last:border-0">
                    <div class="min-w-0 flex-1">
                      <p class="font-medium">
                        {place.name}{' '}
                        <Show when={!place.isActive}>
                          <Badge tone="warning">{t('places.isClosed')}</Badge>
                        </Show>
                      </p>
                      <p class="figures text-sm text-quiet">
                        {[
                          place.city,
                          place.country,
                          t('places.offers', { count: place.offers }),
                          t('places.held', { figure: formatNumber(place.reserved) }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                    <Show when={!props.readOnly}>
                      <Button size="sm" onClick={() => setEdited(place)}>
                        {t('places.edit')}
                      </Button>
                      <Button
                        size="sm"
                        kind="quiet"
                        onClick={() => (place.isActive ? close(place) : void turn(place, true))}
                      >
                        {t(place.isActive ? 'places.close' : 'places.open')}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
      <Show when={edited()} keyed>
        {(place: Place | 'new') => (
          <PlaceForm
            place={place === 'new' ? null : place}
            onClose={() => setEdited(null)}
            onDone={() => void again()}
          />
        )}
      </Show>
    </Dialog>
  );
}

function PlaceForm(props: { place: Place | null; onClose: () => void; onDone: () => void }) {
  const form = createForm({
    schema: SavePlace,
    initial: () =>
      ({
        ...(props.place ? { placeId: props.place.id } : {}),
        name: props.place?.name ?? '',
        city: props.place?.city ?? '',
        country: props.place?.country ?? '',
        isActive: props.place?.isActive ?? true,
      }) as never,
    submit: (values) => client.offers.savePlace.mutate(values as never),
    onDone: (_, values) => {
      toast({ title: t('places.saved', { name: values.name }) });
      props.onDone();
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      size="sm"
      onClose={props.onClose}
      title={props.place ? t('places.edit') : t('places.add')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('places.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('places.save')} bare>
        <TextInput label={t('places.name')} required autofocus {...form.at<string>(['name'])} />
        <FieldRow>
          <TextInput label={t('places.city')} required {...form.at<string>(['city'])} />
          <TextInput
            label={t('places.country')}
            hint={t('places.countryHint')}
            required
            {...form.at<string>(['country'])}
            onChange={(value) => form.put('country', value.toUpperCase())}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
