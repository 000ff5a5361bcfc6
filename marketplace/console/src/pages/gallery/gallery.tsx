import { PageHeader, Tabs } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { lazy } from 'solid-js';
import { t } from '../../languages/index.ts';

const Foundations = lazy(() => import('./foundations.tsx'));
const Actions = lazy(() => import('./actions.tsx'));
const Inputs = lazy(() => import('./inputs.tsx'));
const Lists = lazy(() => import('./lists.tsx'));
const Feedback = lazy(() => import('./feedback.tsx'));
const Pictures = lazy(() => import('./pictures.tsx'));
const Trade = lazy(() => import('./trade.tsx'));

/** Every part of the kit in every state: to look at, and for the browser tests to compare. */
export function Gallery() {
  const [search, setSearch] = useSearchParams<{ show?: string }>();
  return (
    <>
      <PageHeader title={t('menu.gallery')} hint={t('gallery.hint')} />
      <Tabs
        label={t('menu.gallery')}
        value={search.show ?? 'foundations'}
        onChange={(show) => setSearch({ show })}
        tabs={[
          { value: 'foundations', label: t('gallery.foundations'), content: () => <Foundations /> },
          { value: 'actions', label: t('gallery.actions'), content: () => <Actions /> },
          { value: 'inputs', label: t('gallery.inputs'), content: () => <Inputs /> },
          { value: 'lists', label: t('gallery.lists'), content: () => <Lists /> },
          { value: 'feedback', label: t('gallery.feedback'), content: () => <Feedback /> },
          { value: 'pictures', label: t('gallery.pictures'), content: () => <Pictures /> },
          { value: 'trade', label: t('gallery.trade'), content: () => <Trade /> },
        ]}
      />
    </>
  );
}
