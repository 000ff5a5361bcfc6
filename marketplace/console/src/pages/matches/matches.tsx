import {
  Badge,
  Button,
  Card,
  classes,
  EmptyState,
  Failure,
  formatPercent,
  IconButton,
  Link,
  ListAndDetail,
  PageHeader,
  SkeletonPage,
  Tabs,
} from '@hansa/kit';
import { Check, ChevronDown, ChevronUp, GitMerge, Plus, Undo2, X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createMatches, type MatchCase, matchStates } from './create-matches.ts';

const fields = ['brand', 'mpn', 'gtin', 'title', 'category', 'unit', 'description'] as const;
const fieldText = (field: (typeof fields)[number]) =>
  field === 'title' ? t('matches.titleField') : t(`matches.${field}`);
type Candidate = MatchCase['candidates'][number];

/** The queue of doubtful rows: evidence side by side, decided by keys. */
export function Matches() {
  const logic = createMatches();
  const counts = () => logic.list.data?.counts;
  return (
    <>
      <PageHeader title={t('matches.title')} hint={t('matches.hint')} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Tabs
          label={t('matches.title')}
          value={logic.state()}
          onChange={logic.setState}
          tabs={matchStates.map((value) => ({ value, label: t(`matches.${value}`), count: counts()?.[value] }))}
        />
        <Show
          when={!logic.list.error || logic.list.data}
          fallback={<Failure error={logic.list.error} onRetry={() => void logic.list.refetch()} />}
        >
          <Show when={logic.list.data} fallback={<SkeletonPage />}>
            <Show
              when={logic.items().length > 0}
              fallback={
                <Card>
                  <EmptyState icon={GitMerge} title={t('matches.none')} text={t('matches.noneHint')} />
                </Card>
              }
            >
              <ListAndDetail
                label={t('matches.title')}
                items={logic.items()}
                keyOf={(one) => one.id}
                chosen={logic.current()}
                onChoose={logic.choose}
                isOpen={logic.isOpen()}
                onBack={logic.close}
                row={(one) => (
                  <>
                    <span class="truncate font-medium">{one.incoming.title}</span>
                    <span class="truncate text-sm text-quiet">
                      {one.sellerName} ·{' '}
                      {one.candidates[0]
                        ? t('matches.score', { percent: formatPercent(one.candidates[0].score, undefined, 0) })
                        : '–'}
                    </span>
                  </>
                )}
                detail={<Show when={logic.current()}>{(one) => <CasePage one={one()} logic={logic} />}</Show>}
              />
            </Show>
          </Show>
        </Show>
      </div>
    </>
  );
}

