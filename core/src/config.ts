import { z } from 'zod';

interface Setting {
  readonly schema: z.ZodType;
  readonly fallback: string | null;
  readonly why: string;
}

const text = z.string().min(1);
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const flag = z.enum(['on', 'off']).transform((value) => value === 'on');

/**
 * Every setting once: how it is read, what holds when it is absent, one line why. Nobody else reads the environment.
 */
const settings = {
  HOST: { schema: text, fallback: '127.0.0.1', why: 'address to listen on' },
  PORT: {
    schema: whole(0, 65535),
    fallback: '4400',
    why: 'the one port that serves the apps, the API and the sockets',
  },
  PUBLIC_URL: {
    schema: z.url(),
    fallback: null,
    why: 'how browsers reach Hansa, for links in mails and the check of origins; default: http://HOST:PORT',
  },
  DATA_DIR: {
    schema: text,
    fallback: '.hansa',
    why: 'where the embedded database, the index, files, models and generated secrets are kept',
  },
  BACKUP_DIR: {
    schema: text,
    fallback: null,
    why: 'where the embedded database keeps its write-ahead log, and `pnpm backup` the rest, to be restored to any moment; another disk than DATA_DIR',
  },
  DATABASE_URL: {
    schema: text,
    fallback: null,
    why: 'a PostgreSQL 16+ of yours, as the owner of the database, who may create a role (`hansa_app`) or was granted it; default: the embedded one',
  },
  DATABASE_POOL: { schema: whole(2, 500), fallback: '20', why: 'connections of one process at most' },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }),
    fallback: null,
    why: 'a Redis 5+ or Valkey over whose streams several core processes tell each other what happens, redis://host:6379/0; it keeps nothing that counts. Default: the database carries it',
  },
  QDRANT_URL: {
    schema: z.url(),
    fallback: null,
    why: 'a Qdrant server as search engine, for cores on several machines; default: the embedded engine, in a process of its own that all cores with the same DATA_DIR ask',
  },
  QDRANT_API_KEY: { schema: text, fallback: null, why: 'its key' },
  EMBEDDINGS_URL: {
    schema: z.url(),
    fallback: null,
    why: 'an endpoint that speaks the OpenAI embeddings API; default: a model in worker threads',
  },
  EMBEDDINGS_KEY: { schema: text, fallback: null, why: 'its key' },
  EMBEDDINGS_MODEL: { schema: text, fallback: null, why: 'which of its models' },
  EMBEDDINGS_DIMENSIONS: { schema: whole(8, 4096), fallback: '384', why: 'how long its vectors are' },
  MODEL_DIR: {
    schema: text,
    fallback: null,
    why: 'a folder that holds the weights already; default: obtained at the first start',
  },
  EMBEDDINGS: { schema: flag, fallback: 'on', why: '`off`: search by words and numbers only, without a model' },
  SMTP_URL: {
    schema: text,
    fallback: null,
    why: 'where mail goes, smtp://user:password@host:587; default: kept in the mailbox page',
  },
  MAIL_FROM: { schema: text, fallback: 'Hansa <no-reply@hansa.example>', why: 'sender of mail' },
  AUTH_SECRET: {
    schema: z.string().min(32),
    fallback: null,
    why: 'signs sessions; default: generated once and kept in DATA_DIR',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
    why: 'how much is told',
  },
  DEMO: {
    schema: flag,
    fallback: 'on',
    why: 'the demo marketplace: seeded at the first start, accounts shown at sign-in, mailbox open. `off` in production',
  },
  UPLOAD_BYTES: { schema: whole(1024, 2 ** 34), fallback: '1073741824', why: 'size of an uploaded file at most' },
  REQUEST_BYTES: { schema: whole(1024, 2 ** 30), fallback: '4194304', why: 'size of any other request body at most' },
  REQUEST_QUEUE: {
    schema: whole(1, 10_000),
    fallback: '200',
    why: 'requests that may wait for the database, and of one company for their turn, however short their wait; beyond it new ones are refused with 503 and Retry-After',
  },
  REQUEST_WAIT_MS: {
    schema: whole(1, 60_000),
    fallback: '500',
    why: "milliseconds that a read may be expected to wait for the database, or for its company's turn where sixteen others wait for it, a write twice that; beyond it new ones are refused with 503 and Retry-After",
  },
  API_REQUESTS_PER_MINUTE: {
    schema: whole(1, 1_000_000),
    fallback: '600',
    why: 'requests of one API key, or of one address without a key, at most',
  },
  METRICS_TOKEN: {
    schema: z.string().min(16),
    fallback: null,
    why: 'what a collector shows as `Authorization: Bearer …` to read /metrics; default: they are told to programs on this machine alone',
  },
  TRUST_PROXY: {
    schema: flag,
    fallback: 'off',
    why: '`on` behind a proxy of yours: the last address of X-Forwarded-For, which the proxy adds, is believed',
  },
  JOB_WORKERS: { schema: whole(1, 16), fallback: '2', why: 'long jobs (imports) worked on at once' },
  EVENT_WORKERS: { schema: whole(1, 32), fallback: '2', why: 'deliveries of events worked on at once' },
} as const satisfies Record<string, Setting>;

type Name = keyof typeof settings;
type Read<N extends Name> =
  | z.output<(typeof settings)[N]['schema']>
  | ((typeof settings)[N]['fallback'] extends null ? null : never);
export type Config = { readonly [N in Name]: Read<N> };

/** Reads the settings once. Fails with every fault at a time: which setting, what is wrong, how to mend it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const entries = Object.entries(settings).map(([name, setting]: [string, Setting]) => {
    const given = environment[name] === undefined || environment[name] === '' ? setting.fallback : environment[name];
    if (given === null) return [name, null];
    const read = setting.schema.safeParse(given);
    if (!read.success)
      faults.push(`${name}: ${read.error.issues.map((issue) => issue.message).join('; ')}. It is for: ${setting.why}.`);
    return [name, read.data];
  });
  if (faults.length > 0) throw new Error(`Hansa cannot start with these settings:\n  ${faults.join('\n  ')}`);
  return Object.fromEntries(entries) as Config;
}

/** The settings as a Markdown table, for docs/settings.md. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(
    ([name, setting]: [string, Setting]) =>
      `| \`${name}\` | ${setting.fallback === null ? '' : `\`${setting.fallback}\``} | ${setting.why} |`,
  );
  return ['| setting | default | what it is for |', '| --- | --- | --- |', ...rows].join('\n');
}
