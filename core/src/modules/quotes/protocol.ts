import type { Answered } from '../../platform/live/protocol.ts';
import type { OperationRefusal } from './document/apply.ts';
import type { QuoteDocument, Side } from './document/document.ts';
import type { NamedOperation } from './document/operations.ts';
import type { OrderedOperation } from './document/replica.ts';

/**
 * What crosses the socket while a quote is open. A client asks with an acknowledgement: `emit(quoteEvents.do, asked,
 * (answered) => …)`; the answer is `{ value }` or `{ refusal }`, as of any door. Every `opId` is done once however
 * often it is sent, so whatever was not answered is sent again.
 */
export const quoteEvents = {
  /** Client to server. */
  open: 'quote.open',
  do: 'quote.do',
  cell: 'quote.cell',
  leave: 'quote.leave',
  /** Server to client. */
  operations: 'quote.operations',
  presence: 'quote.presence',
  changed: 'quote.changed',
} as const;

export interface CellAt {
  readonly lineId: string;
  readonly field: string;
}
/** Who has the quote open: one entry a socket. A rep who acts for another is shown as themselves, on behalf of. */
export interface Person {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly onBehalfOf?: string;
  readonly side: Side;
  readonly cell: CellAt | null;
  readonly isTyping: boolean;
}

/**
 * `since`: the last sequence number this client holds; null: none, give the whole. `pending`: own operations without an
 * answer. Opening again is harmless, and the way back after a cut.
 */
export interface OpenQuote {
  readonly quoteId: string;
  readonly since: number | null;
  readonly pending: readonly string[];
}
interface Opened {
  readonly sequence: number;
  readonly side: Side;
  readonly mayEdit: boolean;
  /** The id of this socket's own entry in `people`. */
  readonly you: string;
  readonly people: readonly Person[];
  /** Which of the pending ones had arrived: not to be sent again. */
  readonly known: readonly { readonly opId: string; readonly sequence: number }[];
}
export type QuoteOpened = Opened &
  (
    | { readonly kind: 'snapshot'; readonly document: QuoteDocument }
    | { readonly kind: 'missed'; readonly operations: readonly OrderedOperation[] }
  );

export interface DoOnQuote {
  readonly quoteId: string;
  readonly operations: readonly NamedOperation[];
}
export interface DoneOnQuote {
  readonly sequence: number;
  readonly answers: readonly {
    readonly opId: string;
    readonly sequence: number | null;
    readonly refusal: OperationRefusal | null;
    /** What the words of the refusal speak of. */
    readonly facts?: Readonly<Record<string, unknown>> | undefined;
  }[];
}
/** Not stored, not acknowledged, lost without harm. */
export interface ShowCell {
  readonly quoteId: string;
  readonly cell: CellAt | null;
  readonly isTyping: boolean;
}
export interface LeaveQuote {
  readonly quoteId: string;
}

/**
 * In the order of their numbers, own operations among them; after the commit only. A gap means: open again with
 * `since`.
 */
export interface QuoteOperations {
  readonly quoteId: string;
  readonly operations: readonly OrderedOperation[];
}
/** All who are there, on both sides, yourself among them. */
export interface QuotePresence {
  readonly quoteId: string;
  readonly people: readonly Person[];
}
/** State, version, comment, attachment, or (to the seller only) margin: read `quotes.show` again. */
export interface QuoteChanged {
  readonly quoteId: string;
  readonly name: string;
  readonly at: string;
}

export interface QuoteQuestions {
  open(asked: OpenQuote, answer: (answered: Answered<QuoteOpened>) => void): void;
  do(asked: DoOnQuote, answer: (answered: Answered<DoneOnQuote>) => void): void;
  cell(shown: ShowCell): void;
  leave(left: LeaveQuote): void;
}
