import { carryOrder, type LineConfiguration, type QuoteDocument, type QuoteLine, type Side } from './document.ts';
import type { LineField, Operation, TermField } from './operations.ts';
import { carrySums } from './totals.ts';

/** Why an operation does nothing. Each has its words in the languages of the apps. */
export type OperationRefusal =
  | 'quote.notYours'
  | 'quote.lineGone'
  | 'quote.lineKnown'
  | 'quote.noAlternatives'
  | 'quote.lineOfOther'
  | 'quote.tooManyLines'
  | 'quote.closed'
  | 'quote.tooMuchText'
  | 'configuration.notLive'
  | 'configuration.choicesInvalid';
export type Applied =
  | { readonly document: QuoteDocument; readonly inverse: Operation }
  | { readonly refusal: OperationRefusal };

const linesMax = 2000;
/** Who owns which field of a line. Both write notes. */
const ownerOfLine: Readonly<Record<LineField, Side | 'both' | 'maker'>> = {
  quantity: 'buyer',
  targetPrice: 'buyer',
  needBy: 'buyer',
  unitPrice: 'seller',
  discountBasisPoints: 'seller',
  leadTimeDays: 'seller',
  note: 'both',
  title: 'maker',
};
const ownerOfTerm: Readonly<Record<TermField, Side | 'both'>> = {
  validUntil: 'seller',
  paymentDays: 'seller',
  freightMinor: 'seller',
  incoterm: 'both',
  deliveryPlace: 'buyer',
  needBy: 'buyer',
  note: 'both',
};

/**
 * Whether a side may write a field of a line. What a seller has put in by itself carries the seller's quantity too:
 * else it could propose a thing, and not how much of it.
 */
export function mayWriteLine(line: QuoteLine, field: LineField, side: Side): boolean {
  const owner = ownerOfLine[field];
  if (owner === 'both') return true;
  if (owner === 'maker') return line.kind === 'text' && line.addedBy === side;
  return owner === side || (field === 'quantity' && line.addedBy === side);
}
export function mayWriteTerm(field: TermField, side: Side): boolean {
  return ownerOfTerm[field] === 'both' || ownerOfTerm[field] === side;
}

/**
 * The one rule of what an operation does, for the server and for both apps. Gives the document after it and the
 * operation that takes it back, or why it does nothing. Fields are last-writer-wins in the order in which the server
 * hears of them.
 */
export function apply(document: QuoteDocument, op: Operation, side: Side): Applied {
  switch (op.type) {
    case 'add':
      return add(document, op.line, side);
    case 'remove':
      return remove(document, op.lineId, side);
    case 'move':
      return onLine(document, op.lineId, (line) => [
        { ...line, position: op.position },
        { type: 'move', lineId: line.id, position: line.position },
      ]);
    case 'configure':
      return configure(document, op, side);
    case 'set':
      return set(document, op, side);
    case 'term':
      return mayWriteTerm(op.field, side)
        ? {
            document: { ...document, terms: { ...document.terms, [op.field]: op.value } },
            inverse: { type: 'term', field: op.field, value: document.terms[op.field] },
          }
        : { refusal: 'quote.notYours' };
  }
}

function add(document: QuoteDocument, line: Extract<Operation, { type: 'add' }>['line'], side: Side): Applied {
  if (document.lines[line.id]) return { refusal: 'quote.lineKnown' };
  if (Object.keys(document.lines).length >= linesMax) return { refusal: 'quote.tooManyLines' };
  if (side === 'seller' && !document.allowsAlternatives && line.alternativeTo !== null)
    return { refusal: 'quote.noAlternatives' };
  if (line.alternativeTo !== null && !document.lines[line.alternativeTo]) return { refusal: 'quote.lineGone' };
  // What the other side owns does not come in with a new line.
  const owned: Partial<QuoteLine> =
    side === 'buyer'
      ? { unitPrice: line.configuration?.unitPrice ?? null, discountBasisPoints: 0, leadTimeDays: null }
      : { targetPrice: null };
  return {
    document: withLine(document, { ...line, ...owned, addedBy: side }),
    inverse: { type: 'remove', lineId: line.id },
  };
}

