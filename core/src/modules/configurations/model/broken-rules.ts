import { micros } from '../../../platform/money.ts';
import { allHold, chosen, holds, isWithin, numberOf } from './holds.ts';
import type { Choices, Condition, ConfigurationModel, Option, Rule } from './model.ts';

/** Why a combination cannot be made: a key that the apps have words for, and what the words speak of. */
export type Broken =
  | { readonly key: 'unknownOption' | 'missing'; readonly option: string }
  | { readonly key: 'unknownChoice' | 'notNumber'; readonly option: string; readonly value: string }
  | {
      readonly key: 'outOfBounds';
      readonly option: string;
      readonly value: string;
      readonly least: string;
      readonly most: string;
      readonly step: string;
    }
  | { readonly key: 'requires'; readonly rule: string; readonly when: readonly Condition[]; readonly then: Condition }
  | { readonly key: 'excludes'; readonly rule: string; readonly all: readonly Condition[] }
  | {
      readonly key: 'range';
      readonly rule: string;
      readonly when: readonly Condition[];
      readonly option: string;
      readonly value: string;
      readonly least: string | null;
      readonly most: string | null;
    };

function brokenOption(option: Option, choices: Choices): Broken | null {
  const value = chosen(choices, option.key);
  if (value === null) return option.isRequired ? { key: 'missing', option: option.key } : null;
  if (option.kind === 'choice')
    return option.choices.some((choice) => choice.key === value)
      ? null
      : { key: 'unknownChoice', option: option.key, value };
  const number = numberOf(value);
  if (number === null) return { key: 'notNumber', option: option.key, value };
  const { least, most, step } = option;
  const isReached = isWithin(number, least, most) && (number - micros(least)) % micros(step) === 0n;
  return isReached ? null : { key: 'outOfBounds', option: option.key, value, least, most, step };
}

function brokenRule(rule: Rule, choices: Choices): Broken | null {
  if (rule.kind === 'excludes')
    return allHold(rule.all, choices) ? { key: 'excludes', rule: rule.key, all: rule.all } : null;
  if (!allHold(rule.when, choices)) return null;
  if (rule.kind === 'requires')
    return holds(rule.then, choices) ? null : { key: 'requires', rule: rule.key, when: rule.when, then: rule.then };
  const value = chosen(choices, rule.option);
  const number = numberOf(value);
  if (value === null || number === null || isWithin(number, rule.least, rule.most)) return null;
  return {
    key: 'range',
    rule: rule.key,
    when: rule.when,
    option: rule.option,
    value,
    least: rule.least,
    most: rule.most,
  };
}

/** Everything that is wrong with the choices, options first, each once. Empty: it can be made. */
export function brokenRules(model: ConfigurationModel, choices: Choices): Broken[] {
  const known = new Set(model.options.map((option) => option.key));
  return [
    ...Object.keys(choices)
      .filter((option) => !known.has(option))
      .map((option): Broken => ({ key: 'unknownOption', option })),
    ...model.options.map((option) => brokenOption(option, choices)),
    ...model.rules.map((rule) => brokenRule(rule, choices)),
  ].filter((broken) => broken !== null);
}

/** The options that a broken rule speaks of: one of them has to change before it can hold. */
export function optionsOf(broken: Broken): string[] {
  const conditions =
    broken.key === 'excludes'
      ? broken.all
      : broken.key === 'requires'
        ? [broken.then, ...broken.when]
        : broken.key === 'range'
          ? broken.when
          : [];
  return [
    ...new Set([...('option' in broken ? [broken.option] : []), ...conditions.map((condition) => condition.option)]),
  ];
}
