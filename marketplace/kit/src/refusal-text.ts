import { TRPCClientError } from '@trpc/client';
import { formatDate, formatMoney } from './format.ts';
import type { Values } from './languages/dictionary.ts';
import { t } from './languages/index.ts';

/** The one error model on the wire: what core answers for anything a user can cause. */
export interface RefusalOnTheWire {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly requestId: string;
}
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Any error as a refusal. What did not come from core gets a code of its own, so that each error shown has one. */
export function refusalOf(error: unknown): RefusalOnTheWire {
  const data = (error as { data?: { refusal?: Partial<RefusalOnTheWire>; issues?: readonly Issue[] } } | null)?.data;
  if (data?.refusal?.code) {
    return {
      code: data.refusal.code,
      facts: data.refusal.facts ?? {},
      issues: data.refusal.issues ?? data.issues ?? [],
      requestId: data.refusal.requestId ?? '',
    };
  }
  const code =
    typeof navigator !== 'undefined' && !navigator.onLine
      ? 'connection.offline'
      : error instanceof TRPCClientError || error instanceof TypeError
        ? 'connection.lost'
        : 'internal';
  return { code, facts: {}, issues: [], requestId: '' };
}

/** What happened and what to do next, in the reader's language. */
export function refusalText(error: unknown): string {
  const refusal = refusalOf(error);
  return (
    t.maybe(`refusals.${refusal.code}`, factsAsText(refusal.facts)) ?? t('failure.unknown', { code: refusal.code })
  );
}

/** `limitMinor` beside a `currency` reads as money; `…At` and `…On` as a date; a code of ours as its own text. */
function factsAsText(facts: Readonly<Record<string, unknown>>): Values {
  const currency = typeof facts['currency'] === 'string' ? facts['currency'] : null;
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (name.endsWith('Minor') && currency)
      values[name.slice(0, -'Minor'.length)] = formatMoney({ minor: value, currency });
    else if (/(At|On)$/.test(name) && !Number.isNaN(Date.parse(String(value))))
      values[name] = formatDate(value, name.endsWith('On') ? 'day' : 'moment');
    else
      values[name] =
        typeof value === 'string'
          ? (t.maybe(`things.${value}`) ?? t.maybe(`permissions.${value}`) ?? t.maybe(`state.${value}`) ?? value)
          : value;
  }
  return values;
}

/** The text of one fault at its field: ours by its code, else what the schema said. */
export function issueText(issue: Issue): string {
  return t.maybe(`issues.${issue.code}`) ?? issue.message;
}
