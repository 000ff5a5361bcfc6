import type { configurationModel } from '@hansa/core/contract';
import { formatNumber } from '../format.ts';
import { language } from '../languages/index.ts';
import { t } from './texts.ts';

type Explained = configurationModel.Explained;
type Words = configurationModel.Words;

const say = (words: Words | null) => words?.[language()] ?? '';
const number = (decimal: string | null) => (decimal === null ? '' : formatNumber(decimal));
const joined = (texts: readonly string[], how: 'configurator.or' | 'configurator.and') =>
  texts.reduce((one, other) => t(how, { one, other }));
const reach = ({ least, most }: { least: string | null; most: string | null }) =>
  least !== null && most !== null ? 'within' : least !== null ? 'least' : most !== null ? 'most' : 'any';

function phraseText(phrase: configurationModel.Phrase): string {
  const option = say(phrase.option);
  if (phrase.isOneOf.length > 0)
    return t('configurator.phrase.is', { option, choices: joined(phrase.isOneOf.map(say), 'configurator.or') });
  return t(`configurator.phrase.${reach(phrase)}`, {
    option,
    least: number(phrase.least),
    most: number(phrase.most),
    unit: phrase.unit ?? '',
  });
}

/**
 * One reason against some choices, as a sentence. What the seller wrote about its rule comes first, and the rule after
 * it.
 */
export function explainedText(one: Explained): string {
  const when = one.when.length === 0 ? '' : joined(one.when.map(phraseText), 'configurator.and');
  const facts = {
    option: say(one.option),
    value: say(one.value),
    unit: one.unit ?? '',
    least: number(one.least),
    most: number(one.most),
    step: number(one.step),
    when,
    then: one.then ? phraseText(one.then) : '',
    bounds:
      one.key === 'range'
        ? t(`configurator.bounds.${reach(one)}`, {
            least: number(one.least),
            most: number(one.most),
            unit: one.unit ?? '',
          })
        : '',
  };
  const rule = t(
    one.key === 'range' && when === '' ? 'configurator.why.rangeAlways' : `configurator.why.${one.key}`,
    facts,
  );
  return one.why ? `${say(one.why)} ${rule}` : rule;
}

export function changeText({ option, from, to }: configurationModel.ExplainedChange): string {
  if (to === null) return t('configurator.drop', { option: say(option) });
  return from === null
    ? t('configurator.choose', { option: say(option), to: say(to) })
    : t('configurator.change', { option: say(option), to: say(to), from: say(from) });
}