function CasePage(props: { one: MatchCase; logic: ReturnType<typeof createMatches> }) {
  const { logic } = props;
  return (
    <article
      aria-label={props.one.incoming.title}
      class="grid min-w-0 gap-3 rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line"
    >
      <header class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div class="min-w-0">
          <h2 class="text-md font-semibold [overflow-wrap:anywhere]">{props.one.incoming.title}</h2>
          <p class="text-sm text-quiet">
            <Link href={`/sellers/${props.one.sellerId}`}>{props.one.sellerName}</Link>,{' '}
            <Link href={`/imports/${props.one.runId}`}>
              {t('matches.file', { file: props.one.fileName, line: props.one.line })}
            </Link>
          </p>
        </div>
        <div class="flex items-center gap-1">
          <IconButton label={t('matches.previous')} onClick={() => logic.move(-1)}>
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton label={t('matches.next')} onClick={() => logic.move(1)}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </div>
      </header>
      <div
        class="overflow-x-auto rounded-md ring-1 ring-line"
        tabIndex={0}
        role="region"
        aria-label={t('matches.field')}
      >
        <table class="w-full min-w-150 text-base">
          <thead class="bg-sunken text-sm">
            <tr>
              <th class="w-32 px-3 py-2 text-left text-xs font-medium text-quiet">{t('matches.field')}</th>
              <th class="min-w-44 px-3 py-2 text-left font-semibold">
                {t('matches.incoming', { seller: props.one.sellerName })}
              </th>
              <For each={props.one.candidates}>
                {(candidate, index) => (
                  <th class="min-w-44 px-3 py-2 text-left font-semibold">
                    <span class="flex items-center gap-2">
                      <kbd class="rounded-sm bg-surface px-1.5 text-xs ring-1 ring-line">{index() + 1}</kbd>
                      {t('matches.score', { percent: formatPercent(candidate.score, undefined, 0) })}
                    </span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={fields}>
              {(field) => (
                <tr class="border-t border-line-soft align-top">
                  <th scope="row" class="px-3 py-2 text-left text-sm font-normal text-quiet">
                    {fieldText(field)}
                  </th>
                  <td class="px-3 py-2 [overflow-wrap:anywhere]">
                    {props.one.incoming[field] || <span class="text-faint">–</span>}
                  </td>
                  <For each={props.one.candidates}>
                    {(candidate) => <Evidence candidate={candidate} field={field} />}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr class="border-t border-line">
              <td class="px-3 py-2 text-sm text-quiet">{t('products.offers')}</td>
              <td class="px-3 py-2 font-mono text-sm">{props.one.incoming.sku}</td>
              <For each={props.one.candidates}>
                {(candidate) => (
                  <td class="px-3 py-2">
                    <span class="grid justify-items-start gap-2">
                      <Link href={`/products/${candidate.productId}`}>
                        {t('matches.offersHere', { count: candidate.offers })}
                      </Link>
                      <Show when={props.one.state === 'open'}>
                        <Button
                          size="sm"
                          kind="primary"
                          disabled={logic.isBusy()}
                          aria-label={t('matches.linkOf', { title: candidate.title })}
                          icon={<GitMerge aria-hidden="true" />}
                          onClick={() => void logic.decide('link', candidate.productId)}
                        >
                          {t('matches.link')}
                        </Button>
                      </Show>
                      <Show when={props.one.productId === candidate.productId}>
                        <Badge tone="success">{t('matches.linked')}</Badge>
                      </Show>
                    </span>
                  </td>
                )}
              </For>
            </tr>
          </tfoot>
        </table>
      </div>
      <Show when={props.one.candidates.length === 0}>
        <p class="text-quiet">{t('matches.noCandidates')}</p>
      </Show>
      <footer class="flex flex-wrap items-center gap-2">
        <Show
          when={props.one.state === 'open'}
          fallback={
            <Button
              icon={<Undo2 aria-hidden="true" />}
              disabled={logic.isBusy()}
              onClick={() => void logic.decide('reopen')}
            >
              {t('matches.reopen')}
            </Button>
          }
        >
          <Button icon={<Plus aria-hidden="true" />} disabled={logic.isBusy()} onClick={() => void logic.decide('new')}>
            {t('matches.makeNew')}
          </Button>
          <Button
            icon={<X aria-hidden="true" />}
            disabled={logic.isBusy()}
            onClick={() => void logic.decide('dismiss')}
          >
            {t('matches.dismiss')}
          </Button>
        </Show>
        <span class="ml-auto text-sm text-quiet max-md:hidden">{t('matches.keys')}</span>
      </footer>
    </article>
  );
}

function Evidence(props: { candidate: Candidate; field: (typeof fields)[number] }) {
  const agrees = () => props.candidate.agrees.includes(props.field);
  const differs = () => props.candidate.differs.includes(props.field);
  return (
    <td
      class={classes(
        'px-3 py-2 [overflow-wrap:anywhere]',
        agrees() && 'bg-success-soft',
        differs() && 'bg-danger-soft',
      )}
    >
      <span class="flex items-start gap-1.5">
        <Show when={agrees()}>
          <Check class="mt-1 size-3.5 flex-none text-success" aria-label={t('matches.agrees')} />
        </Show>
        <Show when={differs()}>
          <X class="mt-1 size-3.5 flex-none text-danger-text" aria-label={t('matches.differs')} />
        </Show>
        <span>{props.candidate[props.field] || <span class="text-faint">–</span>}</span>
      </span>
    </td>
  );
}
