import { useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Callout } from '../parts/callout.tsx';
import { Link } from '../parts/link.tsx';
import { PasswordInput } from '../parts/password-input.tsx';
import { toast } from '../parts/toast.tsx';
import type { SignInOutcome } from '../sign-in.ts';
import { AuthFrame } from './auth-frame.tsx';

const least = 10;

/** Behind a link from a mail: a forgotten password, or the first one of somebody invited. */
export function ChoosePasswordPage(props: {
  appName: string;
  title: string;
  hint: string;
  action: string;
  choose: (token: string, password: string) => Promise<SignInOutcome>;
}) {
  const [search] = useSearchParams<{ token?: string }>();
  const go = useNavigate();
  const [password, setPassword] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    if (password().length < least) return setRefused('session.passwordTooShort');
    setBusy(true);
    const outcome = await props.choose(search.token ?? '', password());
    setBusy(false);
    if (!outcome.ok) return setRefused(outcome.code);
    toast({ title: t('signIn.passwordSaved') });
    go('/sign-in', { replace: true });
  };
  return (
    <AuthFrame appName={props.appName} title={props.title} hint={props.hint}>
      <form class="grid gap-4" onSubmit={(event) => void save(event)}>
        <Show when={search.token} fallback={<Callout tone="danger">{t('refusals.session.linkSpent')}</Callout>}>
          <Show when={refused()}>
            {(code) => (
              <Callout tone="danger">
                {t.maybe(`refusals.${code()}`, { minimum: least }) ?? t('failure.unknown', { code: code() })}
              </Callout>
            )}
          </Show>
          <PasswordInput
            label={t('signIn.newPassword')}
            hint={t('signIn.passwordHint', { minimum: least })}
            autocomplete="new-password"
            required
            value={password()}
            onChange={setPassword}
          />
          <Button type="submit" kind="primary" size="lg" busy={busy()}>
            {props.action}
          </Button>
        </Show>
      </form>
      <p class="mt-5">
        <Link href="/forgot-password">{t('signIn.newLink')}</Link>
      </p>
    </AuthFrame>
  );
}
