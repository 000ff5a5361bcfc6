import { OrganizationPage } from '@hansa/kit';
import { client } from '../../client.ts';

export function Organization() {
  return <OrganizationPage client={client} side="seller" />;
}
