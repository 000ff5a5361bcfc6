import { LockKeyhole } from 'lucide-solid';
import { t } from '../languages/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LinkButton } from '../parts/link.tsx';
import { PageHeader } from '../parts/page-header.tsx';

export function NoPermissionPage(props: { title: string; permission: string }) {
  return (
    <>
      <PageHeader title={props.title} />
      <EmptyState
        icon={LockKeyhole}
        title={t('noPermission.title')}
        text={t('noPermission.text', { permission: t.maybe(`permissions.${props.permission}`) ?? props.permission })}
        action={<LinkButton href="/">{t('notFound.home')}</LinkButton>}
      />
    </>
  );
}
