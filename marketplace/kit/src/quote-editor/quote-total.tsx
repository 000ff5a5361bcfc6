import { createBehindPaint } from '../behind-paint.ts';
import { formatMoney } from '../format.ts';
import type { QuoteDocumentLogic } from './create-quote-document.ts';

/** What the quote comes to, as its head says it. */
export function QuoteTotal(props: { editor: QuoteDocumentLogic }) {
  const minor = createBehindPaint(() => props.editor.totals().totalMinor);
  return <>{formatMoney({ minor: minor(), currency: props.editor.currency() })}</>;
}
