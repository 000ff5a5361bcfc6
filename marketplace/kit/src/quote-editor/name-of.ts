import { t } from '../languages/index.ts';
import type { Person } from './quote-transport.ts';

/** Who it is, and for whom: whoever acts for another is shown as itself. */
export const nameOf = (person: Pick<Person, 'name' | 'onBehalfOf'>): string =>
  person.onBehalfOf ? t('quote.onBehalf', { name: person.name, other: person.onBehalfOf }) : person.name;

/** The same of what was said, attached or sent: kept under the name it was done in, with that of who did it. */
export const nameOfAuthor = (done: { readonly userName: string; readonly impersonatorName: string | null }): string =>
  done.impersonatorName === null ? done.userName : nameOf({ name: done.impersonatorName, onBehalfOf: done.userName });
