import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import {
  choicesInvalid,
  configurableAmong,
  configureLines,
  type Kept,
  notLive,
  priceConfigured,
  type Choosing,
  type Configured,
} from '../configurations/index.ts';
import { apply, type OperationRefusal } from './document/apply.ts';
import type { LineConfiguration, QuoteDocument, QuoteLine, Side } from './document/document.ts';
import type { NamedOperation, Operation } from './document/operations.ts';
import type { QuoteRow } from './scope.ts';

/** What the document keeps of choices that can be made. */
function keptOf(
  { versionId, answer }: Extract<Configured, { isLive: true }>,
  choices: LineConfiguration['choices'],
): LineConfiguration {
  return {
    versionId,
    choices,
    sku: answer.sku!,
    summary: answer.summary,
    unitPrice: answer.price?.unitPrice ?? null,
    onceMinor: answer.price?.onceMinor ?? 0,
  };
}

export interface WantedLine {
  readonly key: string;
  readonly offerId: string;
  readonly quantity: string;
  readonly title: string;
  readonly configuration: { readonly versionId: string; readonly choices: LineConfiguration['choices'] };
}

/**
 * Configurations of lines of a request, checked and priced now; the first that cannot be made refuses all, and says
 * why.
 */
export async function configureRequest(
  ctx: Context,
  buyerId: Id<'organization'>,
  currency: string,
  lines: readonly WantedLine[],
): Promise<Map<string, LineConfiguration>> {
  if (lines.length === 0) return new Map();
  const configured = await configureLines(
    ctx,
    { buyerId, storefrontId: ctx.storefrontId, currency, sellerId: null },
    lines.map((line) => ({ ...line, ...line.configuration })),
  );
  return new Map(
    lines.map((line) => {
      const one = configured.get(line.key)!;
      if (!one.isLive) throw notLive({ title: line.title });
      if (!one.answer.isValid)
        throw choicesInvalid({ title: line.title, broken: one.answer.broken, mend: one.answer.mend });
      return [line.key, keptOf(one, line.configuration.choices)];
    }),
  );
}

