import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { decimalSchema, quantitySchema } from '../../platform/money.ts';
import { Choices, ConfigurationModel } from './model/index.ts';

export { Choices, ConfigurationModel };
const offer = { offerId: id('offer') };
export const Words = z.object({ en: z.string(), vi: z.string() });
const Fault = z.object({
  key: z.enum([
    'keyTwice',
    'unknownOption',
    'unknownChoice',
    'wrongKind',
    'emptyRange',
    'noStep',
    'usualNotPossible',
    'tierTwice',
  ]),
  at: z.array(z.union([z.string(), z.number()])).readonly(),
});
const Phrase = z.object({
  option: Words,
  isOneOf: z.array(Words).readonly(),
  unit: z.string().nullable(),
  least: z.string().nullable(),
  most: z.string().nullable(),
});
export const Explained = z.object({
  key: z.enum([
    'unknownOption',
    'missing',
    'unknownChoice',
    'notNumber',
    'outOfBounds',
    'requires',
    'excludes',
    'range',
  ]),
  option: Words.nullable(),
  value: Words.nullable(),
  unit: z.string().nullable(),
  least: z.string().nullable(),
  most: z.string().nullable(),
  step: z.string().nullable(),
  when: z.array(Phrase).readonly(),
  then: Phrase.nullable(),
  why: Words.nullable(),
});
export const ExplainedChange = z.object({
  change: z.object({ option: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  option: Words,
  from: Words.nullable(),
  to: Words.nullable(),
});
export const BillLines = z
  .array(z.object({ sku: z.string(), title: Words, perPiece: z.string(), quantity: z.string() }))
  .readonly();
export const Answer = z.object({
  isValid: z.boolean(),
  currency: z.string(),
  basePrice: z.string().nullable(),
  price: z
    .object({
      unitPrice: z.string(),
      onceMinor: z.int(),
      totalMinor: z.int(),
      parts: z
        .array(
          z.object({ key: z.string(), label: Words, perPiece: z.string().nullable(), onceMinor: z.int().nullable() }),
        )
        .readonly(),
    })
    .nullable(),
  sku: z.string().nullable(),
  summary: Words,
  bill: BillLines,
  broken: z.array(Explained).readonly(),
  mend: z.array(ExplainedChange).readonly().nullable(),
  shorterMend: z.array(ExplainedChange).readonly().nullable(),
});

const OfferFacts = z.object({
  id: z.string(),
  sku: z.string(),
  title: Words,
  unit: z.string(),
  currency: z.string(),
  listPrice: z.string().nullable(),
  state: z.string(),
});
const Live = z.object({ versionId: z.string(), number: z.int(), hash: z.string(), since: z.date() });
export const ModelCard = z.object({
  offer: OfferFacts,
  live: Live.nullable(),
  isDraftNewer: z.boolean(),
  savedAt: z.date(),
  savedBy: z.string(),
});
export const ModelList = z.array(ModelCard);
export const ShowModel = z.strictObject(offer);
export const ModelPage = z.object({
  offer: OfferFacts,
  live: Live.nullable(),
  versions: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      hash: z.string(),
      note: z.string(),
      publishedBy: z.string(),
      publishedAt: z.date(),
    }),
  ),
  draft: z
    .object({
      model: ConfigurationModel,
      hash: z.string(),
      version: z.int(),
      savedBy: z.string(),
      savedAt: z.date(),
      faults: z.array(Fault),
    })
    .nullable(),
});
/** `version`: of the draft that was looked at; null: there was none. */
export const SaveDraft = z.strictObject({ ...offer, version: z.int32().nullable(), model: ConfigurationModel });
export const SavedDraft = z.object({ version: z.int(), hash: z.string(), faults: z.array(Fault) });
/** A model as it is being written, tried before anybody else sees it. `basePrice` null: the offer's list price. */
export const TryModel = z.strictObject({
  ...offer,
  model: ConfigurationModel,
  choices: Choices,
  quantity: quantitySchema,
  basePrice: decimalSchema.nullable().default(null),
  justChosen: z.string().max(40).nullable().default(null),
});
/** Without an answer while the model has faults. */
export const Trial = z.object({ faults: z.array(Fault), answer: Answer.nullable() });
export const PublishModel = z.strictObject({
  ...offer,
  version: z.int32(),
  note: z.string().trim().max(500).default(''),
});
export const Published = z.object({ versionId: z.string(), number: z.int(), hash: z.string() });
export const ShowVersion = z.strictObject({ versionId: id('configuration_version') });
export const VersionPage = z.object({
  id: z.string(),
  offerId: z.string(),
  number: z.int(),
  hash: z.string(),
  note: z.string(),
  publishedBy: z.string(),
  publishedAt: z.date(),
  model: ConfigurationModel,
});

export const ShowConfigurable = z.strictObject({ productId: id('product') });
/** A model as buyers get it: what goes into it stays with the seller. */
export const Configurable = z.object({
  offerId: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  sku: z.string(),
  unit: z.string(),
  versionId: z.string(),
  number: z.int(),
  model: ConfigurationModel,
});
export const ConfigurableList = z.array(Configurable);
export const EvaluateChoices = z.strictObject({
  ...offer,
  versionId: id('configuration_version'),
  choices: Choices,
  quantity: quantitySchema,
  justChosen: z.string().max(40).nullable().default(null),
});
