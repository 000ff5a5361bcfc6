import type { Broken } from './broken-rules.ts';
import { chosen } from './holds.ts';
import type { Change } from './mend.ts';
import type { Choices, Condition, ConfigurationModel, Option } from './model.ts';

export interface Words {
  readonly en: string;
  readonly vi: string;
}
/** A condition with its names: an option that is one of these choices, or a number within bounds. */
export interface Phrase {
  readonly option: Words;
  readonly isOneOf: readonly Words[];
  readonly unit: string | null;
  readonly least: string | null;
  readonly most: string | null;
}
/**
 * What is against some choices, with every name that a sentence about it needs. `why` is the seller's own word for it
 * and goes first where there is one.
 */
export interface Explained {
  readonly key: Broken['key'];
  readonly option: Words | null;
  readonly value: Words | null;
  readonly unit: string | null;
  readonly least: string | null;
  readonly most: string | null;
  readonly step: string | null;
  readonly when: readonly Phrase[];
  readonly then: Phrase | null;
  readonly why: Words | null;
}
export interface ExplainedChange {
  readonly change: Change;
  readonly option: Words;
  readonly from: Words | null;
  readonly to: Words | null;
}

const same = (text: string): Words => ({ en: text, vi: text });
const optionOf = (model: ConfigurationModel, key: string): Option | undefined =>
  model.options.find((option) => option.key === key);
const labelOf = (model: ConfigurationModel, key: string): Words => optionOf(model, key)?.label ?? same(key);

/** What was chosen, as people call it: the choice's label, or the number with its unit. */
function valueOf(model: ConfigurationModel, key: string, value: string): Words {
  const option = optionOf(model, key);
  if (option?.kind === 'number') return same(`${value} ${option.unit}`);
  return option?.choices.find((choice) => choice.key === value)?.label ?? same(value);
}

function phraseOf(model: ConfigurationModel, condition: Condition): Phrase {
  const option = optionOf(model, condition.option);
  const named = { option: labelOf(model, condition.option), unit: option?.kind === 'number' ? option.unit : null };
  return 'isOneOf' in condition
    ? {
        ...named,
        isOneOf: condition.isOneOf.map((one) => valueOf(model, condition.option, one)),
        least: null,
        most: null,
      }
    : { ...named, isOneOf: [], least: condition.least, most: condition.most };
}

export function explainBroken(model: ConfigurationModel, broken: Broken): Explained {
  const rule = 'rule' in broken ? model.rules.find((one) => one.key === broken.rule) : undefined;
  const option = 'option' in broken ? optionOf(model, broken.option) : undefined;
  return {
    key: broken.key,
    option: 'option' in broken ? labelOf(model, broken.option) : null,
    value: 'value' in broken ? valueOf(model, broken.option, broken.value) : null,
    unit: option?.kind === 'number' ? option.unit : null,
    least: 'least' in broken ? broken.least : null,
    most: 'most' in broken ? broken.most : null,
    step: 'step' in broken ? broken.step : null,
    when: ('all' in broken ? broken.all : 'when' in broken ? broken.when : []).map((one) => phraseOf(model, one)),
    then: 'then' in broken ? phraseOf(model, broken.then) : null,
    why: rule?.why ?? null,
  };
}

export function explainChange(model: ConfigurationModel, change: Change): ExplainedChange {
  const named = (value: string | null) => (value === null ? null : valueOf(model, change.option, value));
  return { change, option: labelOf(model, change.option), from: named(change.from), to: named(change.to) };
}

export interface NamedChoice {
  readonly option: Words;
  readonly value: Words;
}

/** What was chosen, with its names, in the model's order. */
export function namedChoices(model: ConfigurationModel, choices: Choices): NamedChoice[] {
  return model.options.flatMap((option) => {
    const value = chosen(choices, option.key);
    return value === null ? [] : [{ option: option.label, value: valueOf(model, option.key, value) }];
  });
}

/** The choices in one line: "Body: steel; Length: 2.5 m". */
export function summaryOf(model: ConfigurationModel, choices: Choices): Words {
  const line = (language: keyof Words) =>
    namedChoices(model, choices)
      .map((one) => `${one.option[language]}: ${one.value[language]}`)
      .join('; ');
  return { en: line('en'), vi: line('vi') };
}