function remove(document: QuoteDocument, lineId: string, side: Side): Applied {
  const line = document.lines[lineId];
  if (!line) return { refusal: 'quote.lineGone' };
  if (line.addedBy !== side) return { refusal: 'quote.lineOfOther' };
  const { [lineId]: _gone, ...lines } = document.lines;
  void _gone;
  // Alternatives to a line that is gone stand on their own.
  const orphaned = Object.values(lines).filter((other) => other.alternativeTo === lineId);
  const rest =
    orphaned.length === 0
      ? lines
      : { ...lines, ...Object.fromEntries(orphaned.map((other) => [other.id, { ...other, alternativeTo: null }])) };
  const { addedBy: _side, ...asNew } = line;
  void _side;
  return {
    document: { ...document, lines: rest },
    inverse: { type: 'add', line: asNew as Extract<Operation, { type: 'add' }>['line'] },
  };
}

function set(document: QuoteDocument, op: Extract<Operation, { type: 'set' }>, side: Side): Applied {
  const line = document.lines[op.lineId];
  if (!line) return { refusal: 'quote.lineGone' };
  if (!mayWriteLine(line, op.field, side)) return { refusal: 'quote.notYours' };
  if (op.field === 'quantity' && op.priced && line.configuration)
    return setConfiguredQuantity(document, line, line.configuration, op.value, op.priced);
  return {
    document: withLine(document, { ...line, [op.field]: op.value }),
    inverse: { type: 'set', lineId: line.id, field: op.field, value: line[op.field] },
  };
}

/**
 * Another quantity of what was configured costs what its choices cost then (prices by quantity, the buyer's own tiers).
 * Where somebody has agreed another price on the line, that one stays: it differs from what the choices cost, so it was
 * a person's word.
 */
function setConfiguredQuantity(
  document: QuoteDocument,
  line: QuoteLine,
  configuration: LineConfiguration,
  quantity: unknown,
  priced: Pick<LineConfiguration, 'unitPrice' | 'onceMinor'>,
): Applied {
  const unitPrice = line.unitPrice === configuration.unitPrice ? priced.unitPrice : line.unitPrice;
  const { unitPrice: before, onceMinor } = configuration;
  return {
    document: withLine(document, {
      ...line,
      quantity: quantity as string,
      unitPrice,
      configuration: { ...configuration, ...priced },
    }),
    inverse: {
      type: 'set',
      lineId: line.id,
      field: 'quantity',
      value: line.quantity,
      priced: { unitPrice: before, onceMinor },
    },
  };
}

/**
 * Both sides choose: the buyer what it wants, the seller what it advises. A price that was for other choices does not
 * stay.
 */
function configure(document: QuoteDocument, op: Extract<Operation, { type: 'configure' }>, side: Side): Applied {
  if (op.configuration === null && document.lines[op.lineId]?.configuration === null)
    return { refusal: 'quote.notYours' };
  return onLine(document, op.lineId, (line) => [
    {
      ...line,
      configuration: op.configuration,
      unitPrice: side === 'seller' ? op.unitPrice : (op.configuration?.unitPrice ?? null),
    },
    { type: 'configure', lineId: line.id, configuration: line.configuration, unitPrice: line.unitPrice },
  ]);
}

function onLine(document: QuoteDocument, lineId: string, change: (line: QuoteLine) => [QuoteLine, Operation]): Applied {
  const line = document.lines[lineId];
  if (!line) return { refusal: 'quote.lineGone' };
  const [changed, inverse] = change(line);
  return { document: withLine(document, changed), inverse };
}

function withLine(document: QuoteDocument, line: QuoteLine): QuoteDocument {
  const lines = { ...document.lines, [line.id]: line };
  carryOrder(document.lines, lines, line);
  carrySums(document.lines, lines, line);
  return { ...document, lines };
}
