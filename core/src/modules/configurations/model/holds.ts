import { micros } from '../../../platform/money.ts';
import type { Choices, Condition } from './model.ts';

/** What is chosen of an option; null: it is left open. Own keys only: an option may be named `constructor`. */
export function chosen(choices: Choices, option: string): string | null {
  return Object.hasOwn(choices, option) ? choices[option]! : null;
}

/** A number as the model writes it, in millionths; null for everything else, signs and exponents too. */
export function numberOf(value: string | null): bigint | null {
  return value !== null && /^\d{1,9}(\.\d{1,3})?$/.test(value) ? micros(value) : null;
}

export function isWithin(value: bigint, least: string | null, most: string | null): boolean {
  return (least === null || value >= micros(least)) && (most === null || value <= micros(most));
}

export function holds(condition: Condition, choices: Choices): boolean {
  const value = chosen(choices, condition.option);
  if (value === null) return false;
  if ('isOneOf' in condition) return condition.isOneOf.includes(value);
  const number = numberOf(value);
  return number !== null && isWithin(number, condition.least, condition.most);
}

export const allHold = (conditions: readonly Condition[], choices: Choices): boolean =>
  conditions.every((condition) => holds(condition, choices));
