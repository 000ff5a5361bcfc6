import type { BillLine } from './derive.ts';
import { evaluate, type Asked } from './evaluate.ts';
import {
  explainBroken,
  explainChange,
  summaryOf,
  type Explained,
  type ExplainedChange,
  type Words,
} from './explain.ts';
import { mendThatKeeps, type Change } from './mend.ts';
import type { ConfigurationModel } from './model.ts';
import type { ConfiguredPrice, PricePart } from './price.ts';

/** All that is told of some choices, with names instead of keys: as doors answer and as the configurator shows it. */
export interface Answer {
  readonly isValid: boolean;
  readonly currency: string;
  readonly basePrice: string | null;
  readonly price:
    | (Omit<ConfiguredPrice, 'parts'> & { readonly parts: readonly (PricePart & { readonly label: Words })[] })
    | null;
  readonly sku: string | null;
  readonly summary: Words;
  readonly bill: readonly BillLine[];
  readonly broken: readonly Explained[];
  /** A way out: of those that keep what was just chosen the shortest, else the shortest of all. */
  readonly mend: readonly ExplainedChange[] | null;
  /** One with fewer changes, where keeping what was just chosen takes more. */
  readonly shorterMend: readonly ExplainedChange[] | null;
}

export function answerChoices(model: ConfigurationModel, asked: Asked): Answer {
  const { currency } = model;
  const told = { currency, basePrice: asked.basePrice, summary: summaryOf(model, asked.choices) };
  const evaluation = evaluate(model, asked);
  if (!evaluation.isValid) {
    const { justChosen = null } = asked;
    const shortest = evaluation.mend;
    const keeping =
      justChosen === null || !shortest?.some((change) => change.option === justChosen)
        ? null
        : mendThatKeeps(model, asked.choices, justChosen);
    const explained = (changes: readonly Change[] | null) => changes?.map((one) => explainChange(model, one)) ?? null;
    return {
      ...told,
      isValid: false,
      price: null,
      sku: null,
      bill: [],
      broken: evaluation.broken.map((one) => explainBroken(model, one)),
      mend: explained(keeping ?? shortest),
      shorterMend: keeping ? explained(shortest) : null,
    };
  }
  const { price, sku, bill } = evaluation;
  const labels = new Map(model.prices.map((one) => [one.key, one.label]));
  return {
    ...told,
    isValid: true,
    sku,
    bill,
    broken: [],
    mend: null,
    shorterMend: null,
    price: price && { ...price, parts: price.parts.map((part) => ({ ...part, label: labels.get(part.key)! })) },
  };
}
