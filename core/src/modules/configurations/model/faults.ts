import { micros } from '../../../platform/money.ts';
import type { Condition, ConfigurationModel, Option } from './model.ts';

/** What is wrong with a model itself, whatever anybody chooses; `at` is the path that a form marks. */
export interface ModelFault {
  readonly key:
    | 'keyTwice'
    | 'unknownOption'
    | 'unknownChoice'
    | 'wrongKind'
    | 'emptyRange'
    | 'noStep'
    | 'usualNotPossible'
    | 'tierTwice';
  readonly at: readonly (string | number)[];
}

/**
 * Everything that a schema cannot see: names that name nothing, ranges that hold nothing. A model with faults is never
 * evaluated for a buyer.
 */
export function modelFaults(model: ConfigurationModel): ModelFault[] {
  const options = new Map<string, Option>(model.options.map((option) => [option.key, option]));
  const isEmpty = (least: string | null, most: string | null) =>
    least !== null && most !== null && micros(least) > micros(most);

  const ofNumber = (key: string | null, at: ModelFault['at']): ModelFault[] => {
    if (key === null) return [];
    const option = options.get(key);
    return !option ? [{ key: 'unknownOption', at }] : option.kind !== 'number' ? [{ key: 'wrongKind', at }] : [];
  };
  const ofCondition = (condition: Condition, at: ModelFault['at']): ModelFault[] => {
    if (!('isOneOf' in condition))
      return [
        ...ofNumber(condition.option, [...at, 'option']),
        ...(isEmpty(condition.least, condition.most) ? [{ key: 'emptyRange' as const, at }] : []),
      ];
    const option = options.get(condition.option);
    if (!option) return [{ key: 'unknownOption', at: [...at, 'option'] }];
    if (option.kind !== 'choice') return [{ key: 'wrongKind', at: [...at, 'option'] }];
    return condition.isOneOf.every((one) => option.choices.some((choice) => choice.key === one))
      ? []
      : [{ key: 'unknownChoice', at: [...at, 'isOneOf'] }];
  };
  const ofAll = (conditions: readonly Condition[], at: ModelFault['at']) =>
    conditions.flatMap((condition, index) => ofCondition(condition, [...at, index]));

  return [
    ...twice(model.options, ['options']),
    ...twice(model.rules, ['rules']),
    ...twice(model.prices, ['prices']),
    ...model.options.flatMap((option, index) => ofOption(option, ['options', index])),
    ...model.rules.flatMap((rule, index) => {
      const at = ['rules', index];
      if (rule.kind === 'excludes') return ofAll(rule.all, [...at, 'all']);
      if (rule.kind === 'requires')
        return [...ofAll(rule.when, [...at, 'when']), ...ofCondition(rule.then, [...at, 'then'])];
      return [
        ...ofAll(rule.when, [...at, 'when']),
        ...ofNumber(rule.option, [...at, 'option']),
        ...(isEmpty(rule.least, rule.most) ? [{ key: 'emptyRange' as const, at }] : []),
      ];
    }),
    ...model.prices.flatMap((price, index) => {
      const at = ['prices', index];
      const isTierTwice =
        price.kind === 'byQuantity' && new Set(price.tiers.map((tier) => micros(tier.from))).size < price.tiers.length;
      return [
        ...ofAll(price.when, [...at, 'when']),
        ...(price.kind === 'perUnit' ? ofNumber(price.times, [...at, 'times']) : []),
        ...(isTierTwice ? [{ key: 'tierTwice' as const, at: [...at, 'tiers'] }] : []),
      ];
    }),
    ...model.sku.flatMap((part, index) =>
      'option' in part && !options.has(part.option) ? [{ key: 'unknownOption' as const, at: ['sku', index] }] : [],
    ),
    ...model.parts.flatMap((part, index) => [
      ...ofAll(part.when, ['parts', index, 'when']),
      ...ofNumber(part.times, ['parts', index, 'times']),
    ]),
  ];
}

function ofOption(option: Option, at: ModelFault['at']): ModelFault[] {
  if (option.kind === 'choice') {
    const isUsualKnown = option.usual === null || option.choices.some((choice) => choice.key === option.usual);
    return [
      ...twice(option.choices, [...at, 'choices']),
      ...(isUsualKnown ? [] : [{ key: 'usualNotPossible' as const, at: [...at, 'usual'] }]),
    ];
  }
  const [least, most, step] = [micros(option.least), micros(option.most), micros(option.step)];
  if (step === 0n) return [{ key: 'noStep', at: [...at, 'step'] }];
  if (least > most) return [{ key: 'emptyRange', at }];
  const usual = option.usual === null ? least : micros(option.usual);
  return usual >= least && usual <= most && (usual - least) % step === 0n
    ? []
    : [{ key: 'usualNotPossible', at: [...at, 'usual'] }];
}

function twice(keyed: readonly { readonly key: string }[], at: ModelFault['at']): ModelFault[] {
  return keyed.flatMap((one, index) =>
    keyed.findIndex((other) => other.key === one.key) < index ? [{ key: 'keyTwice' as const, at: [...at, index] }] : [],
  );
}
