import { createLiveQuery } from '@hansa/kit';
import { useParams, useSearchParams } from '@solidjs/router';
import { client } from '../../client.ts';

export const faces = ['people', 'roles', 'tree', 'acting', 'activity'] as const;

/** A company with its people and what each may do. */
export function createOrganization() {
  const { id } = useParams<{ id: string }>() as { id: string };
  const [search, setSearch] = useSearchParams<{ show?: string }>();
  const page = createLiveQuery(() => ({
    ...client.organizations.show.options({ organizationId: id as never }),
    topics: [`organization:${id}`, 'member', 'role', 'invitation'],
  }));
  return {
    id,
    page,
    face: () => faces.find((one) => one === search.show) ?? 'people',
    setFace: (show: string) => setSearch({ show }),
  };
}
export type OrganizationPage = NonNullable<ReturnType<typeof createOrganization>['page']['data']>;
