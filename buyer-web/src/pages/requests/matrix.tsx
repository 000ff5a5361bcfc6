import { Button, Callout, createIsPhone, Loaded, SkeletonText, useSession, t as kitText } from '@hansa/kit';
import { Award, Trophy } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { t as choosing } from '../../languages/configure.ts';
import { t } from '../../languages/index.ts';
import { AwardDialog } from './award-dialog.tsx';
import { createMatrix, type MatrixData, type MatrixLogic } from './create-matrix.ts';
import { MatrixCards } from './matrix-cards.tsx';
import { MatrixTable } from './matrix-table.tsx';

/** The answers of all sellers, line by line. Out of what they sent, never out of what they are still writing. */
export function Matrix(props: { rfqId: string }) {
  const page = createMatrix(() => props.rfqId);
  return (
    <Loaded read={page.matrix} skeleton={<SkeletonText lines={8} />}>
      {(data) => <Shown data={data()} page={page} rfqId={props.rfqId} />}
    </Loaded>
  );
}

function Shown(props: { data: MatrixData; page: MatrixLogic; rfqId: string }) {
  const session = useSession();
  const [isAwarding, setAwarding] = createSignal(false);
  const isPhone = createIsPhone();
  const answered = () => props.data.answers.filter((one) => one.version !== null).length;
  const mayPick = () => session.may('quote.accept') && props.data.answers.some(props.page.mayAward);
  const isMade = () =>
    props.data.answers.some((answer) => answer.cells.some((one) => one.chosen?.some((option) => option.differs)));
  return (
    <>
      <Show when={answered() < props.data.answers.length}>
        <Callout class="mb-4" title={t('rfq.waiting', { count: answered(), of: props.data.answers.length })}>
          {t('rfq.waitingHint')}
        </Callout>
      </Show>
      <Show when={mayPick()}>
        <div class="mb-3 flex flex-wrap items-center gap-2">
          <Button size="sm" icon={<Trophy aria-hidden="true" />} onClick={props.page.pickBest}>
            {t('rfq.pickBest')}
          </Button>
          <Show when={props.page.picked().size > 0}>
            <Button size="sm" kind="quiet" onClick={props.page.clear}>
              {kitText('action.clear')}
            </Button>
          </Show>
          <span class="figures ml-auto text-sm text-quiet">
            {props.page.awards().length > 0
              ? t('rfq.picked', {
                  count: props.page.picked().size,
                  of: props.data.lines.length,
                  sellers: t('cart.sellers', { count: props.page.awards().length }),
                })
              : t('rfq.pickHint')}
          </span>
          <Button
            kind="primary"
            icon={<Award aria-hidden="true" />}
            disabled={props.page.awards().length === 0}
            onClick={() => setAwarding(true)}
          >
            {t('rfq.award')}
          </Button>
        </div>
      </Show>
      <Show when={isPhone()} fallback={<MatrixTable data={props.data} page={props.page} mayPick={mayPick()} />}>
        <MatrixCards data={props.data} page={props.page} mayPick={mayPick()} />
      </Show>
      <Show when={isMade()}>
        <p class="mt-2 text-sm text-quiet">{choosing('configure.differs')}</p>
      </Show>
      <Show when={isAwarding()}>
        <AwardDialog data={props.data} page={props.page} rfqId={props.rfqId} onClose={() => setAwarding(false)} />
      </Show>
    </>
  );
}
