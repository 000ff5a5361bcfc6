import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { applicationRole } from '../../platform/db/rls.ts';
import type { Language } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

export interface IdentityOptions {
  /** The owner's connection: accounts lie in a schema of their own that the application's role cannot enter. */
  readonly databaseUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly isDemo: boolean;
  sendResetMail(to: { email: string; name: string; language: Language }, link: string): Promise<void>;
}

export interface SignedIn { readonly userId: Id<'user'>; readonly sessionId: string; readonly name: string; readonly email: string; readonly language: Language }
export interface NewUser { readonly id: Id<'user'>; readonly name: string; readonly email: string; readonly language: Language; readonly passwordHash: string }

/**
 * People prove who they are by the library better-auth; we write no cryptography. It has a pool of its own, because it reads
 * timestamps differently from the ORM's pool, and with that one accepted sessions that had expired (docs/decisions/0005).
 */
export function openIdentity(options: IdentityOptions) {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 6, options: '-c search_path=auth', application_name: 'hansa-identity' });
  pool.on('error', () => { /* an idle connection dropped by the server */ });
  const auth = betterAuth({
    database: pool,
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/auth',
    trustedOrigins: [options.publicUrl],
    // People come by invitation; an account without an organization could do nothing.
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 10, revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, url }) => options.sendResetMail({ email: user.email, name: user.name, language: languageOf(user) }, url),
    },
    user: { modelName: 'auth_user', additionalFields: { language: { type: 'string', defaultValue: 'en', input: true } } },
    session: { modelName: 'auth_session', expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    rateLimit: { enabled: true, window: 60, max: options.isDemo ? 600 : 100, customRules: { '/sign-in/email': { window: 60, max: options.isDemo ? 120 : 10 }, '/request-password-reset': { window: 60, max: 5 } } },
    advanced: { database: { generateId: 'uuid' }, cookiePrefix: 'hansa', ipAddress: { ipAddressHeaders: ['x-hansa-client-address'] } },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

  return {
    /** Answers everything below /auth. */
    handler: (request: Request) => auth.handler(request),
    async sessionOf(headers: Headers): Promise<SignedIn | null> {
      if (!headers.get('cookie')?.includes('hansa.session_token')) return null;
      const found = await auth.api.getSession({ headers });
      if (!found) return null;
      return { userId: found.user.id as Id<'user'>, sessionId: found.session.id, name: found.user.name, email: found.user.email, language: languageOf(found.user) };
    },
    async isAlive(sessionId: string): Promise<boolean> {
      const { rows } = await pool.query(`select 1 from auth_session where id = $1 and "expiresAt" > now()`, [sessionId]);
      return rows.length > 0;
    },
    async hashPassword(password: string): Promise<string> {
      return (await auth.$context).password.hash(password);
    },
    /** Adds people with a password. An e-mail that is known keeps its account; gives the ids by lower-case e-mail. */
    async addUsers(users: readonly NewUser[]): Promise<Map<string, Id<'user'>>> {
      const { rows } = await pool.query<{ id: Id<'user'>; email: string }>(`
        with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, name text, email text, language text, "passwordHash" text)),
        added as (insert into auth_user (id, name, email, "emailVerified", language, "createdAt", "updatedAt")
          select id, name, lower(email), true, language, now(), now() from given on conflict (email) do nothing returning id, email),
        linked as (insert into auth_account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
          select gen_random_uuid(), a.id::text, 'credential', a.id, g."passwordHash", now(), now() from added a join given g on lower(g.email) = a.email returning 1)
        select id, email from added union select u.id, u.email from auth_user u join given g on lower(g.email) = u.email`, [JSON.stringify(users)]);
      return new Map(rows.map((row) => [row.email, row.id]));
    },
    /** Makes the tables and the view through which the rooms see names: of oneself and of colleagues only. */
    async prepare(): Promise<void> {
      await pool.query('create schema if not exists auth');
      await (await getMigrations(auth.options)).runMigrations();
      await pool.query(`
        create or replace view public.user_account as
          select u.id, u.name, u.email, u.language from auth.auth_user u
          where public.hansa_platform() or u.id = public.hansa_user()
             or exists (select 1 from public.member m where m.user_id = u.id and m.organization_id = any (public.hansa_orgs()));
        grant select on public.user_account to ${applicationRole};`);
    },
    close: () => pool.end(),
  };
}

export type Identity = ReturnType<typeof openIdentity>;

function languageOf(user: object): Language {
  return 'language' in user && user.language === 'vi' ? 'vi' : 'en';
}
