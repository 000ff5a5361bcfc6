import { quoteDocument } from '@hansa/core/contract';
import { fieldName, fieldText } from './line-columns.ts';
import { t } from '../languages/index.ts';
import type { DiffLine } from '../parts/diff-view.tsx';
import { nameOf } from './name-of.ts';

type Document = quoteDocument.QuoteDocument;
export interface Step {
  readonly words: string;
  readonly at: string;
  readonly lineId: string | null;
  readonly document: Document;
}

/** What was done since the first version, each step with the document after it. */
export function playBack(start: Document, log: readonly quoteDocument.OrderedOperation[]): readonly Step[] {
  let document = start;
  return log.flatMap((one): Step[] => {
    const before = document;
    const applied = quoteDocument.apply(document, one.op, one.side);
    if (!('document' in applied)) return [];
    document = applied.document;
    return [
      {
        words: wordsOf(one, before, document),
        at: one.at,
        lineId: 'lineId' in one.op ? one.op.lineId : one.op.type === 'add' ? one.op.line.id : null,
        document,
      },
    ];
  });
}

function wordsOf({ op, by }: quoteDocument.OrderedOperation, before: Document, after: Document): string {
  const title =
    op.type === 'add'
      ? op.line.title
      : op.type === 'term'
        ? ''
        : ((after.lines[op.lineId] ?? before.lines[op.lineId])?.title ?? t('quote.lineGone'));
  const value =
    op.type === 'set' || op.type === 'term'
      ? fieldText(op.field, op.value, after.currency)
      : op.type === 'configure'
        ? fieldText('configuration', op.configuration, after.currency)
        : '';
  const field = op.type === 'set' || op.type === 'term' ? fieldName(op.field) : '';
  return t(`quote.did.${op.type}`, { name: nameOf(by), title, field, value });
}

/** What differs between two documents, a line of the diff a field. */
export function differences(before: Document, after: Document): readonly DiffLine[] {
  const difference = quoteDocument.compareQuotes(before, after);
  const currency = after.currency;
  const whole = (line: quoteDocument.QuoteLine) =>
    `${fieldText('quantity', line.quantity, currency)} ${line.unit}${line.unitPrice === null ? '' : ` × ${fieldText('unitPrice', line.unitPrice, currency)}`}`;
  return [
    ...difference.added.map((line) => ({ label: line.title, before: null, after: whole(line) })),
    ...difference.removed.map((line) => ({ label: line.title, before: whole(line), after: null })),
    ...difference.changed.flatMap(({ line, changes }) =>
      changes.map((one) => ({
        label: `${line.title} · ${fieldName(one.field)}`,
        before: fieldText(one.field, one.before, currency),
        after: fieldText(one.field, one.after, currency),
      })),
    ),
    ...difference.terms.map((one) => ({
      label: fieldName(one.field),
      before: fieldText(one.field, one.before, currency),
      after: fieldText(one.field, one.after, currency),
    })),
  ];
}
