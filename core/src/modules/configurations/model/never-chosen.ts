import { brokenRules } from './broken-rules.ts';
import { applyMend, mendThatKeeps } from './mend.ts';
import { usualChoices, type ConfigurationModel } from './model.ts';

export interface NeverChosen {
  readonly option: string;
  readonly choice: string;
}

/**
 * Choices with which, as far as we found, nothing can be made: rules that together forbid more than their writer meant.
 */
export function neverChosen(model: ConfigurationModel): NeverChosen[] {
  const usual = usualChoices(model);
  return model.options.flatMap((option) =>
    option.kind === 'number'
      ? []
      : option.choices.flatMap((choice) => {
          const choices = applyMend(usual, [{ option: option.key, from: null, to: choice.key }]);
          return brokenRules(model, choices).length === 0 || mendThatKeeps(model, choices, option.key)
            ? []
            : [{ option: option.key, choice: choice.key }];
        }),
  );
}
