import { SearchX } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { LinkButton } from '../parts/link.tsx';
import { type Crumb, PageHeader } from '../parts/page-header.tsx';
import { refusalOf } from '../refusal-text.ts';

/** What is not there, what is another's, and an address with a wrong id look alike. */
const isNotHere = (error: unknown): boolean => ['thing.unknown', 'input.invalid'].includes(refusalOf(error).code);

/**
 * In place of the page of one thing (an order, a product) that could not be read: a heading, what happened, and the way
 * to the list it would stand in. What may come right by another try offers one.
 */
export function PageFailure(props: { error: unknown; list: Crumb; onRetry: () => void }) {
  return (
    <>
      <PageHeader title={isNotHere(props.error) ? t('notFound.title') : t('failure.title')} crumbs={[props.list]} />
      <Show when={isNotHere(props.error)} fallback={<Failure error={props.error} onRetry={() => props.onRetry()} />}>
        <EmptyState
          icon={SearchX}
          title={t('notFound.text')}
          text={t('notFound.thing')}
          action={
            <LinkButton href={props.list.href} kind="primary">
              {t('notFound.list', { list: props.list.label })}
            </LinkButton>
          }
        />
      </Show>
    </>
  );
}
