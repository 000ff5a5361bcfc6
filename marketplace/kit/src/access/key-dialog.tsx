import { IssueKey } from '@hansa/core/contract';
import { createSignal, For, Show } from 'solid-js';
import { createForm } from '../create-form.ts';
import { t as kitText } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Callout } from '../parts/callout.tsx';
import { Checkbox } from '../parts/checkbox.tsx';
import { Code } from '../parts/code.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { Select } from '../parts/select.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { useSession } from '../session.tsx';
import type { AccessClient } from './access-client.ts';
import { t } from './texts.ts';

const lives = ['30', '90', '365', 'none'] as const;

/** Names a key and what it may do; then shows it, once. */
export function KeyDialog(props: { client: AccessClient; onClose: () => void; onMade: () => void }) {
  const session = useSession();
  const [secret, setSecret] = createSignal<string | null>(null);
  const form = createForm({
    schema: IssueKey,
    initial: () => ({ name: '', permissions: [], daysValid: 365 }),
    submit: (values) => props.client.organizations.issueKey.mutate(values),
    onDone: (made) => {
      setSecret(made.secret);
      props.onMade();
    },
  });
  // Nobody gives what they do not hold. What only reads stands first.
  const isReading = (name: string) => name.endsWith('.read');
  const held = () =>
    [...(session.membership()?.permissions ?? [])].sort(
      (a, b) =>
        Number(isReading(b)) - Number(isReading(a)) ||
        (kitText.maybe(`permissions.${a}`) ?? a).localeCompare(kitText.maybe(`permissions.${b}`) ?? b),
    );
  const chosen = () => form.values['permissions'] as readonly string[];
  const choose = (names: readonly string[]) => form.put('permissions', [...names]);
  return (
    <Show
      when={secret()}
      fallback={
        <Dialog
          open
          onClose={props.onClose}
          title={t('access.newKey')}
          hint={t('access.newKeyHint')}
          actions={
            <>
              <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
              <Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>
                {t('access.make')}
              </Button>
            </>
          }
        >
          <Form form={form} action={t('access.make')} bare>
            <TextInput
              label={t('access.keyName')}
              hint={t('access.keyNameHint')}
              required
              autofocus
              maxLength={80}
              {...form.at<string>(['name'])}
            />
            <Select
              label={t('access.life')}
              value={String(form.values['daysValid'] ?? 'none')}
              onChange={(days) => form.put('daysValid', days === 'none' ? undefined : Number(days))}
              options={lives.map((value) => ({
                value,
                label: value === 'none' ? t('access.noEnd') : t('access.days', { count: Number(value) }),
              }))}
            />
            <fieldset class="min-w-0">
              <div class="mb-1.5 flex flex-wrap items-center justify-between gap-2">
                <legend class="font-medium">{t('access.may')}</legend>
                <span class="flex gap-1.5">
                  <Button size="sm" kind="quiet" onClick={() => choose(held().filter(isReading))}>
                    {t('access.onlyRead')}
                  </Button>
                  <Button size="sm" kind="quiet" onClick={() => choose([])}>
                    {kitText('action.clear')}
                  </Button>
                </span>
              </div>
              <ul class="grid gap-x-4 gap-y-1.5 rounded-md p-3 ring-1 ring-line sm:grid-cols-2">
                <For each={held()}>
                  {(name) => (
                    <li>
                      <Checkbox
                        label={kitText.maybe(`permissions.${name}`) ?? name}
                        checked={chosen().includes(name)}
                        onChange={(isOn) => choose(isOn ? [...chosen(), name] : chosen().filter((one) => one !== name))}
                      />
                    </li>
                  )}
                </For>
              </ul>
              <Show when={form.at(['permissions']).error}>
                {(fault) => (
                  <p class="mt-1 text-sm text-danger" role="alert">
                    {fault()}
                  </p>
                )}
              </Show>
            </fieldset>
          </Form>
        </Dialog>
      }
    >
      {(text) => (
        <Dialog
          open
          onClose={props.onClose}
          title={t('access.keyMade')}
          actions={
            <Button kind="primary" onClick={props.onClose}>
              {t('access.kept')}
            </Button>
          }
        >
          <Callout tone="warning">{t('access.onceHint')}</Callout>
          <div class="mt-4 flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2.5 ring-1 ring-line ring-inset">
            <Code class="min-w-0 text-base" copy={false}>
              {text()}
            </Code>
            <CopyButton text={text()} />
          </div>
          <p class="mt-4 text-sm text-quiet">{t('access.tryIt')}</p>
          <pre
            class="mt-1.5 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-sm ring-1 ring-line ring-inset"
            tabIndex={0}
          >{`curl ${location.origin}/api/v1/products \\\n  -H "Authorization: Bearer ${text()}"`}</pre>
        </Dialog>
      )}
    </Show>
  );
}

function CopyButton(props: { text: string }) {
  const [isCopied, setCopied] = createSignal(false);
  return (
    <Button size="sm" onClick={() => void navigator.clipboard.writeText(props.text).then(() => setCopied(true))}>
      <span role="status">{isCopied() ? kitText('action.copied') : kitText('action.copy')}</span>
    </Button>
  );
}
