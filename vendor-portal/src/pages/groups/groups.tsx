import { SaveGroup } from '@hansa/core/contract';
import {
  Button,
  type Column,
  createForm,
  createLive,
  createQuery,
  DataTable,
  Dialog,
  EmptyState,
  Failure,
  FieldRow,
  Form,
  formatNumber,
  language,
  type Option,
  PageHeader,
  SkeletonText,
  t as kitText,
  TextInput,
  toast,
  useSession,
} from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { Plus, UsersRound } from 'lucide-solid';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { buyerOptions } from '../../parts/buyer-options.ts';
import { ChosenList } from '../../parts/chosen-list.tsx';

type Row = Awaited<ReturnType<typeof client.groups.list.query>>[number];
type GroupPage = Awaited<ReturnType<typeof client.groups.show.query>>;

export function Groups() {
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ group?: string }>();
  const groups = createQuery(() => client.groups.list.options(undefined));
  createLive(
    () => ['customer_group'],
    () => [client.groups.key()],
  );
  const mayManage = () => session.may('customer.manage');
  const add = () => (
    <Show when={mayManage()}>
      <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setSearch({ group: 'new' })}>
        {t('groups.new')}
      </Button>
    </Show>
  );
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'name',
      header: t('groups.name'),
      value: (row) => row.name[language()],
      cell: (row) => <span class="font-medium">{row.name[language()]}</span>,
      width: 14,
      grow: 3,
    },
    ...(['members', 'catalogs', 'contracts', 'priceLists'] as const).map(
      (id): Column<Row> => ({
        id,
        header: t(`groups.${id}`),
        value: (row) => row[id],
        cell: (row) => formatNumber(row[id]),
        align: 'end',
        width: 6,
        grow: 0.6,
      }),
    ),
  ];
  return (
    <>
      <PageHeader title={t('groups.title')} hint={t('groups.hint')} actions={add()} />
      <DataTable
        label={t('groups.title')}
        name="groups"
        rows={groups.data}
        columns={columns()}
        rowId={(row) => row.id}
        loading={groups.isPending}
        error={groups.data ? undefined : groups.error}
        onRetry={() => void groups.refetch()}
        onOpen={(row) => setSearch({ group: row.id })}
        empty={<EmptyState icon={UsersRound} title={t('groups.empty')} text={t('groups.emptyHint')} action={add()} />}
      />
      <Show when={search.group} keyed>
        {(id: string) => (
          <GroupDialog
            id={id === 'new' ? null : id}
            readOnly={!mayManage()}
            onClose={() => setSearch({ group: undefined })}
          />
        )}
      </Show>
    </>
  );
}

function GroupDialog(props: { id: string | null; readOnly: boolean; onClose: () => void }) {
  const page = createQuery(() => ({
    ...client.groups.show.options({ groupId: props.id ?? '' }),
    enabled: props.id !== null,
  }));
  return (
    <Switch
      fallback={
        <Dialog open onClose={props.onClose} title={t('groups.edit')}>
          <SkeletonText lines={5} />
        </Dialog>
      }
    >
      <Match when={page.error && !page.data}>
        <Dialog open onClose={props.onClose} title={t('groups.edit')}>
          <Failure error={page.error} onRetry={() => void page.refetch()} />
        </Dialog>
      </Match>
      <Match when={props.id === null || page.data}>
        <GroupForm
          page={props.id === null ? null : (page.data ?? null)}
          readOnly={props.readOnly}
          onClose={props.onClose}
        />
      </Match>
    </Switch>
  );
}

function GroupForm(props: { page: GroupPage | null; readOnly: boolean; onClose: () => void }) {
  const queries = useQueryClient();
  const [members, setMembers] = createSignal<readonly Option[]>(
    (props.page?.members ?? []).map((one) => ({ value: one.id, label: one.name })),
  );
  const form = createForm({
    schema: SaveGroup,
    initial: () =>
      ({
        ...(props.page ? { groupId: props.page.group.id } : {}),
        name: { ...(props.page?.group.name ?? { en: '', vi: '' }) },
      }) as never,
    submit: (values) => client.groups.save.mutate({ ...values, buyerIds: members().map((one) => one.value) } as never),
    onDone: (_, values) => {
      void queries.invalidateQueries({ queryKey: client.groups.key() });
      toast({ title: t('groups.saved', { name: values.name[language()] }) });
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.page ? t('groups.edit') : t('groups.new')}
      hint={t('groups.memberHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Show when={!props.readOnly}>
            <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
              {t('groups.save')}
            </Button>
          </Show>
        </>
      }
    >
      <Form form={form} action={t('groups.save')} bare>
        <FieldRow>
          <TextInput label={t('groups.nameEn')} required autofocus {...form.at<string>(['name', 'en'])} />
          <TextInput label={t('groups.nameVi')} required {...form.at<string>(['name', 'vi'])} />
        </FieldRow>
        <ChosenList label={t('groups.addMember')} chosen={members()} onChange={setMembers} search={buyerOptions} />
      </Form>
    </Dialog>
  );
}
