import type { z } from 'zod';
import type { ChosenOption } from './schemas.ts';

export type Named = Pick<z.output<typeof ChosenOption>, 'option'> & {
  readonly value: { readonly en: string; readonly vi: string };
};

/**
 * What several sellers chose for one line, beside what was asked: each option with its value here, what was asked of
 * it, and whether it is not the same everywhere. Options of different sellers are the same where they are called the
 * same: each has a model of its own. Null: nothing was chosen.
 */
export function compareChosen(
  asked: readonly Named[] | null,
  answers: readonly (readonly Named[] | null)[],
): (z.output<typeof ChosenOption>[] | null)[] {
  const sides = [asked, ...answers].filter((one) => one !== null);
  const differs = (option: string) =>
    new Set(sides.map((one) => one.find((other) => other.option.en === option)?.value.en ?? null)).size > 1;
  return answers.map(
    (answer) =>
      answer && [
        ...answer.map(({ option, value }) => ({
          option,
          value,
          asked: asked?.find((one) => one.option.en === option.en)?.value ?? null,
          differs: differs(option.en),
        })),
        ...(asked ?? [])
          .filter(({ option }) => !answer.some((one) => one.option.en === option.en))
          .map(({ option, value }) => ({ option, value: null, asked: value, differs: true })),
      ],
  );
}
