import { useNavigate, useSearchParams } from '@solidjs/router';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { AuthFrame } from '../pages/auth-frame.tsx';
import { Button } from '../parts/button.tsx';
import { Failure } from '../parts/failure.tsx';
import { Link } from '../parts/link.tsx';
import { PasswordInput } from '../parts/password-input.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { toast } from '../parts/toast.tsx';
import { useSession } from '../session.tsx';
import { signIn } from '../sign-in.ts';
import { t } from './texts.ts';

const least = 10;

/** Behind the link of an invitation: takes the seat, with a new account where there is none. */
export function InvitationPage(props: { appName: string; client: AccessClient }) {
  const [search] = useSearchParams<{ token?: string }>();
  const session = useSession();
  const go = useNavigate();
  const [offer, { refetch }] = createResource(() =>
    props.client.identity.invitation.query({ token: search.token ?? '' }),
  );
  const shown = () => (offer.error ? undefined : offer());
  const [name, setName] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const ready = () => shown()?.isKnown || (name().trim().length >= 2 && password().length >= least);
  const join = async (event: Event) => {
    event.preventDefault();
    if (busy() || !ready()) return;
    setBusy(true);
    setFailure(null);
    try {
      const { email, isKnown } = shown()!;
      await props.client.identity.acceptInvitation.mutate({
        token: search.token ?? '',
        ...(isKnown ? {} : { name: name().trim(), password: password() }),
      });
      // Who has just chosen a password need not type it again.
      if (!isKnown && (await signIn(email, password())).ok) {
        await session.reload();
        go('/', { replace: true });
        return;
      }
      toast({ title: t('joining.joined'), tone: 'success' });
      go('/sign-in', { replace: true });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <AuthFrame
      appName={props.appName}
      title={shown() ? t('joining.invited', { name: shown()!.organizationName }) : t('joining.join')}
      hint={shown() && t(shown()!.isKnown ? 'joining.invitedKnown' : 'joining.invitedNew', { email: shown()!.email })}
    >
      <Switch fallback={<SkeletonText />}>
        <Match when={offer.error}>
          <Failure error={offer.error} onRetry={() => void refetch()} />
        </Match>
        <Match when={shown()}>
          <form class="grid gap-4" onSubmit={(event) => void join(event)}>
            <Show when={!shown()!.isKnown}>
              <TextInput
                label={t('joining.yourName')}
                required
                autocomplete="name"
                autofocus
                value={name()}
                onChange={setName}
              />
              {/* So that what keeps passwords knows whose this is. */}
              <input type="email" autocomplete="username" value={shown()!.email} readOnly hidden />
              <PasswordInput
                label={t('joining.password')}
                hint={t('joining.passwordHint', { minimum: least })}
                autocomplete="new-password"
                required
                value={password()}
                onChange={setPassword}
              />
            </Show>
            <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
            <Button type="submit" kind="primary" size="lg" busy={busy()} disabled={!ready()}>
              {t('joining.join')}
            </Button>
          </form>
        </Match>
      </Switch>
      <p class="mt-5">
        <Link href="/sign-in">{t('joining.back')}</Link>
      </p>
    </AuthFrame>
  );
}
