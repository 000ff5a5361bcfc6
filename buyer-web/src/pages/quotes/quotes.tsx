import { buyerTabs, createQuoteList, LinkButton, PageHeader, QuoteTable, QuoteTabs, useSession } from '@hansa/kit';
import { FilePlus2, GitCompareArrows } from 'lucide-solid';
import { Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** Every seller's answer, and what is still with sellers. */
export function Quotes() {
  const session = useSession();
  const list = createQuoteList(client, buyerTabs, 'all');
  return (
    <>
      <PageHeader
        title={t('menu.quotes')}
        hint={t('rfq.quotesHint')}
        actions={
          <Show when={session.may('quote.request')}>
            <LinkButton href="/requests" icon={<GitCompareArrows aria-hidden="true" />}>
              {t('rfq.requests')}
            </LinkButton>
            <LinkButton kind="primary" href="/requests/new" icon={<FilePlus2 aria-hidden="true" />}>
              {t('rfq.new')}
            </LinkButton>
          </Show>
        }
      >
        <QuoteTabs list={list} tabs={buyerTabs} />
      </PageHeader>
      <QuoteTable
        list={list}
        side="buyer"
        emptyAction={
          <Show when={session.may('quote.request')}>
            <LinkButton kind="primary" href="/requests/new">
              {t('rfq.new')}
            </LinkButton>
          </Show>
        }
      />
    </>
  );
}
