import { Badge } from '@hansa/kit';
import { For } from 'solid-js';
import { t } from '../../languages/index.ts';

/** What a role may do and how far it reaches; what it may not do is not listed. */
export function RoleRights(props: { permissions: Readonly<Record<string, string>> }) {
  const rows = () => Object.entries(props.permissions).filter(([, reach]) => reach !== 'none');
  return (
    <ul class="grid">
      <For each={rows()} fallback={<li class="text-quiet">{t('people.noRights')}</li>}>
        {([permission, reach]) => (
          <li class="flex items-center justify-between gap-4 border-b border-line-soft py-2 last:border-0">
            <span>{t.maybe(`permissions.${permission}`) ?? permission}</span>
            <Badge tone={reach === 'all' ? 'accent' : 'neutral'}>{t.maybe(`reach.${reach}`) ?? reach}</Badge>
          </li>
        )}
      </For>
    </ul>
  );
}
