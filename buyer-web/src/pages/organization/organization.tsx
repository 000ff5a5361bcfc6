import { OrganizationPage } from '@hansa/kit';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { CostCenters } from './cost-centers.tsx';

/** The own organization, with the cost centers that only buyers have. */
export function Organization() {
  return (
    <OrganizationPage
      client={client}
      side="buyer"
      more={(page) => [
        {
          value: 'costCenters',
          label: t('organization.costCenters'),
          content: () => <CostCenters currency={page.organization.currency} />,
        },
      ]}
    />
  );
}
