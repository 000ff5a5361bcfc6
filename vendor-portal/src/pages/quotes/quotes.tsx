import { createQuoteList, LinkButton, PageHeader, QuoteTable, QuoteTabs, sellerTabs, useSession } from '@hansa/kit';
import { Route } from 'lucide-solid';
import { Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** What buyers ask, and what was answered. */
export function Quotes() {
  const session = useSession();
  const list = createQuoteList(client, sellerTabs, 'answer');
  return (
    <>
      <PageHeader title={t('menu.quotes')} hint={t('quotePages.listHint')} actions={<Show when={session.may('quote.manage')}><LinkButton href="/quotes/routing" icon={<Route aria-hidden="true" />}>{t('quotePages.routing')}</LinkButton></Show>}><QuoteTabs list={list} tabs={sellerTabs} /></PageHeader>
      <QuoteTable list={list} side="seller" emptyAction={<Show when={list.tab().value !== 'all'}><LinkButton href="/quotes?tab=all">{t('quotePages.seeAll')}</LinkButton></Show>} />
    </>
  );
}
