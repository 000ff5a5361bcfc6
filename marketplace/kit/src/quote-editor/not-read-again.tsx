import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Failure } from '../parts/failure.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';

/** What was read of a quote stays while a later read fails; that it may be behind is said wherever it is shown. */
export function NotReadAgain(props: { page: QuotePageLogic; class?: string }) {
  const { query } = props.page;
  return (
    <Show when={query.error}>
      {(error) => (
        <Failure
          title={t('quote.notReadAgain')}
          error={error()}
          onRetry={() => void query.refetch()}
          {...(props.class ? { class: props.class } : {})}
        />
      )}
    </Show>
  );
}
