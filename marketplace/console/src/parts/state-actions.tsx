import { Button, createForm, Dialog, Form, TextArea, toast, useSession } from '@hansa/kit';
import { SetOrganizationState } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { Check, CirclePause, RotateCcw } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../client.ts';
import { t } from '../languages/index.ts';

type Verb = 'approve' | 'reactivate' | 'suspend';
const stateAfter = { approve: 'active', reactivate: 'active', suspend: 'suspended' } as const;

/** Lets a company in, stops it, or lets it back, with the reason that the audit keeps and the company is told. */
export function StateActions(props: {
  organizationId: string;
  name: string;
  state: 'pending' | 'active' | 'suspended';
  isOperator?: boolean;
}) {
  const session = useSession();
  const [verb, setVerb] = createSignal<Verb | null>(null);
  return (
    <Show when={session.may('marketplace.manage') && !props.isOperator}>
      <Show when={props.state === 'pending'}>
        <Button kind="primary" icon={<Check aria-hidden="true" />} onClick={() => setVerb('approve')}>
          {t('stateAction.approve')}
        </Button>
      </Show>
      <Show when={props.state === 'suspended'}>
        <Button kind="primary" icon={<RotateCcw aria-hidden="true" />} onClick={() => setVerb('reactivate')}>
          {t('stateAction.reactivate')}
        </Button>
      </Show>
      <Show when={props.state !== 'suspended'}>
        <Button icon={<CirclePause aria-hidden="true" />} onClick={() => setVerb('suspend')}>
          {t(props.state === 'pending' ? 'stateAction.decline' : 'stateAction.suspend')}
        </Button>
      </Show>
      <Show when={verb()}>{(chosen) => <ReasonDialog {...props} verb={chosen()} onClose={() => setVerb(null)} />}</Show>
    </Show>
  );
}

function ReasonDialog(props: { organizationId: string; name: string; state: string; verb: Verb; onClose: () => void }) {
  const queries = useQueryClient();
  const form = createForm({
    schema: SetOrganizationState,
    initial: () => ({ organizationId: props.organizationId, state: stateAfter[props.verb], reason: '' }),
    submit: (values) => client.organizations.setState.mutate(values as never),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: client.organizations.key() });
      void queries.invalidateQueries({ queryKey: client.reports.key() });
      toast({ title: t(`stateAction.${props.verb}Done`, { name: props.name }), tone: 'success' });
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t(`stateAction.${props.verb}Title`, { name: props.name })}
      hint={t(`stateAction.${props.verb}Hint`)}
    >
      <Form
        form={form}
        action={t(`stateAction.${props.verb}`)}
        danger={props.verb === 'suspend'}
        onCancel={() => props.onClose()}
      >
        <TextArea
          label={t('stateAction.reason')}
          hint={t('stateAction.reasonHint')}
          required
          {...form.field('reason')}
        />
      </Form>
    </Dialog>
  );
}
