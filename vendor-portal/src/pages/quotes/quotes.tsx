import {
  Button,
  createQuoteList,
  LinkButton,
  PageHeader,
  QuoteTable,
  QuoteTabs,
  sellerTabs,
  useSession,
} from '@hansa/kit';
import { FilePlus2, Route } from 'lucide-solid';
import { createSignal, Show, Suspense } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { StartQuote } from './start-quote.tsx';

/** What buyers ask, and what was answered. */
export function Quotes() {
  const session = useSession();
  const list = createQuoteList(client, sellerTabs, 'answer');
  const [isStarting, setStarting] = createSignal(false);
  return (
    <>
      <PageHeader
        title={t('menu.quotes')}
        hint={t('quotePages.listHint')}
        actions={
          <>
            <Show when={session.may('quote.manage')}>
              <LinkButton href="/quotes/routing" icon={<Route aria-hidden="true" />}>
                {t('quotePages.routing')}
              </LinkButton>
            </Show>
            <Show when={session.may('quote.answer') && session.may('customer.read')}>
              <Button kind="primary" icon={<FilePlus2 aria-hidden="true" />} onClick={() => setStarting(true)}>
                {t('quotePages.start')}
              </Button>
            </Show>
          </>
        }
      >
        <QuoteTabs list={list} tabs={sellerTabs} />
      </PageHeader>
      <Show when={isStarting()}>
        <Suspense>
          <StartQuote onClose={() => setStarting(false)} />
        </Suspense>
      </Show>
      <QuoteTable
        list={list}
        side="seller"
        emptyAction={
          <Show when={list.tab().value !== 'all'}>
            <LinkButton href="/quotes?tab=all">{t('quotePages.seeAll')}</LinkButton>
          </Show>
        }
      />
    </>
  );
}
