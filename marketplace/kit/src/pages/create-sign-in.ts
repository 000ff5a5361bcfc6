import { createResource, createSignal } from 'solid-js';
import type { Language } from '../languages/index.ts';
import type { AppName } from '../session.tsx';
import { useSession } from '../session.tsx';
import { signIn } from '../sign-in.ts';

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly label: Record<Language, string>;
  readonly app: AppName;
}
export interface DemoClient {
  identity: { demoAccounts?: { query(): Promise<readonly DemoAccount[]> } };
}

export function createSignIn(app: AppName, client: DemoClient) {
  const session = useSession();
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string | null>(null);
  // Only a demo marketplace answers with accounts; anything else simply has none to offer.
  const [accounts] = createResource(async () =>
    ((await client.identity.demoAccounts?.query().catch(() => [])) ?? []).filter((account) => account.app === app),
  );

  async function enter(as: { email: string; password: string }): Promise<void> {
    setBusy(true);
    setRefused(null);
    const outcome = await signIn(as.email.trim(), as.password);
    if (outcome.ok) await session.reload();
    else setRefused(outcome.code);
    setBusy(false);
  }
  return {
    email,
    setEmail,
    password,
    setPassword,
    busy,
    refused,
    accounts,
    submit: (event: Event) => {
      event.preventDefault();
      if (!busy()) void enter({ email: email(), password: password() });
    },
    enterAs: (account: DemoAccount) => {
      setEmail(account.email);
      setPassword(account.password);
      void enter(account);
    },
  };
}
