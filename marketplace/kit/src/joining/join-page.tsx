import { ApplyToJoin } from '@hansa/core/contract';
import { createSignal, Show } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { createForm } from '../create-form.ts';
import { language } from '../languages/index.ts';
import { AuthFrame } from '../pages/auth-frame.tsx';
import { Callout } from '../parts/callout.tsx';
import { Form } from '../parts/form.tsx';
import { Link } from '../parts/link.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { CompanyFields } from './company-fields.tsx';
import { t } from './texts.ts';

/** A company asks to be let in. Says the same whether it asked before or not. */
export function JoinPage(props: { appName: string; client: AccessClient; sells: boolean }) {
  const [sent, setSent] = createSignal<{ name: string; email: string } | null>(null);
  const form = createForm({
    schema: ApplyToJoin,
    initial: () =>
      ({
        kind: props.sells ? 'vendor' : 'buyer',
        currency: language() === 'vi' ? 'VND' : 'EUR',
        country: language() === 'vi' ? 'VN' : '',
      }) as never,
    submit: (values) => props.client.identity.applyToJoin.mutate(values),
    onDone: (_, values) => {
      setSent({ name: values.name, email: values.contactEmail });
      scrollTo(0, 0);
    },
  });
  return (
    <Show
      when={!sent()}
      fallback={
        <AuthFrame appName={props.appName} title={t('joining.receivedTitle')}>
          <Callout tone="success">{t('joining.received', sent()!)}</Callout>
          <p class="mt-5">
            <Link href="/sign-in">{t('joining.back')}</Link>
          </p>
        </AuthFrame>
      }
    >
      <AuthFrame
        appName={props.appName}
        title={t('joining.title')}
        hint={t('joining.hint')}
        wide
        after={
          <p class="mt-5">
            <Link href="/sign-in">{t('joining.back')}</Link>
          </p>
        }
      >
        <Form form={form} action={t('joining.send')}>
          <CompanyFields form={form} />
          <TextInput
            label={t('joining.contactName')}
            required
            autocomplete="name"
            {...form.at<string>(['contactName'])}
          />
          <TextInput
            label={t('joining.contactEmail')}
            hint={t('joining.contactHint')}
            type="email"
            required
            autocomplete="email"
            {...form.at<string>(['contactEmail'])}
          />
          <TextArea label={t('joining.note')} {...form.at<string>(['note'])} />
        </Form>
      </AuthFrame>
    </Show>
  );
}
