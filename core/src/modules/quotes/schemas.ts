import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema, quantitySchema } from '../../platform/money.ts';
import { Answer, Choices, ConfigurationModel, Words } from '../configurations/schemas.ts';
import { NamedOperation } from './document/operations.ts';

const quote = { quoteId: id('quote') };
const reason = z.string().trim().min(3).max(500);
const state = z.enum([
  'requested',
  'answering',
  'sent',
  'countered',
  'accepted',
  'declined',
  'lost',
  'withdrawn',
  'expired',
]);
const side = z.enum(['buyer', 'seller']);
const uuid = z.uuid();

export const DoOperations = z.strictObject({ ...quote, operations: z.array(NamedOperation).min(1).max(500) });
export const OperationAnswers = z.object({
  sequence: z.int(),
  answers: z.array(
    z.object({
      opId: z.string(),
      sequence: z.int().nullable(),
      refusal: z.string().nullable(),
      facts: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

export const Line = z.object({
  id: z.string(),
  position: z.string(),
  kind: z.enum(['offer', 'product', 'text']),
  productId: z.string().nullable(),
  offerId: z.string().nullable(),
  sku: z.string().nullable(),
  title: z.string(),
  unit: z.string(),
  quantity: z.string(),
  targetPrice: z.string().nullable(),
  unitPrice: z.string().nullable(),
  discountBasisPoints: z.int(),
  leadTimeDays: z.int().nullable(),
  needBy: z.string().nullable(),
  note: z.string(),
  alternativeTo: z.string().nullable(),
  addedBy: side,
  configuration: z
    .object({
      versionId: z.string(),
      choices: z.record(z.string(), z.string()),
      sku: z.string(),
      summary: z.object({ en: z.string(), vi: z.string() }),
      unitPrice: z.string().nullable(),
      onceMinor: z.int(),
    })
    .nullable(),
});
export const Terms = z.object({
  validUntil: z.string().nullable(),
  paymentDays: z.int().nullable(),
  freightMinor: z.int().nullable(),
  incoterm: z.string().nullable(),
  deliveryPlace: z.string().nullable(),
  needBy: z.string().nullable(),
  note: z.string(),
});
export const Document = z.object({
  currency: z.string(),
  allowsAlternatives: z.boolean(),
  lines: z.record(z.string(), Line),
  terms: Terms,
});

export const QuoteCard = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  state,
  side,
  buyerId: z.string(),
  buyerName: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  currency: z.string(),
  totalMinor: z.int(),
  lines: z.int(),
  validUntil: z.string().nullable(),
  dueOn: z.string().nullable(),
  isTemplate: z.boolean(),
  versions: z.int(),
  rfqId: z.string().nullable(),
  orderId: z.string().nullable(),
  repName: z.string().nullable(),
  updatedAt: z.date(),
  createdAt: z.date(),
});
export const ListQuotes = z.strictObject({
  text: z.string().trim().max(100).default(''),
  states: z.array(state).max(9).default([]),
  mine: z.boolean().default(false),
  isTemplate: z.boolean().default(false),
  partnerId: id('organization').optional(),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
const Counts = z.record(z.string(), z.int());
/**
 * `counts`: by state in what was asked for, whatever states were; `everywhere`: the same beside it, so that every tab
 * of a list knows its number.
 */
export const QuoteList = z.object({
  total: z.int(),
  items: z.array(QuoteCard),
  counts: Counts,
  everywhere: z.object({ all: Counts, mine: Counts, templates: Counts }),
});
export const ShowQuote = z.strictObject(quote);
export const VersionCard = z.object({
  number: z.int(),
  kind: z.enum(['requested', 'sent', 'countered', 'accepted', 'revived']),
  hash: z.string(),
  side,
  userName: z.string(),
  /** Who acted in that name. */ impersonatorName: z.string().nullable(),
  message: z.string(),
  totalMinor: z.int(),
  validUntil: z.string().nullable(),
  at: z.date(),
  sequence: z.int(),
});
export const CommentCard = z.object({
  id: z.string(),
  lineId: z.string().nullable(),
  text: z.string(),
  mentions: z.array(z.string()),
  side,
  userId: z.string(),
  userName: z.string(),
  impersonatorName: z.string().nullable(),
  at: z.date(),
});
export const QuotePage = z.object({
  quote: QuoteCard,
  document: Document,
  /** Offers on its lines that can be configured now, with the currency of their options' prices. */ configurable:
    z.array(z.object({ offerId: z.string(), currency: z.string() })),
  sequence: z.int(),
  versions: z.array(VersionCard),
  comments: z.array(CommentCard),
  attachments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mediaType: z.string(),
      sizeBytes: z.int(),
      side,
      userName: z.string(),
      impersonatorName: z.string().nullable(),
      at: z.date(),
    }),
  ),
  people: z.array(z.object({ id: z.string(), name: z.string(), side })),
  may: z.array(
    z.enum([
      'edit',
      'send',
      'counter',
      'accept',
      'decline',
      'withdraw',
      'extend',
      'revive',
      'assign',
      'see margins',
      'allow under floor',
    ]),
  ),
  /** The version that may be accepted; null: none was sent. */
  acceptable: z
    .object({
      number: z.int(),
      hash: z.string(),
      isEditedSince: z.boolean(),
      /**
       * Lines without anything of the seller's to order, made to order with nothing chosen, or without a price because
       * an alternative is offered instead: while there are any, it is accepted by the other lines only.
       */
      lacking: z.array(z.object({ lineId: z.string(), title: z.string() })),
    })
    .nullable(),
});
export const OperationsSince = z.strictObject({ ...quote, since: z.int32().min(0) });
export const OperationLog = z.object({
  sequence: z.int(),
  operations: z.array(
    z.object({
      sequence: z.int(),
      opId: z.string(),
      op: z.unknown(),
      side,
      by: z.object({ userId: z.string(), name: z.string(), onBehalfOf: z.string().optional() }),
      at: z.string(),
    }),
  ),
});

export const StartRfq = z.strictObject({
  rfqId: id('rfq').optional(),
  title: z.string().trim().min(1).max(200),
  currency: currencySchema.optional(),
  allowsAlternatives: z.boolean().default(true),
  dueOn: z.iso.date().nullable().default(null),
  needBy: z.iso.date().nullable().default(null),
  deliveryPlace: z.string().trim().max(300).nullable().default(null),
  note: z.string().max(2000).default(''),
  /** From the open cart; or lines of products, offers or free text. */
  fromCart: z.boolean().default(false),
  lines: z
    .array(
      z.strictObject({
        productId: id('product').optional(),
        offerId: id('offer').optional(),
        title: z.string().trim().min(1).max(300).optional(),
        unit: z.string().min(1).max(12).default('PCE'),
        quantity: decimalSchema.refine((value) => Number(value) > 0, 'must be more than 0'),
        targetPrice: decimalSchema.nullable().default(null),
        note: z.string().max(2000).default(''),
        /** Of a configurable offer: what was chosen, by which version of its model. */
        configuration: z.strictObject({ versionId: id('configuration_version'), choices: Choices }).optional(),
      }),
    )
    .max(1000)
    .default([]),
});
export const RfqCard = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.enum(['draft', 'sent', 'awarded', 'closed']),
  currency: z.string(),
  lines: z.int(),
  sellers: z.int(),
  answered: z.int(),
  dueOn: z.string().nullable(),
  createdAt: z.date(),
});
export const RfqList = z.object({ total: z.int(), items: z.array(RfqCard) });
export const ListRfqs = z.strictObject({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export const ShowRfq = z.strictObject({ rfqId: id('rfq') });
export const SellerChoice = z.object({ sellerId: z.string(), name: z.string(), covers: z.int(), of: z.int() });
export const RfqPage = z.object({
  rfq: RfqCard,
  document: Document,
  sellers: z.array(SellerChoice),
  quotes: z.array(QuoteCard),
});
/** `sellerIds` absent: all that can supply any of the lines. */
export const SendRfq = z.strictObject({ rfqId: id('rfq'), sellerIds: z.array(id('organization')).max(50).optional() });
export const Sent = z.object({ rfqId: z.string(), quoteIds: z.array(z.string()) });
/**
 * What an answer says of one option of a line that is configured: its value here (null: left open), what was asked of
 * it, and whether request and answers do not all say the same.
 */
export const ChosenOption = z.object({
  option: Words,
  value: Words.nullable(),
  asked: Words.nullable(),
  differs: z.boolean(),
});
const configured = {
  /** Null: nothing is chosen of it. */ chosen: z.array(ChosenOption).nullable(),
  configuredSku: z.string().nullable(),
  onceMinor: z.int(),
};
export const Cell = z.object({
  lineId: z.string(),
  unitPrice: z.string().nullable(),
  netMinor: z.int().nullable(),
  leadTimeDays: z.int().nullable(),
  quantity: z.string(),
  note: z.string(),
  isBest: z.boolean(),
  isOrderable: z.boolean(),
  ...configured,
  alternatives: z.array(
    z.object({
      ...configured,
      lineId: z.string(),
      isOrderable: z.boolean(),
      title: z.string(),
      unitPrice: z.string().nullable(),
      netMinor: z.int().nullable(),
      leadTimeDays: z.int().nullable(),
    }),
  ),
});
export const RfqMatrix = z.object({
  currency: z.string(),
  lines: z.array(
    z.object({
      lineId: z.string(),
      title: z.string(),
      quantity: z.string(),
      unit: z.string(),
      targetPrice: z.string().nullable(),
      /** What was asked for of a configurable offer. */ chosen: z
        .array(z.object({ option: Words, value: Words }))
        .readonly()
        .nullable(),
    }),
  ),
  answers: z.array(
    z.object({
      quoteId: z.string(),
      number: z.string(),
      sellerId: z.string(),
      sellerName: z.string(),
      state,
      version: z.int().nullable(),
      hash: z.string().nullable(),
      validUntil: z.string().nullable(),
      freightMinor: z.int(),
      linesMinor: z.int(),
      totalMinor: z.int(),
      unpriced: z.int(),
      paymentDays: z.int().nullable(),
      isCheapest: z.boolean(),
      cells: z.array(Cell),
    }),
  ),
});
export const VersionInput = z.strictObject({
  ...quote,
  message: z.string().trim().max(2000).default(''),
  sequence: z.int32().min(0).optional(),
});
export const Reasoned = z.strictObject({ ...quote, reason });
export const Extend = z.strictObject({ ...quote, validUntil: z.iso.date() });
export const Assign = z.strictObject({ ...quote, repUserId: id('user') });
export const VersionMade = z.object({ quoteId: z.string(), version: z.int(), hash: z.string() });
export const QuoteDone = z.object({ quoteId: z.string() });
export const ShowVersion = z.strictObject({ ...quote, version: z.int32().min(1) });
/** `language` absent: as the request asks. */
export const PrintVersion = z.strictObject({ ...ShowVersion.shape, language: z.enum(['en', 'vi']).optional() });
export const VersionPage = z.object({ version: VersionCard, document: Document, content: z.string() });
/** What would be told of choices of a line; `choices` null: of what stands there. */
export const TryChoices = z.strictObject({
  ...quote,
  lineId: uuid,
  choices: Choices.nullable(),
  quantity: quantitySchema.nullable().default(null),
  justChosen: z.string().max(40).nullable().default(null),
});
export const TriedChoices = z
  .object({ versionId: z.string(), number: z.int(), model: ConfigurationModel, choices: Choices, answer: Answer })
  .nullable();
export const AttachFile = z.strictObject({ ...quote });
export const ShowAttachment = z.strictObject({ ...quote, attachmentId: id('quote_attachment') });
export const AddComment = z.strictObject({
  ...quote,
  commentId: id('quote_comment'),
  lineId: uuid.nullable().default(null),
  text: z.string().trim().min(1).max(4000),
  mentions: z.array(id('user')).max(20).default([]),
});
export const Margin = z.object({
  lineId: z.string(),
  unitCost: z.string().nullable(),
  floorPrice: z.string().nullable(),
  netPrice: z.string().nullable(),
  marginMinor: z.int().nullable(),
  marginBasisPoints: z.int().nullable(),
  isUnderFloor: z.boolean(),
  allowedDownTo: z.string().nullable(),
  allowedBy: z.string().nullable(),
});
export const Margins = z.object({ lines: z.array(Margin), totalMarginMinor: z.int().nullable() });
export const SaveMargin = z.strictObject({
  ...quote,
  lineId: uuid,
  unitCost: decimalSchema.nullable(),
  floorPrice: decimalSchema.nullable(),
});
export const AllowUnderFloor = z.strictObject({ ...quote, lineId: uuid });
export const CopyQuote = z.strictObject({
  ...quote,
  title: z.string().trim().min(1).max(200).optional(),
  asTemplate: z.boolean().default(false),
});
/** `fromId`: a template or an earlier quote of the seller's own; null: an empty one. */
export const StartQuote = z.strictObject({
  buyerId: id('organization'),
  title: z.string().trim().min(1).max(200),
  fromId: id('quote').nullable().default(null),
});
export const AskAgain = z.strictObject({ from: z.enum(['list', 'request', 'quote']), id: z.uuid() });
/** A line without a product is in words; `isGone`: it was a product, and is none that this buyer may buy now. */
export const LinesToAsk = z.object({
  title: z.string(),
  needBy: z.string().nullable(),
  deliveryPlace: z.string().nullable(),
  note: z.string(),
  allowsAlternatives: z.boolean(),
  lines: z.array(
    z.object({
      productId: z.string().nullable(),
      sku: z.string().nullable(),
      title: z.string(),
      unit: z.string(),
      quantity: z.string(),
      targetPrice: z.string().nullable(),
      note: z.string(),
      isGone: z.boolean(),
    }),
  ),
});
export const SaveRepRules = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        repUserId: id('user'),
        buyerId: id('organization').nullable().default(null),
        categoryId: id('category').nullable().default(null),
        country: z.string().length(2).nullable().default(null),
      }),
    )
    .max(200),
});
export const RepRules = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      repUserId: z.string(),
      repName: z.string(),
      buyerId: z.string().nullable(),
      buyerName: z.string().nullable(),
      categoryId: z.string().nullable(),
      categoryName: z.object({ en: z.string(), vi: z.string() }).nullable(),
      country: z.string().nullable(),
    }),
  ),
});
