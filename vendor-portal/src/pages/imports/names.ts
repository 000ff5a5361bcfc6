import { t as kitText } from '@hansa/kit';
import { t } from '../../languages/index.ts';

/** A field of ours in words; `stock@ham` by the name of the place. */
export function fieldName(field: string, locations: readonly { key: string; name: string }[] = []): string {
  if (field.startsWith('stock@'))
    return t('mapping.stockAt', { name: locations.find((one) => one.key === field.slice(6))?.name ?? field.slice(6) });
  return kitText.maybe(`importFields.${field}`) ?? field;
}

/** Why a row was not taken, in words. */
export function problemText(problem: { code: string; facts: Readonly<Record<string, unknown>> }): string {
  const facts = Object.fromEntries(
    Object.entries(problem.facts).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
  return kitText.maybe(`importProblems.${problem.code}`, facts) ?? problem.code;
}
