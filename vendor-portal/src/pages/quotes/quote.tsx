import {
  Badge,
  Button,
  Callout,
  confirm,
  createQuotePage,
  fetchDialogs,
  formatDate,
  lateDialog,
  type MenuItem,
  Menu,
  PageFailure,
  PageHeader,
  QuoteEditor,
  QuoteTotal,
  SkeletonPage,
  StatusBadge,
  t as kitText,
  toast,
  toastFailure,
  useSession,
  Validity,
} from '@hansa/kit';
import { useNavigate, useParams } from '@solidjs/router';
import {
  CalendarPlus,
  Copy,
  EllipsisVertical,
  FilePlus2,
  LayoutTemplate,
  RotateCcw,
  Send,
  Undo2,
  UserRoundCheck,
} from 'lucide-solid';
import { createSignal, Match, Show, Suspense, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { findOfferLines } from './find-lines.ts';

const dialogs = () => import('./quote-dialogs.tsx');
const AssignDialog = lateDialog(dialogs, (part) => part.AssignDialog);
const CopyDialog = lateDialog(dialogs, (part) => part.CopyDialog);
const ExtendDialog = lateDialog(dialogs, (part) => part.ExtendDialog);
const SendDialog = lateDialog(dialogs, (part) => part.SendDialog);
const WithdrawDialog = lateDialog(dialogs, (part) => part.WithdrawDialog);
const StartQuote = lateDialog(
  () => import('./start-quote.tsx'),
  (part) => part.StartQuote,
);

type Asked = 'start' | 'send' | 'extend' | 'withdraw' | 'copy' | 'template' | 'assign';

/** A quote on the seller's side: answer it, together with the buyer and with one's colleagues. */
export function Quote() {
  const params = useParams<{ id: string }>();
  const session = useSession();
  const go = useNavigate();
  const page = createQuotePage(client, () => params.id);
  fetchDialogs(AssignDialog, CopyDialog, ExtendDialog, SendDialog, WithdrawDialog, StartQuote);
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const revive = () =>
    void confirm({
      title: t('quotePages.reviveTitle'),
      text: t('quotePages.reviveText'),
      action: t('quotePages.revive'),
      run: async () => {
        await client.quotes.revive.mutate({ quoteId: params.id as never });
        await page.again();
      },
    });
  const removeTemplate = () =>
    void confirm({
      title: t('quotePages.removeTemplate'),
      text: t('quotePages.removeTemplateText'),
      action: t('quotePages.removeTemplate'),
      danger: true,
      run: async () => {
        await client.quotes.withdraw.mutate({ quoteId: params.id as never, reason: t('quotePages.removeTemplate') });
        await page.again();
        go('/quotes?tab=templates');
      },
    });
  const take = async () => {
    try {
      await client.quotes.assign.mutate({ quoteId: params.id as never, repUserId: session.me()!.user.id as never });
      await page.again();
      toast({ title: t('quotePages.assigned') });
    } catch (error) {
      toastFailure(error);
    }
  };
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.query.error && !page.query.data}>
        <PageFailure
          list={{ label: t('menu.quotes'), href: '/quotes' }}
          error={page.query.error}
          onRetry={() => void page.query.refetch()}
        />
      </Match>
      <Match when={page.editor() && page.query.data}>
        {(data) => {
          const quote = () => data().quote;
          const more = (): MenuItem[] => [
            ...(page.may('extend') && quote().versions > 1
              ? [{ label: t('quotePages.extend'), icon: CalendarPlus, onSelect: () => setAsked('extend') }]
              : []),
            ...(page.may('assign')
              ? [
                  { label: t('quotePages.assign'), icon: UserRoundCheck, onSelect: () => setAsked('assign') },
                  { label: t('quotePages.copy'), icon: Copy, onSelect: () => setAsked('copy') },
                  { label: t('quotePages.template'), icon: LayoutTemplate, onSelect: () => setAsked('template') },
                ]
              : []),
            ...(page.may('withdraw') && quote().isTemplate
              ? [{ label: t('quotePages.removeTemplate'), icon: Undo2, danger: true, onSelect: removeTemplate }]
              : page.may('withdraw')
                ? [{ label: t('quotePages.withdraw'), icon: Undo2, danger: true, onSelect: () => setAsked('withdraw') }]
                : []),
          ];
          return (
            <>
              <PageHeader
                title={quote().title}
                crumbs={[{ label: t('menu.quotes'), href: '/quotes' }]}
                badge={
                  quote().isTemplate ? (
                    <Badge tone="info">{t('quotePages.isTemplate')}</Badge>
                  ) : (
                    <StatusBadge state={quote().state} />
                  )
                }
                hint={
                  <span class="figures">
                    <span class="font-mono text-[0.94em]">{quote().number}</span>{' '}
                    <Show when={!quote().isTemplate}>
                      · <span class="font-medium text-text">{quote().buyerName}</span>
                    </Show>{' '}
                    · {quote().repName ? t('quotePages.with', { name: quote().repName! }) : t('quotePages.withNobody')}
                  </span>
                }
                actions={
                  <>
                    <Show when={page.may('assign') && quote().repName === null}>
                      <Button onClick={() => void take()} icon={<UserRoundCheck aria-hidden="true" />}>
                        {t('quotePages.take')}
                      </Button>
                    </Show>
                    <Show when={page.may('revive')}>
                      <Button icon={<RotateCcw aria-hidden="true" />} onClick={revive}>
                        {t('quotePages.revive')}
                      </Button>
                    </Show>
                    <Show when={more().length > 0}>
                      <Menu
                        triggerClass="inline-grid size-[var(--control)] place-items-center rounded-md text-quiet ring-1 ring-line ring-inset ring-focus hover:bg-hover [&_svg]:size-4"
                        triggerLabel={t('quotePages.more')}
                        trigger={<EllipsisVertical aria-hidden="true" />}
                        groups={[{ items: more() }]}
                      />
                    </Show>
                    <Show when={quote().isTemplate && page.may('edit') && session.may('customer.read')}>
                      <Button kind="primary" icon={<FilePlus2 aria-hidden="true" />} onClick={() => setAsked('start')}>
                        {t('quotePages.startFrom')}
                      </Button>
                    </Show>
                    <Show when={page.may('send')}>
                      <Button kind="primary" icon={<Send aria-hidden="true" />} onClick={() => setAsked('send')}>
                        {quote().state === 'sent' ? t('quotePages.sendAgain') : t('quotePages.send')}
                      </Button>
                    </Show>
                  </>
                }
              >
                <p class="figures flex flex-wrap items-center gap-x-5 gap-y-1.5 text-sm text-quiet">
                  <span class="text-lg font-semibold text-text">
                    <QuoteTotal editor={page.editor()!} />
                  </span>
                  <span>{kitText('quote.lineCount', { count: page.lines().length })}</span>
                  <Validity validUntil={page.editor()!.terms().validUntil} />
                  <Show when={quote().dueOn}>
                    {(due) => <span>{t('quotePages.due', { date: formatDate(due()) })}</span>}
                  </Show>
                </p>
              </PageHeader>
              <Show when={quote().state === 'countered'}>
                <Callout class="mb-4" title={t('quotePages.countered')}>
                  {data().versions.at(-1)?.message || t('quotePages.counteredHint')}
                </Callout>
              </Show>
              <QuoteEditor client={client} page={page} find={findOfferLines} />
              <Show when={asked() === 'start'}>
                <Suspense>
                  <StartQuote from={{ id: quote().id, title: quote().title }} onClose={() => setAsked(null)} />
                </Suspense>
              </Show>
              <Show when={asked() === 'send'}>
                <SendDialog page={page} onClose={() => setAsked(null)} />
              </Show>
              <Show when={asked() === 'extend'}>
                <ExtendDialog page={page} onClose={() => setAsked(null)} />
              </Show>
              <Show when={asked() === 'withdraw'}>
                <WithdrawDialog page={page} onClose={() => setAsked(null)} />
              </Show>
              <Show when={asked() === 'assign'}>
                <AssignDialog page={page} onClose={() => setAsked(null)} />
              </Show>
              <Show when={asked() === 'copy' || asked() === 'template'}>
                <CopyDialog
                  page={page}
                  asTemplate={asked() === 'template'}
                  onClose={() => setAsked(null)}
                  onDone={(quoteId) => go(`/quotes/${quoteId}`)}
                />
              </Show>
            </>
          );
        }}
      </Match>
    </Switch>
  );
}
