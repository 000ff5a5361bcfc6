import { CompanyFields, createForm, Dialog, Form, TextInput, toast } from '@hansa/kit';
import { CreateOrganization } from '@hansa/core/contract';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** Brings a company in without an application: active at once, its first person invited as administrator. */
export function NewCompany(props: {
  parent?:
    | { readonly id: string; readonly name: string; readonly country: string; readonly currency: string }
    | undefined;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = createForm({
    schema: CreateOrganization,
    initial: () =>
      ({
        kind: 'buyer',
        currency: props.parent?.currency ?? 'EUR',
        country: props.parent?.country ?? '',
        ...(props.parent ? { parentId: props.parent.id } : {}),
      }) as never,
    submit: (values) => client.organizations.create.mutate(values as never),
    onDone: ({ id }, values) => {
      void queries.invalidateQueries({ queryKey: client.organizations.key() });
      toast({ title: t('newCompany.done', { name: values.name, email: values.contactEmail }), tone: 'success' });
      props.onClose();
      navigate(`/organizations/${id}`);
    },
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={props.parent ? t('newCompany.branchTitle', { name: props.parent.name }) : t('newCompany.title')}
      hint={t('newCompany.hint')}
    >
      <Form form={form} action={t('newCompany.create')} onCancel={() => props.onClose()}>
        <CompanyFields form={form} />
        <TextInput label={t('newCompany.person')} required {...form.at<string>(['contactName'])} />
        <TextInput
          label={t('signIn.email')}
          hint={t('newCompany.personHint')}
          type="email"
          required
          {...form.at<string>(['contactEmail'])}
        />
      </Form>
    </Dialog>
  );
}
