import { z } from 'zod';
import { currencySchema, decimalSchema, quantitySchema } from '../../../platform/money.ts';

/**
 * What can be chosen of a product that is made to order, and what follows from it: rules, prices, the SKU, the bill of
 * materials. Plain data with no code in it, so that a seller writes it, a test tries it, a hash names it, and server
 * and browser read the same.
 */
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const text = z.strictObject({ en: z.string().trim().min(1).max(200), vi: z.string().trim().min(1).max(200) });
const skuText = z.string().regex(/^[A-Za-z0-9./_-]{0,40}$/);
const measure = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/);

/**
 * Holds when the option's choice is one of these, or its number is within these bounds (both included). An option left
 * open holds nothing.
 */
const Condition = z.union([
  z.strictObject({ option: key, isOneOf: z.array(key).min(1).max(100) }),
  z.strictObject({ option: key, least: measure.nullable(), most: measure.nullable() }),
]);

const ChoiceOption = z.strictObject({
  kind: z.literal('choice'),
  key,
  label: text,
  isRequired: z.boolean(),
  usual: key.nullable(),
  choices: z
    .array(z.strictObject({ key, label: text, sku: skuText }))
    .min(1)
    .max(100),
});
/** A length, a pressure, a count: any number from `least` to `most` that is reached in whole steps from `least`. */
const NumberOption = z.strictObject({
  kind: z.literal('number'),
  key,
  label: text,
  isRequired: z.boolean(),
  usual: measure.nullable(),
  unit: z.string().trim().min(1).max(20),
  least: measure,
  most: measure,
  step: measure,
});

const when = z.array(Condition).max(10);
const Rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('requires'), key, why: text.nullable(), when: when.min(1), then: Condition }),
  z.strictObject({ kind: z.literal('excludes'), key, why: text.nullable(), all: when.min(2) }),
  z.strictObject({
    kind: z.literal('range'),
    key,
    why: text.nullable(),
    when,
    option: key,
    least: measure.nullable(),
    most: measure.nullable(),
  }),
]);

/** Added to the offer's own price where all conditions hold (none: always). */
const Price = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), key, label: text, when, amount: decimalSchema }),
  z.strictObject({ kind: z.literal('perUnit'), key, label: text, when, amount: decimalSchema, times: key.nullable() }),
  z.strictObject({ kind: z.literal('percent'), key, label: text, when, basisPoints: z.int().min(0).max(100_000) }),
  z.strictObject({
    kind: z.literal('byQuantity'),
    key,
    label: text,
    when,
    tiers: z
      .array(z.strictObject({ from: quantitySchema, amount: decimalSchema }))
      .min(1)
      .max(20),
  }),
]);

const SkuPart = z.union([z.strictObject({ text: skuText.min(1) }), z.strictObject({ option: key })]);
/**
 * A part that goes into each piece; `times` multiplies it by a number option (two metres of cable: two times the
 * cable).
 */
const Part = z.strictObject({
  sku: skuText.min(1),
  title: text,
  when,
  quantity: quantitySchema,
  times: key.nullable(),
});

export const ConfigurationModel = z.strictObject({
  currency: currencySchema,
  options: z
    .array(z.discriminatedUnion('kind', [ChoiceOption, NumberOption]))
    .min(1)
    .max(60),
  rules: z.array(Rule).max(200),
  prices: z.array(Price).max(200),
  sku: z.array(SkuPart).max(80),
  parts: z.array(Part).max(300),
});

/** Option -> what was chosen: the key of a choice, or a number as text. An option that is not here is left open. */
export const Choices = z
  .record(z.string().max(40), z.string().max(40))
  .refine((value) => Object.keys(value).length <= 60, 'more options than any model has');

/** What is chosen before anybody has: the usual of each option that has one. */
export function usualChoices(model: ConfigurationModel): Choices {
  return Object.fromEntries(
    model.options.flatMap((option) => (option.usual === null ? [] : [[option.key, option.usual]])),
  );
}

export type ConfigurationModel = z.infer<typeof ConfigurationModel>;
export type Option = ConfigurationModel['options'][number];
export type Condition = z.infer<typeof Condition>;
export type Rule = z.infer<typeof Rule>;
export type Choices = Readonly<Record<string, string>>;
