import type { quoteDocument } from '@hansa/core/contract';

export interface CellAt {
  readonly lineId: string;
  readonly field: string;
}
/**
 * Somebody else who has the quote open: who, on which side, in which cell. A rep who acts for another is shown as
 * themselves.
 */
export interface Person {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly side: quoteDocument.Side;
  readonly cell: CellAt | null;
  readonly isTyping: boolean;
}
export interface OperationAnswer {
  readonly opId: string;
  readonly sequence: number | null;
  readonly refusal: string | null;
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * How a document speaks with the server. A promise that is rejected says: nothing is known, ask or send again; names
 * make that harmless.
 */
export interface QuoteTransport {
  send(operations: readonly quoteDocument.NamedOperation[]): Promise<{ readonly answers: readonly OperationAnswer[] }>;
  since(sequence: number): Promise<readonly quoteDocument.OrderedOperation[]>;
  /**
   * Hears what others do until the returned function is called. `at` is the last sequence number that is known. `back`
   * fires whenever the way is there again after it was cut.
   */
  listen(heard: {
    at: () => number;
    operations: (operations: readonly quoteDocument.OrderedOperation[]) => void;
    people: (people: readonly Person[]) => void;
    back: () => void;
    lost: () => void;
  }): () => void;
  /** Where I am, for the others. Not stored, and lost without harm. */
  show(cell: CellAt | null, isTyping: boolean): void;
}
