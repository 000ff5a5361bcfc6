import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { asReadOnly, isCannotWrite } from '../../platform/db/cannot-write.ts';
import { lineBefore } from '../../platform/db/line-before.ts';
import { statementName } from '../../platform/db/prepared.ts';
import { applicationRole } from '../../platform/db/rls.ts';
import { compile, type Fragment, fragment } from '../../platform/db/sql.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Language } from '../../platform/context.ts';
import { addressHeader } from '../../platform/http/request.ts';
import type { Id } from '../../platform/ids.ts';
import { createKnownCookies } from './known-cookies.ts';
import { createThrottle } from './throttle.ts';

export interface IdentityOptions {
  /** The owner's connection: accounts lie in a schema of their own that the application's role cannot enter. */
  readonly databaseUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly isDemo: boolean;
  /** Milliseconds that never jump, for the throttle. */
  readonly now: () => number;
  readonly clock: Clock;
  /** Hears of mail that could not be sent. */
  onFault(error: unknown): void;
  sendResetMail(to: { email: string; name: string; language: Language }, link: string): Promise<void>;
}

export interface SignedIn {
  readonly userId: Id<'user'>;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}
export interface OpenSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly program: string | null;
}
export interface NewUser {
  readonly id: Id<'user'>;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string;
}

/**
 * What of the library is open. The rest of it lists tokens of sessions to scripts, changes accounts behind the back of
 * their organizations, or is not used; sessions are listed and ended by doors of `organizations`.
 */
const isOpen = (door: string) =>
  ['POST /sign-in/email', 'POST /sign-out', 'POST /request-password-reset', 'POST /reset-password'].includes(door) ||
  /^GET \/reset-password\/[\w-]+$/.test(door);

/** A session lasts so long from its last prolonging, which is due after a day. */
const [daySeconds, lastsDays] = [60 * 60 * 24, 14];

/** A session that is used goes on, but not for longer than this: then one signs in again. */
const oldestDays = 30;

/** What is done instead where nothing can be written; any other error goes on. */
function orElse<T>(error: unknown, instead: () => T): T {
  if (!isCannotWrite(error)) throw error;
  return instead();
}

/**
 * A session's token travels in its cookie alone, where no script can read it; the library tells it in the body, too.
 */
async function withoutToken(answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const { token: _, ...told } = (await answer.json()) as { token?: string };
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return Response.json(told, { status: answer.status, headers });
}

/**
 * People prove who they are by the library better-auth; we write no cryptography. It has a pool of its own, because it
 * reads timestamps differently from the ORM's pool, and with that one accepted sessions that had expired
 * (docs/decisions/0005).
 */
