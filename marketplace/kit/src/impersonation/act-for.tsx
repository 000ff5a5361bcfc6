import { StartImpersonation } from '@hansa/core/contract';
import { createSignal, Show } from 'solid-js';
import { addressToActFor } from '../acting-for.ts';
import { createForm } from '../create-form.ts';
import { createQuery } from '../create-query.ts';
import { t as kitText } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Select } from '../parts/select.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { ImpersonationClient } from './impersonation-client.ts';
import { t } from './texts.ts';

/**
 * Asks for whom and why, and then shows the way into the other's app: a tab of its own. `base`: where that app lies.
 */
export function ActFor(props: {
  client: ImpersonationClient;
  company: { id: string; name: string };
  base: '/' | '/portal/';
  onClose: () => void;
}) {
  const people = createQuery(() =>
    props.client.impersonations.people.options({ companyId: props.company.id as never }),
  );
  const [begun, setBegun] = createSignal<string | null>(null);
  const form = createForm({
    schema: StartImpersonation,
    initial: () => ({ reason: '' }),
    submit: (values) => props.client.impersonations.start.mutate(values),
    onDone: ({ id }) => setBegun(id),
  });
  const name = () => people.data?.find((one) => one.memberId === form.values.memberId)?.name ?? '';
  return (
    <Show
      when={begun()}
      fallback={
        <Dialog
          open
          size="sm"
          onClose={props.onClose}
          title={t('impersonation.start')}
          hint={t('impersonation.startHint', { company: props.company.name })}
          actions={
            <>
              <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
              <Button
                kind="primary"
                busy={form.busy()}
                disabled={people.data?.length === 0}
                onClick={() => void form.submit()}
              >
                {t('impersonation.begin')}
              </Button>
            </>
          }
        >
          <Loaded read={people} skeleton={<SkeletonText lines={4} />}>
            {(found) => (
              <Show when={found().length > 0} fallback={<p class="text-quiet">{t('impersonation.whoNone')}</p>}>
                <Form form={form} action={t('impersonation.begin')} bare>
                  <Select
                    label={t('impersonation.who')}
                    required
                    options={found().map((one) => ({
                      value: one.memberId,
                      label: one.name,
                      hint: kitText.maybe(`roles.${one.role}`) ?? one.role,
                    }))}
                    {...form.at<string>(['memberId'])}
                  />
                  <TextInput
                    label={t('impersonation.why')}
                    hint={t('impersonation.whyHint')}
                    required
                    maxLength={300}
                    {...form.field('reason')}
                  />
                </Form>
              </Show>
            )}
          </Loaded>
        </Dialog>
      }
    >
      {(id) => (
        <Dialog
          open
          size="sm"
          onClose={props.onClose}
          title={t('impersonation.begun', { name: name() })}
          hint={t('impersonation.begunHint')}
          actions={
            <a
              class="underline"
              href={addressToActFor(props.base, id())}
              target="_blank"
              rel="noopener"
              onClick={props.onClose}
            >
              {t('impersonation.open', { name: name() })}
            </a>
          }
        >
          {null}
        </Dialog>
      )}
    </Show>
  );
}
