import { decimalOf, divideHalfUp, micros, type Decimal } from '../../../platform/money.ts';
import { allHold, chosen } from './holds.ts';
import type { Choices, ConfigurationModel } from './model.ts';
import { timesNumber } from './price.ts';

/** The number that the seller's works know the combination by. */
export function skuOf(model: ConfigurationModel, choices: Choices): string {
  return model.sku
    .map((part) => {
      if ('text' in part) return part.text;
      const option = model.options.find((one) => one.key === part.option);
      const value = chosen(choices, part.option);
      return option?.kind === 'choice'
        ? (option.choices.find((choice) => choice.key === value)?.sku ?? '')
        : (value ?? '');
    })
    .join('');
}

export interface BillLine {
  readonly sku: string;
  readonly title: { readonly en: string; readonly vi: string };
  readonly perPiece: Decimal;
  readonly quantity: Decimal;
}

/** What the pieces are made of, each part once, in the model's order; what counts nothing is left out. */
export function billOfMaterials(model: ConfigurationModel, choices: Choices, quantity: Decimal): BillLine[] {
  const bill = new Map<string, { title: BillLine['title']; perPiece: bigint }>();
  for (const part of model.parts) {
    if (!allHold(part.when, choices)) continue;
    const before = bill.get(part.sku);
    bill.set(part.sku, {
      title: before?.title ?? part.title,
      perPiece: (before?.perPiece ?? 0n) + micros(timesNumber(part.quantity, part.times, choices)),
    });
  }
  return [...bill]
    .filter(([, line]) => line.perPiece > 0n)
    .map(([sku, line]) => ({
      sku,
      title: line.title,
      perPiece: decimalOf(line.perPiece),
      quantity: decimalOf(divideHalfUp(line.perPiece * micros(quantity), 1_000_000n)),
    }));
}