export function openIdentity(options: IdentityOptions) {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 6,
    options: '-c search_path=auth',
    application_name: 'hansa-identity',
  });
  pool.on('error', () => {
    /* an idle connection dropped by the server */
  });
  const line = lineBefore(pool, options.now);
  const underWay = new Set<Promise<void>>();
  const later = (work: Promise<void>) => {
    const done = work
      .catch((error: unknown) => {
        options.onFault(error);
      })
      .finally(() => {
        underWay.delete(done);
      });
    underWay.add(done);
  };
  // The demo's password is known to all, and a class of thirty signs in from one address.
  const throttled = createThrottle({
    now: options.now,
    failuresOfAccount: 10,
    failuresOfAddress: options.isDemo ? 300 : 50,
  });
  const auth = betterAuth({
    database: pool,
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/auth',
    trustedOrigins: [options.publicUrl],
    // People come by invitation; an account without an organization could do nothing.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      revokeSessionsOnPasswordReset: true,
      // Not waited for: how long mail takes would tell that there is such an account (S03).
      sendResetPassword: async ({ user, url }) => {
        later(options.sendResetMail({ email: user.email, name: user.name, language: languageOf(user) }, url));
      },
    },
    user: {
      modelName: 'auth_user',
      additionalFields: { language: { type: 'string', defaultValue: 'en', input: true } },
    },
    session: { modelName: 'auth_session', expiresIn: daySeconds * lastsDays, updateAge: daySeconds },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    rateLimit: {
      enabled: true,
      window: 60,
      max: options.isDemo ? 600 : 100,
      customRules: {
        '/sign-in/email': { window: 60, max: options.isDemo ? 600 : 60 },
        '/request-password-reset': { window: 60, max: options.isDemo ? 60 : 5 },
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'hansa',
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // What is no refusal of the library's is ours to answer, and to hear of.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

  const known = createKnownCookies();
  /**
   * A session whose cookie the library has checked before, if it is there and not due to be prolonged: one statement,
   * which is a tenth of what the library does. Null: the library is to say, whatever is the matter with it. `beside`:
   * values that are selected with it, named. They are read by the owner of the tables, whom row policies bind and who
   * has no variables: for what all may read.
   */
  async function seenBefore<Beside>(
    cookie: string,
    beside: Fragment,
  ): Promise<(Omit<SignedIn, 'language'> & Beside & { readonly language: string; readonly createdAt: Date }) | null> {
    const token = known.tokenOf(cookie);
    if (token === null) return null;
    const asked = fragment`select u.id as "userId", s.id as "sessionId", s."createdAt", u.name, u.email, u.language, ${beside} from auth_session s join auth_user u on u.id = s."userId" where s.token = ${token} and s."expiresAt" > now() + make_interval(secs => ${daySeconds * (lastsDays - 1)})`;
    const { text, parameters } = compile(asked.text, asked.values);
    const name = statementName(text);
    const { rows } = await pool.query<Omit<SignedIn, 'language'> & Beside & { language: string; createdAt: Date }>({
      ...(name === null ? {} : { name }),
      text,
      values: parameters,
    });
    return rows[0] ?? null;
  }
  const isTooOld = (createdAt: Date) =>
    options.clock.now().getTime() - createdAt.getTime() > oldestDays * 1000 * daySeconds;

  return {
    /** Answers everything below /auth. */
    async handler(request: Request): Promise<Response> {
      const door = `${request.method} ${new URL(request.url).pathname.replace(/^\/auth/, '')}`;
      if (!isOpen(door)) return Response.json({ code: 'NOT_FOUND', message: 'Nothing is here.' }, { status: 404 });
      try {
        return await (door === 'POST /sign-in/email'
          ? throttled(request, auth.handler).then(withoutToken)
          : auth.handler(request));
      } catch (error) {
        throw asReadOnly(error);
      }
    },
    /**
     * Whose session a request shows. `beside` is what else was asked in the same statement (`seenBefore`); null where
     * the library had to be asked, or nothing was.
     */
    async sessionOf<Beside>(
      headers: Headers,
      beside: Fragment,
    ): Promise<{ readonly person: SignedIn | null; readonly beside: Beside | null }> {
      const cookie = headers.get('cookie');
      if (cookie === null || !cookie.includes('hansa.session_token')) return { person: null, beside: null };
      const seen = await seenBefore<Beside>(cookie, beside).catch(() => null);
      if (seen !== null)
        return {
          person: isTooOld(seen.createdAt)
            ? null
            : {
                userId: seen.userId,
                sessionId: seen.sessionId,
                name: seen.name,
                email: seen.email,
                language: languageOf(seen),
              },
          beside: seen,
        };
      const find = (disableRefresh: boolean) => auth.api.getSession({ headers, query: { disableRefresh } });
      // The library prolongs a session as it is read, and removes one that is over. Where nothing can be written, the
      // one is as good as it was, and the other opens nothing.
      const found = await find(false)
        .catch((error: unknown) => orElse(error, () => find(true)))
        .catch((error: unknown) => orElse(error, () => null));
      if (!found || isTooOld(new Date(found.session.createdAt))) return { person: null, beside: null };
      known.remember(cookie, found.session.token);
      return {
        person: {
          userId: found.user.id as Id<'user'>,
          sessionId: found.session.id,
          name: found.user.name,
          email: found.user.email,
          language: languageOf(found.user),
        },
        beside: null,
      };
    },
    /** Which of these sessions still open anything. */
    async aliveOf(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
      const { rows } = await pool.query<{ id: string }>(
        `select id from auth_session where id = any ($1::uuid[]) and "expiresAt" > now() and "createdAt" > now() - make_interval(days => $2)`,
        [sessionIds, oldestDays],
      );
      return new Set(rows.map((row) => row.id));
    },
    /** Where a person is signed in, the latest first. Tokens stay where they are. */
    async sessionsOf(userId: Id<'user'>): Promise<OpenSession[]> {
      const { rows } = await pool.query<OpenSession>(
        `select id, "createdAt", "updatedAt" as "lastUsedAt", "expiresAt", "ipAddress" as address, "userAgent" as program
        from auth_session where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc limit 200`,
        [userId],
      );
      return rows;
    },
    /** Ends sessions of a person: these, or all but one. Gives how many. */
    async endSessions(
      userId: Id<'user'>,
      which: { readonly id: string } | { readonly allBut: string },
    ): Promise<number> {
      const ended = await ('id' in which
        ? pool.query(`delete from auth_session where "userId" = $1 and id = $2`, [userId, which.id])
        : pool.query(`delete from auth_session where "userId" = $1 and id <> $2`, [userId, which.allBut]));
      return ended.rowCount ?? 0;
    },
    /** Whoever waits for a connection to look a session up. */
    line,
    async hashPassword(password: string): Promise<string> {
      return (await auth.$context).password.hash(password);
    },
    /** Adds people with a password. An e-mail that is known keeps its account; gives the ids by lower-case e-mail. */
    async addUsers(users: readonly NewUser[]): Promise<Map<string, Id<'user'>>> {
      const { rows } = await pool.query<{ id: Id<'user'>; email: string }>(
        `
        with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, name text, email text, language text, "passwordHash" text)),
        added as (insert into auth_user (id, name, email, "emailVerified", language, "createdAt", "updatedAt")
          select id, name, lower(email), true, language, now(), now() from given on conflict (email) do nothing returning id, email),
        linked as (insert into auth_account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
          select gen_random_uuid(), a.id::text, 'credential', a.id, g."passwordHash", now(), now() from added a join given g on lower(g.email) = a.email returning 1)
        select id, email from added union select u.id, u.email from auth_user u join given g on lower(g.email) = u.email`,
        [JSON.stringify(users)],
      );
      return new Map(rows.map((row) => [row.email, row.id]));
    },
    /**
     * Makes the tables and the view through which the rooms see names: of oneself, of colleagues, and of keys that act
     * for the same organization. Who sees whom stands around people and keys together: where each has conditions of its
     * own, PostgreSQL looks nobody up by key, and whoever joins a name reads all people there are
     * (`user-account.test.ts`).
     */
    async prepare(): Promise<void> {
      await pool.query('create schema if not exists auth');
      await (await getMigrations(auth.options)).runMigrations();
      await pool.query(`
        create or replace view public.user_account as
          select a.id, a.name, a.email, a.language from (
            select u.id, u.name, u.email, u.language, null::uuid as organization_id from auth.auth_user u
            union all
            select k.id, k.name, coalesce((select u.email from auth.auth_user u where u.id = k.issued_by), ''), coalesce((select u.language from auth.auth_user u where u.id = k.issued_by), 'en'), k.organization_id from public.api_key k) a
          where (select public.hansa_platform()) or a.id = (select public.hansa_user()) or a.organization_id = any ((select public.hansa_orgs())::uuid[])
             or exists (select 1 from public.member m where m.user_id = a.id and m.organization_id = any ((select public.hansa_orgs())::uuid[]));
        grant select on public.user_account to ${applicationRole};`);
    },
    close: async () => {
      await Promise.all(underWay);
      await pool.end();
    },
  };
}

export type Identity = ReturnType<typeof openIdentity>;

function languageOf(user: object): Language {
  return 'language' in user && user.language === 'vi' ? 'vi' : 'en';
}