/** For whom a line is priced, and whose model it may be by. */
type Between = Pick<QuoteRow, 'id' | 'buyerId' | 'sellerId' | 'storefrontId' | 'currency'>;
interface Refused {
  readonly refusal: OperationRefusal;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Operations as they go into the log: what follows from choices is written by the server, by the model that is live and
 * at the buyer's price for the quantity that stands there then; so is what another quantity of them costs. Those that
 * cannot be made are named with everything that is against them. Costs nothing where nobody chooses or changes how much
 * of it.
 */
export async function completeOperations(
  ctx: Context,
  quote: Between,
  before: QuoteDocument,
  side: Side,
  operations: readonly NamedOperation[],
): Promise<Map<string, Operation | Refused>> {
  const chosen = await completeChoices(ctx, quote, before, side, operations);
  if (
    !operations.some(
      ({ op }) =>
        op.type === 'set' && op.field === 'quantity' && (chosen.size > 0 || before.lines[op.lineId]?.configuration),
    )
  )
    return chosen;
  return new Map([
    ...chosen,
    ...(await priceQuantities(
      ctx,
      quote,
      before,
      side,
      operations.map((one) => ({ ...one, op: chosen.get(one.opId) ?? one.op })),
    )),
  ]);
}

async function completeChoices(
  ctx: Context,
  quote: Between,
  before: QuoteDocument,
  side: Side,
  operations: readonly NamedOperation[],
): Promise<Map<string, Operation | Refused>> {
  if (!operations.some(({ op }) => op.type === 'configure' || chosenIn(op))) return new Map();
  const otherwise: string[] = [];
  const asked: (Choosing & { readonly op: Operation; readonly title: string })[] = [];
  let document = before;
  for (const { opId, op } of operations) {
    const applied = apply(document, op, side);
    if (!('document' in applied)) continue;
    document = applied.document;
    if (op.type === 'configure' && op.configuration === null) otherwise.push(op.lineId);
    const choosing = chosenIn(op);
    const line = choosing && document.lines[op.type === 'add' ? op.line.id : choosing.lineId];
    if (choosing && line)
      asked.push({
        key: opId,
        op,
        title: line.title,
        offerId: line.offerId ?? quote.id,
        quantity: line.quantity,
        versionId: choosing.configuration.versionId,
        choices: choosing.configuration.choices,
      });
  }
  const configured = await configureLines(
    ctx,
    { buyerId: quote.buyerId, storefrontId: quote.storefrontId, currency: quote.currency, sellerId: quote.sellerId },
    asked,
  );
  const answers = new Map(
    asked.map(({ key, op, title, choices }): [string, Operation | Refused] => {
      const one = configured.get(key)!;
      if (!one.isLive) return [key, { refusal: 'configuration.notLive', facts: { title } }];
      if (!one.answer.isValid)
        return [
          key,
          {
            refusal: 'configuration.choicesInvalid',
            facts: { title, broken: one.answer.broken, mend: one.answer.mend },
          },
        ];
      return [key, withConfiguration(op, keptOf(one, choices))];
    }),
  );
  for (const { key, op } of asked)
    if (op.type === 'configure' && !('refusal' in answers.get(key)!)) otherwise.push(op.lineId);
  await forgetCosts(ctx, quote, otherwise);
  return answers;
}

/**
 * What the seller has written of cost and floor, and a manager allowed, was of other choices: of these nothing is known
 * yet.
 */
async function forgetCosts(ctx: Context, quote: Between, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return;
  await asPlatform(
    ctx,
    'costs of a line go with the choices that they were of, whichever side chooses',
    () => ctx.sql`delete from quote_margin where quote_id = ${quote.id} and line_id = any (${lineIds}::uuid[])`,
  );
}

/**
 * Changed quantities of what is configured by then, each with what it costs; where that cannot be told the quantity
 * changes alone.
 */
async function priceQuantities(
  ctx: Context,
  quote: Between,
  before: QuoteDocument,
  side: Side,
  operations: readonly { readonly opId: string; readonly op: Operation | Refused }[],
): Promise<Map<string, Operation>> {
  const asked: (Kept & { readonly op: Extract<Operation, { type: 'set' }> })[] = [];
  let document = before;
  for (const { opId, op } of operations) {
    if ('refusal' in op) continue;
    const line = op.type === 'set' && op.field === 'quantity' ? document.lines[op.lineId] : undefined;
    if (op.type === 'set' && line?.configuration)
      asked.push({
        key: opId,
        op,
        offerId: line.offerId ?? quote.id,
        quantity: String(op.value),
        versionId: line.configuration.versionId,
        choices: line.configuration.choices,
      });
    const applied = apply(document, op, side);
    if ('document' in applied) document = applied.document;
  }
  if (asked.length === 0) return new Map();
  const priced = await priceConfigured(
    ctx,
    { buyerId: quote.buyerId, storefrontId: quote.storefrontId, currency: quote.currency, sellerId: quote.sellerId },
    asked,
  );
  return new Map(asked.map(({ key, op }) => [key, { ...op, priced: priced.get(key) }]));
}

function chosenIn(op: Operation): { lineId: string; configuration: LineConfiguration } | null {
  if (op.type === 'add') return op.line.configuration && { lineId: op.line.id, configuration: op.line.configuration };
  return op.type === 'configure' && op.configuration ? { lineId: op.lineId, configuration: op.configuration } : null;
}

function withConfiguration(op: Operation, configuration: LineConfiguration): Operation {
  return op.type === 'add'
    ? { ...op, line: { ...op.line, configuration } }
    : op.type === 'configure'
      ? { ...op, configuration }
      : op;
}

/**
 * Lines of offers that are made to order now, with nothing chosen. A line without a price is a question still, and so
 * is one that nobody is asked to order.
 */
export async function unchosenLines(
  ctx: Context,
  sellerId: Id<'organization'>,
  lines: readonly QuoteLine[],
): Promise<QuoteLine[]> {
  const plain = lines.filter((line) => line.configuration === null && line.offerId !== null && line.unitPrice !== null);
  const made = new Set(
    (
      await configurableAmong(
        ctx,
        sellerId,
        plain.map((line) => line.offerId!),
      )
    ).map((one) => one.offerId),
  );
  return plain.filter((line) => made.has(line.offerId!));
}

/** Choices of one line as both sides try them, before anything is written. */
export async function configuredLine(
  ctx: Context,
  quote: QuoteRow,
  line: QuoteLine,
  choices: LineConfiguration['choices'],
  more: { quantity: string; justChosen: string | null },
): Promise<Extract<Configured, { isLive: true }> | null> {
  if (line.offerId === null) return null;
  const configured = await configureLines(
    ctx,
    { buyerId: quote.buyerId, storefrontId: quote.storefrontId, currency: quote.currency, sellerId: quote.sellerId },
    [{ key: line.id, offerId: line.offerId, versionId: null, choices, ...more }],
  );
  const one = configured.get(line.id);
  return one?.isLive ? one : null;
}
