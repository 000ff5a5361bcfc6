import { ArrowRight } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { language, t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Callout } from '../parts/callout.tsx';
import { Link } from '../parts/link.tsx';
import { PasswordInput } from '../parts/password-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { AppName } from '../session.tsx';
import { AuthFrame } from './auth-frame.tsx';
import { createSignIn, type DemoClient } from './create-sign-in.ts';

export function SignInPage(props: { app: AppName; appName: string; client: DemoClient }) {
  const page = createSignIn(props.app, props.client);
  return (
    <AuthFrame
      appName={props.appName}
      title={t('signIn.title')}
      hint={t('signIn.hint', { app: props.appName })}
      after={
        <>
          <Show when={props.app !== 'console'}>
            <p class="mt-5">
              <Link href="/join">{t('signIn.ask')}</Link>
            </p>
          </Show>
          <DemoAccounts page={page} />
        </>
      }
    >
      <form class="grid gap-4" onSubmit={page.submit} noValidate>
        <Show when={page.refused()}>
          {(code) => (
            <Callout tone="danger">{t.maybe(`refusals.${code()}`) ?? t('failure.unknown', { code: code() })}</Callout>
          )}
        </Show>
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autocomplete="username"
          autofocus
          required
          value={page.email()}
          onChange={page.setEmail}
        />
        <div class="relative">
          <PasswordInput
            label={t('signIn.password')}
            name="password"
            autocomplete="current-password"
            required
            value={page.password()}
            onChange={page.setPassword}
          />
          <Link href="/forgot-password" class="absolute top-0 right-0 text-sm">
            {t('signIn.forgot')}
          </Link>
        </div>
        <Button type="submit" kind="primary" size="lg" class="w-full" busy={page.busy()}>
          {t('signIn.action')}
        </Button>
      </form>
    </AuthFrame>
  );
}

function DemoAccounts(props: { page: ReturnType<typeof createSignIn> }) {
  return (
    <Show when={props.page.accounts()?.length}>
      <section aria-labelledby="demo-accounts" class="mt-8 overflow-hidden rounded-lg bg-surface ring-1 ring-line">
        <h2 id="demo-accounts" class="border-b border-line-soft px-4 py-2.5 text-sm font-medium text-quiet">
          {t('signIn.demo')}
        </h2>
        <ul>
          <For each={props.page.accounts()}>
            {(account) => (
              <li class="border-b border-line-soft last:border-0">
                <button
                  type="button"
                  disabled={props.page.busy()}
                  onClick={() => props.page.enterAs(account)}
                  class="group flex w-full items-center gap-3 px-4 py-2.5 text-left ring-inset transition-colors swift hover:bg-hover"
                >
                  <span class="min-w-0 flex-1">
                    <span class="block font-medium text-pretty">{account.label[language()]}</span>
                    <span class="block truncate text-sm text-quiet">{account.email}</span>
                  </span>
                  <ArrowRight
                    class="size-4 text-faint transition-transform swift group-hover:translate-x-0.5"
                    aria-hidden="true"
                  />
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
