import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Code } from '../parts/code.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { OctagonAlert } from 'lucide-solid';
import { refusalOf } from '../refusal-text.ts';

/** Our own mistake, caught before it takes the whole app: the rest of the menu still works. */
export function ErrorPage(props: { error: unknown; onRetry: () => void }) {
  const detail = () =>
    refusalOf(props.error).requestId || (props.error instanceof Error ? props.error.message : String(props.error));
  return (
    <div role="alert">
      <EmptyState
        icon={OctagonAlert}
        title={t('failure.title')}
        text={t('failure.ours')}
        action={
          <>
            <Button kind="primary" onClick={() => props.onRetry()}>
              {t('action.retry')}
            </Button>
            <Button onClick={() => location.reload()}>{t('action.reload')}</Button>
          </>
        }
      />
      <p class="text-center text-sm text-quiet">
        <Code label={t('failure.requestId')}>{detail()}</Code>
      </p>
    </div>
  );
}
