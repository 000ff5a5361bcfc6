import {
  Button,
  Callout,
  confirm,
  Failure,
  formatNumber,
  LinkButton,
  PageFailure,
  PageHeader,
  ProgressBar,
  refusalText,
  SkeletonPage,
  StatusBadge,
  Stepper,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { Ban, RotateCcw } from 'lucide-solid';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createImport, type ImportPage } from './create-import.ts';
import { MappingStep } from './mapping-step.tsx';
import { Result } from './result.tsx';

const stepOf: Record<ImportPage['run']['state'], string> = {
  received: 'read',
  staging: 'read',
  'needs mapping': 'map',
  validating: 'check',
  'needs confirmation': 'check',
  applying: 'apply',
  done: 'done',
  failed: 'read',
  cancelled: 'done',
};

/** One import from the file to the offers: where it is, and what it wants of you. */
export function Import() {
  const params = useParams<{ id: string }>();
  const page = createImport(() => params.id);
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.run.error && !page.run.data}>
        <PageFailure
          list={{ label: t('imports.title'), href: '/imports' }}
          error={page.run.error}
          onRetry={() => void page.run.refetch()}
        />
      </Match>
      <Match when={page.run.data}>{(data) => <Shown data={data()} page={page} />}</Match>
    </Switch>
  );
}

function Shown(props: { data: ImportPage; page: ReturnType<typeof createImport> }) {
  const [isMapping, setMapping] = createSignal(false);
  const run = () => props.data.run;
  const isWorking = () => run().progress !== null;
  const mayCancel = () => isWorking() || run().state === 'needs mapping' || run().state === 'needs confirmation';
  const mayMap = () => ['done', 'needs confirmation', 'failed'].includes(run().state) && props.data.columns.length > 0;
  const showsMapping = () => run().state === 'needs mapping' || (isMapping() && mayMap());
  const steps = () =>
    (['read', 'map', 'check', 'apply', 'done'] as const).map((id) => ({ id, label: t(`run.steps.${id}`) }));
  const current = () =>
    showsMapping() ? 'map' : run().state === 'failed' && props.data.mapping ? 'check' : stepOf[run().state];
  return (
    <>
      <PageHeader
        title={run().fileName}
        badge={<StatusBadge state={run().state} />}
        crumbs={[{ label: t('imports.title'), href: '/imports' }]}
        hint={[t(`imports.kinds.${run().kind}`), run().catalogName, run().startedBy].filter(Boolean).join(' · ')}
        actions={
          <>
            <Show when={mayMap() && !showsMapping()}>
              <Button kind="quiet" onClick={() => setMapping(true)}>
                {t('run.remap')}
              </Button>
            </Show>
            <Show when={mayCancel()}>
              <Button
                kind="quiet"
                icon={<Ban aria-hidden="true" />}
                onClick={() =>
                  void confirm({
                    title: t('run.cancelTitle'),
                    text: t('run.cancelText'),
                    action: t('run.cancel'),
                    danger: true,
                    run: props.page.cancel,
                  })
                }
              >
                {t('run.cancel')}
              </Button>
            </Show>
            <Show when={run().state === 'failed'}>
              <Button kind="primary" icon={<RotateCcw aria-hidden="true" />} onClick={() => void props.page.retry()}>
                {t('run.retry')}
              </Button>
            </Show>
          </>
        }
      >
        <div class="pt-1">
          <Stepper steps={steps()} current={current()} failed={run().state === 'failed'} />
        </div>
      </PageHeader>
      <Switch>
        <Match when={showsMapping()}>
          <MappingStep
            data={props.data}
            page={props.page}
            onDone={() => setMapping(false)}
            onBack={run().state === 'needs mapping' ? undefined : () => setMapping(false)}
          />
        </Match>
        <Match when={isWorking()}>
          <Working data={props.data} />
        </Match>
        <Match when={run().state === 'needs confirmation'}>
          <Doubt data={props.data} page={props.page} />
        </Match>
        <Match when={run().state === 'failed'}>
          <Callout
            tone="danger"
            title={t('run.failed')}
            action={<LinkButton href="/imports">{t('run.another')}</LinkButton>}
          >
            {refusalText({ data: { refusal: { code: run().reason?.code, facts: run().reason?.facts } } })}
          </Callout>
        </Match>
        <Match when={run().state === 'cancelled'}>
          <Callout
            class="mb-[var(--gap)]"
            title={t('run.cancelled')}
            action={<LinkButton href="/imports">{t('run.another')}</LinkButton>}
          />
          <Result data={props.data} page={props.page} />
        </Match>
        <Match when={true}>
          <Result data={props.data} page={props.page} />
        </Match>
      </Switch>
    </>
  );
}

function Working(props: { data: ImportPage }) {
  const run = () => props.data.run;
  const label = () =>
    run().state === 'applying'
      ? t('run.applying')
      : run().state === 'validating'
        ? t('run.checking')
        : t('run.reading');
  return (
    <section class="rounded-lg bg-surface px-pad py-8 shadow-1 ring-1 ring-line">
      <ProgressBar label={label()} share={run().progress} />
      <p class="figures mt-3 flex flex-wrap gap-x-4 text-sm text-quiet" aria-live="polite">
        <span>{t('run.rowsSoFar', { count: run().rowsRead })}</span>
        <Show when={run().rowsGood > 0}>
          <span>
            {t('imports.good')}: {formatNumber(run().rowsGood)}
          </span>
        </Show>
        <Show when={run().rowsBad > 0}>
          <span class="text-danger-text">
            {t('imports.bad')}: {formatNumber(run().rowsBad)}
          </span>
        </Show>
        <Show when={run().offersNew + run().offersChanged > 0}>
          <span>
            {t('imports.offersSum', { new: formatNumber(run().offersNew), changed: formatNumber(run().offersChanged) })}
          </span>
        </Show>
      </p>
      <p class="mt-4 text-sm text-faint">{t('run.mayLeave')}</p>
    </section>
  );
}

function Doubt(props: { data: ImportPage; page: ReturnType<typeof createImport> }) {
  const facts = () => props.data.run.reason?.facts as { ending: number; offers: number; percent: number };
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const go = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await props.page.confirm();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Callout
        tone="warning"
        title={t('run.doubt')}
        action={
          <Button kind="danger" busy={busy()} onClick={() => void go()}>
            {t('run.doubtConfirm', { count: facts().ending })}
          </Button>
        }
      >
        {t('run.doubtText', {
          ending: formatNumber(facts().ending),
          offers: formatNumber(facts().offers),
          percent: facts().percent,
        })}
      </Callout>
      <Show when={failure()}>{(error) => <Failure class="mt-3" error={error()} />}</Show>
      <div class="mt-[var(--gap)]">
        <Result data={props.data} page={props.page} />
      </div>
    </>
  );
}
