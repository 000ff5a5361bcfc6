import { Button, EmptyState, formatNumber, LinkButton, Select, StatTile, Tabs } from '@hansa/kit';
import { CircleCheck, FileDown } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { createImport, ImportPage } from './create-import.ts';
import { MendGrid } from './mend-grid.tsx';
import { fieldName, problemText } from './names.ts';
import { ProblemTable } from './problem-table.tsx';

/** What came of it: counts, and every problem with a way to mend it here. */
export function Result(props: { data: ImportPage; page: ReturnType<typeof createImport> }) {
  const run = () => props.data.run;
  const [chosenTab, setTab] = createSignal<string | null>(null);
  const [kind, setKind] = createSignal('all');
  const mayMend = () => run().state === 'done' && run().rowsBad > 0;
  const tab = () => (mayMend() ? (chosenTab() ?? 'mend') : 'problems');
  const kinds = () => props.data.problems.filter((one) => tab() === 'problems' || !one.isWarning);
  const keyOf = (one: { field: string; code: string }) => `${one.field} ${one.code}`;
  const filter = () => {
    const one = kinds().find((each) => keyOf(each) === kind());
    return one ? { field: one.field, code: one.code } : {};
  };
  const tiles = () =>
    [
      {
        label: t('run.offersNew'),
        value: run().offersNew,
        hint: t('run.productsHint', {
          new: formatNumber(run().productsNew),
          matched: formatNumber(run().productsMatched),
        }),
      },
      { label: t('run.offersChanged'), value: run().offersChanged },
      { label: t('run.offersUnchanged'), value: run().offersUnchanged },
      ...(run().kind === 'full' ? [{ label: t('run.offersEnded'), value: run().offersEnded }] : []),
      {
        label: t('run.rowsBad'),
        value: run().rowsBad,
        hint: t('run.ofRows', { count: run().rowsRead }),
        isBad: run().rowsBad > 0,
      },
      ...(run().toReview > 0 ? [{ label: t('run.toReview'), value: run().toReview, hint: t('run.reviewHint') }] : []),
    ] as { label: string; value: number; hint?: string; isBad?: boolean }[];
  return (
    <>
      <div class="mb-[var(--gap)] grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        <For each={tiles()}>
          {(tile) => (
            <StatTile
              label={tile.label}
              value={<span class={tile.isBad ? 'text-danger-text' : ''}>{formatNumber(tile.value)}</span>}
              {...(tile.hint ? { hint: tile.hint } : {})}
            />
          )}
        </For>
      </div>
      <Switch>
        <Match when={props.data.problems.length === 0 && run().state === 'done'}>
          <div class="rounded-lg bg-surface shadow-1 ring-1 ring-line">
            <EmptyState
              icon={CircleCheck}
              title={t('run.clean')}
              text={t('run.cleanText')}
              action={
                <LinkButton href="/offers" kind="primary">
                  {t('run.seeOffers')}
                </LinkButton>
              }
            />
          </div>
        </Match>
        <Match when={props.data.problems.length > 0}>
          <div class="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
            <div class="min-w-0 flex-1 basis-60">
              <Tabs
                label={t('run.problems')}
                value={tab()}
                onChange={(value) => {
                  setTab(value);
                  setKind('all');
                }}
                tabs={[
                  ...(mayMend() ? [{ value: 'mend', label: t('run.mend'), count: run().rowsBad }] : []),
                  {
                    value: 'problems',
                    label: t('run.problems'),
                    count: props.data.problems.reduce((sum, one) => sum + one.count, 0),
                  },
                ]}
              />
            </div>
            <Select
              class="w-72 max-w-full"
              hideLabel
              label={t('run.filter')}
              value={kind()}
              onChange={setKind}
              options={[
                { value: 'all', label: t('run.allKinds') },
                ...kinds().map((one) => ({
                  value: keyOf(one),
                  label: `${one.field === '' ? '' : `${fieldName(one.field, props.data.locations)}: `}${problemText({ code: one.code, facts: {} }).split(/[:;{]/)[0]!.trim()} (${formatNumber(one.count)})`,
                })),
              ]}
            />
            <Show when={run().rowsBad > 0}>
              <Button icon={<FileDown aria-hidden="true" />} onClick={() => void props.page.download()}>
                {t('run.download')}
              </Button>
            </Show>
          </div>
          <Show when={tab() === 'mend'} fallback={<ProblemTable data={props.data} filter={filter()} />}>
            <MendGrid data={props.data} page={props.page} filter={filter()} />
          </Show>
        </Match>
      </Switch>
    </>
  );
}
