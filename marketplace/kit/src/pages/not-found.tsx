import { Signpost } from 'lucide-solid';
import { t } from '../languages/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LinkButton } from '../parts/link.tsx';
import { PageHeader } from '../parts/page-header.tsx';

/** Another's page and one that never was look alike. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        icon={Signpost}
        title={t('notFound.text')}
        text={t('notFound.hint')}
        action={
          <LinkButton href="/" kind="primary">
            {t('notFound.home')}
          </LinkButton>
        }
      />
    </>
  );
}
