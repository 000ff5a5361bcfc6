import { OrganizationPage } from '@hansa/kit';
import { client } from '../../client.ts';

/** Who of the operator may do what. */
export function People() {
  return <OrganizationPage client={client} side="operator" />;
}
