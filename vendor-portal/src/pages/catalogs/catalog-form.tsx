import { SaveCatalog } from '@hansa/core/contract';
import {
  Button,
  Callout,
  Checkbox,
  createForm,
  Dialog,
  FieldGroup,
  Form,
  language,
  type Option,
  RadioGroup,
  t as kitText,
  TextInput,
  toast,
} from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { buyerOptions } from '../../parts/buyer-options.ts';
import { ChosenList } from '../../parts/chosen-list.tsx';
import { audienceWords, type CatalogCard } from './catalogs.tsx';

const asOptions = (list: readonly { id: string; name: string }[]): Option[] =>
  list.map((one) => ({ value: one.id, label: one.name }));
const asGroups = (list: readonly { id: string; name: { en: string; vi: string } }[]): Option[] =>
  list.map((one) => ({ value: one.id, label: one.name[language()] }));
const idsOf = (options: readonly Option[]) => options.map((one) => one.value);
const namesOf = (options: readonly Option[]) => options.map((one) => ({ name: one.label }));

async function groupOptions(text: string): Promise<Option[]> {
  const wanted = text.toLocaleLowerCase();
  return (await client.groups.choices.query(undefined))
    .filter((one) => one.name[language()].toLocaleLowerCase().includes(wanted))
    .map((one) => ({
      value: one.id,
      label: one.name[language()],
      ...(one.isOperators ? { hint: t('catalogs.operatorsGroup') } : {}),
    }));
}

/** Name and audience; while it is edited, the sentence that it makes stands below. */
export function CatalogForm(props: {
  card: CatalogCard | null;
  storefronts: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [buyers, setBuyers] = createSignal<readonly Option[]>(asOptions(props.card?.buyers ?? []));
  const [groups, setGroups] = createSignal<readonly Option[]>(asGroups(props.card?.groups ?? []));
  const [deniedBuyers, setDeniedBuyers] = createSignal<readonly Option[]>(asOptions(props.card?.deniedBuyers ?? []));
  const [deniedGroups, setDeniedGroups] = createSignal<readonly Option[]>(asGroups(props.card?.deniedGroups ?? []));
  const [storefronts, setStorefronts] = createSignal<readonly string[]>(
    (props.card?.storefronts ?? []).map((one) => one.id),
  );
  const form = createForm({
    schema: SaveCatalog,
    initial: () =>
      ({
        ...(props.card ? { catalogId: props.card.id } : {}),
        name: props.card?.name ?? '',
        isPublic: props.card?.isPublic ?? true,
        isActive: props.card?.isActive ?? true,
      }) as never,
    submit: (values) =>
      client.catalogs.save.mutate({
        ...values,
        buyerIds: idsOf(buyers()),
        groupIds: idsOf(groups()),
        deniedBuyerIds: idsOf(deniedBuyers()),
        deniedGroupIds: idsOf(deniedGroups()),
        storefrontIds: [...storefronts()],
      } as never),
    onDone: (_, values) => {
      void queries.invalidateQueries({ queryKey: client.catalogs.key() });
      toast({ title: t('catalogs.saved', { name: values.name }) });
      props.onClose();
    },
  });
  const isPublic = () => Boolean(form.values['isPublic']);
  const words = () =>
    audienceWords({
      isPublic: isPublic(),
      buyers: namesOf(buyers()),
      groups: namesOf(groups()),
      deniedBuyers: namesOf(deniedBuyers()),
      deniedGroups: namesOf(deniedGroups()),
      storefronts: props.storefronts.filter((one) => storefronts().includes(one.id)),
    });
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={props.card ? t('catalogs.edit') : t('catalogs.new')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
            {t('catalogs.save')}
          </Button>
        </>
      }
    >
      <Form form={form} action={t('catalogs.save')} bare>
        <TextInput label={t('catalogs.name')} required autofocus {...form.at<string>(['name'])} />
        <RadioGroup
          columns
          label={t('catalogs.who')}
          value={isPublic() ? 'public' : 'named'}
          onChange={(value) => form.put('isPublic', value === 'public')}
          options={[
            { value: 'public', label: t('catalogs.isPublic'), hint: t('catalogs.isPublicHint') },
            { value: 'named', label: t('catalogs.isNamed'), hint: t('catalogs.isNamedHint') },
          ]}
        />
        <Show when={!isPublic()}>
          <div class="grid items-start gap-4 sm:grid-cols-2">
            <ChosenList label={t('catalogs.addBuyer')} chosen={buyers()} onChange={setBuyers} search={buyerOptions} />
            <ChosenList label={t('catalogs.addGroup')} chosen={groups()} onChange={setGroups} search={groupOptions} />
          </div>
        </Show>
        <FieldGroup title={t('catalogs.denied')} hint={t('catalogs.deniedHint')}>
          <div class="grid items-start gap-4 sm:grid-cols-2">
            <ChosenList
              label={t('catalogs.addBuyer')}
              chosen={deniedBuyers()}
              onChange={setDeniedBuyers}
              search={buyerOptions}
            />
            <ChosenList
              label={t('catalogs.addGroup')}
              chosen={deniedGroups()}
              onChange={setDeniedGroups}
              search={groupOptions}
            />
          </div>
        </FieldGroup>
        <FieldGroup title={t('catalogs.storefronts')} hint={t('catalogs.storefrontsHint')}>
          <div class="flex flex-wrap gap-x-6 gap-y-2">
            <For each={props.storefronts}>
              {(one) => (
                <Checkbox
                  label={one.name}
                  checked={storefronts().includes(one.id)}
                  onChange={(on) =>
                    setStorefronts((all) => (on ? [...all, one.id] : all.filter((id) => id !== one.id)))
                  }
                />
              )}
            </For>
          </div>
        </FieldGroup>
        <Checkbox
          label={t('catalogs.isActive')}
          hint={t('catalogs.isActiveHint')}
          checked={Boolean(form.values['isActive'])}
          onChange={(on) => form.put('isActive', on)}
        />
        <Callout title={t('catalogs.inWords')}>{words()}</Callout>
      </Form>
    </Dialog>
  );
}
