import type { Decimal } from '../../../platform/money.ts';
import { brokenRules, type Broken } from './broken-rules.ts';
import { billOfMaterials, skuOf, type BillLine } from './derive.ts';
import { nearestMend, type Change } from './mend.ts';
import type { Choices, ConfigurationModel } from './model.ts';
import { priceChoices, type ConfiguredPrice } from './price.ts';

export type Evaluation =
  | {
      readonly isValid: true;
      readonly price: ConfiguredPrice | null;
      readonly sku: string;
      readonly bill: readonly BillLine[];
    }
  | { readonly isValid: false; readonly broken: readonly Broken[]; readonly mend: readonly Change[] | null };

/**
 * `basePrice` is the offer's own price per piece in the model's currency; null: the buyer has none, and then no
 * configuration has one.
 */
export interface Asked {
  readonly choices: Choices;
  readonly quantity: Decimal;
  readonly basePrice: Decimal | null;
  readonly justChosen?: string | null;
}

/**
 * What can be said of some choices: that they can be made, as what and for how much, or everything that is against it
 * and the shortest way out.
 */
export function evaluate(
  model: ConfigurationModel,
  { choices, quantity, basePrice, justChosen = null }: Asked,
): Evaluation {
  const broken = brokenRules(model, choices);
  if (broken.length > 0) return { isValid: false, broken, mend: nearestMend(model, choices, justChosen) };
  const price = basePrice === null ? null : priceChoices(model, choices, quantity, basePrice);
  return { isValid: true, price, sku: skuOf(model, choices), bill: billOfMaterials(model, choices, quantity) };
}
