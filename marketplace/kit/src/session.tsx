import { useQueryClient } from '@tanstack/solid-query';
import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  useContext,
} from 'solid-js';
import { actingFor, stopActingFor } from './acting-for.ts';
import { actingOrganization, setActingOrganization } from './acting-organization.ts';
import { type Language, openLanguage } from './languages/index.ts';
import { reconnect } from './live.ts';
import { overForMe } from './queries.ts';
import { refusalOf } from './refusal-text.ts';
import { recall } from './storage.ts';
import { readVisit } from './visit.ts';

export interface Membership {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly kinds: { readonly sells: boolean; readonly buys: boolean; readonly operates: boolean };
  readonly role: string;
  readonly permissions: readonly string[];
}
export interface Me {
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly language: Language };
  readonly memberships: readonly Membership[];
  /** Who acts in this name, and until when. */
  readonly impersonatedBy?:
    | { readonly impersonationId: string; readonly name: string; readonly until: string; readonly isRep: boolean }
    | undefined;
}
export type AppName = 'buyer-web' | 'vendor-portal' | 'console';

/** The app's client, as far as the session speaks to it. */
export interface SessionClient {
  identity: { me: { query(): Promise<Me | null> } };
  impersonations: { end: { mutate(input: { impersonationId: string }): Promise<unknown> } };
}

export interface Session {
  readonly state: Accessor<'loading' | 'visitor' | 'signed in' | 'failed'>;
  readonly failure: Accessor<unknown>;
  readonly me: Accessor<Me | null>;
  /** Organizations of this person that have business in this app. */
  readonly memberships: Accessor<readonly Membership[]>;
  readonly membership: Accessor<Membership | null>;
  /** Hides what core would refuse anyway. Core decides; this only spares people a dead end. */
  may(permission: string): boolean;
  switchTo(organizationId: string): void;
  reload(): Promise<void>;
  leave(): Promise<void>;
  /** Ends acting for another: this tab is one's own again. */
  stopActing(): Promise<void>;
}

const kindOfApp: Record<AppName, keyof Membership['kinds']> = {
  'buyer-web': 'buys',
  'vendor-portal': 'sells',
  console: 'operates',
};
const SessionContext = createContext<Session>();

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return session;
}

/** `me`: who is there, if that was asked already. */
export function SessionProvider(props: {
  app: AppName;
  client: SessionClient;
  me?: Promise<Me | null>;
  children: JSX.Element;
}): JSX.Element {
  return (
    <SessionContext.Provider value={createSession(props.app, props.client, props.me)}>
      {props.children}
    </SessionContext.Provider>
  );
}

function createSession(app: AppName, client: SessionClient, asked?: Promise<Me | null>): Session {
  const queries = useQueryClient();
  const [me, setMe] = createSignal<Me | null>(null);
  const [state, setState] = createSignal<'loading' | 'visitor' | 'signed in' | 'failed'>('loading');
  const [failure, setFailure] = createSignal<unknown>(null);

  const memberships = createMemo(() => (me()?.memberships ?? []).filter((one) => one.kinds[kindOfApp[app]]));
  const membership = createMemo(() => {
    const mine = memberships();
    return mine.find((one) => one.organizationId === actingOrganization()) ?? (mine.length === 1 ? mine[0]! : null);
  });
  const permissions = createMemo(() => new Set(membership()?.permissions ?? []));

  async function reload(underWay?: Promise<Me | null>): Promise<void> {
    try {
      const found = await (underWay ?? client.identity.me.query());
      setMe(found);
      setFailure(null);
      // The acting organization is a header: one that is not mine any more would turn every call away.
      const chosen = membership();
      if (found && !found.impersonatedBy && chosen?.organizationId !== actingOrganization())
        setActingOrganization(chosen?.organizationId ?? null);
      if (found && recall('language') === null) await openLanguage(found.user.language);
      // A page out of a cache may have been drawn for a visitor: prices and products are then asked for again.
      if (found && readVisit() && state() === 'loading') void queries.resetQueries();
      setState(found ? 'signed in' : 'visitor');
    } catch (error) {
      const { code } = refusalOf(error);
      if (code === 'impersonation.over') {
        overForMe(error);
        return;
      }
      if (code === 'session.missing') {
        setMe(null);
        setState('visitor');
        return;
      }
      // A header that names an organization I have left is mended by leaving it out, once.
      if (actingOrganization() !== null && !code.startsWith('connection.') && code !== 'internal') {
        setActingOrganization(null);
        return reload();
      }
      setFailure(error);
      setState((before) => (before === 'signed in' ? before : 'failed'));
    }
  }

  function switchTo(organizationId: string): void {
    if (organizationId === actingOrganization()) return;
    setActingOrganization(organizationId);
    reconnect();
    // Everything on the page belonged to the other organization.
    void queries.resetQueries();
  }

  async function leave(): Promise<void> {
    await fetch('/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    setActingOrganization(null);
    setMe(null);
    setState('visitor');
    queries.clear();
    reconnect(false);
  }

  async function stopActing(): Promise<void> {
    const impersonationId = actingFor();
    stopActingFor();
    // The call goes out as oneself, because that is who ends it.
    if (impersonationId) await client.impersonations.end.mutate({ impersonationId });
  }

  // Everything on the page belonged to somebody else.
  createEffect(
    on(
      actingFor,
      () => {
        setMe(null);
        setState('loading');
        reconnect();
        void reload().then(() => queries.resetQueries());
      },
      { defer: true },
    ),
  );
  void reload(asked);
  return {
    state,
    failure,
    me,
    memberships,
    membership,
    may: (permission) => permissions().has(permission),
    switchTo,
    reload: () => reload(),
    leave,
    stopActing,
  };
}
