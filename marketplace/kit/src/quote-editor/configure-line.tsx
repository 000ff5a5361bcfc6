import { keepPreviousData } from '@tanstack/solid-query';
import { SlidersHorizontal } from 'lucide-solid';
import { createMemo, createSignal, Match, Show, Suspense, Switch } from 'solid-js';
import { ConfiguredPrice } from '../configurator/configured-price.tsx';
import { type Chosen, Configurator } from '../configurator/configurator.tsx';
import { noPriceText } from '../configurator/no-price-text.ts';
import { t } from '../configurator/texts.ts';
import { createQuery } from '../create-query.ts';
import { Button } from '../parts/button.tsx';
import { Callout } from '../parts/callout.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import type { QuoteClient } from './quote-client.ts';

interface ConfigureLineProps {
  client: QuoteClient;
  page: QuotePageLogic;
  lineId: string;
  onClose: () => void;
}

/**
 * Choosing for a line of a quote, on either side, at what the quote's buyer pays. What it reads is waited for here:
 * else the quote's page would be taken away meanwhile.
 */
export function ConfigureLine(props: ConfigureLineProps) {
  return (
    <Suspense>
      <Choosing {...props} />
    </Suspense>
  );
}

function Choosing(props: ConfigureLineProps) {
  const editor = () => props.page.editor()!;
  const { lineId } = props;
  const line = () => editor().document().lines[lineId];
  const [own, setOwn] = createSignal<Chosen | null>(null);
  const tried = createQuery(() => ({
    ...props.client.quotes.tryChoices.options({
      quoteId: props.page.query.data!.quote.id as never,
      lineId,
      choices: own()?.choices ?? null,
      quantity: line()?.quantity ?? null,
      justChosen: own()?.justChosen ?? null,
    } as never),
    placeholderData: keepPreviousData,
    staleTime: 0,
  }));
  /**
   * What was told last stays where the next choices cannot be asked for: the reader goes on choosing, or asks once
   * more.
   */
  const told = createMemo<typeof tried.data>((before) => tried.data ?? before);
  const chosen = (): Chosen => own() ?? { choices: told()?.choices ?? {}, justChosen: null };
  const isReady = () => tried.data?.answer.isValid === true && !tried.isPlaceholderData && editor().mayEdit();
  const save = () => {
    const data = tried.data;
    if (!data || !isReady()) return;
    const { sku, summary, price } = data.answer;
    const unitPrice = price?.unitPrice ?? null;
    editor().perform([
      {
        type: 'configure',
        lineId,
        unitPrice,
        configuration: {
          versionId: data.versionId,
          choices: chosen().choices,
          sku: sku ?? '',
          summary,
          unitPrice,
          onceMinor: price?.onceMinor ?? 0,
        },
      },
    ]);
    props.onClose();
  };
  return (
    <Dialog
      open
      from="side"
      size="lg"
      onClose={props.onClose}
      title={`${t('configurator.inQuote')}: ${line()?.title ?? ''}`}
      hint={t('configurator.inQuoteHint')}
      actions={
        <Button kind="primary" disabled={!isReady()} onClick={save}>
          {t('configurator.save')}
        </Button>
      }
    >
      <Switch fallback={<SkeletonText lines={6} />}>
        <Match when={tried.error && !told()}>
          <Failure error={tried.error} onRetry={() => void tried.refetch()} />
        </Match>
        <Match when={tried.data === null || !line()}>
          <EmptyState
            compact
            icon={SlidersHorizontal}
            title={t('configurator.notOffered')}
            text={t('configurator.notOfferedHint')}
          />
        </Match>
        <Match when={told()}>
          {(data) => (
            <div class="grid gap-5">
              <Show when={line()?.configuration && line()!.configuration!.versionId !== data().versionId}>
                <Callout tone="warning">{t('configurator.stale')}</Callout>
              </Show>
              <Configurator model={data().model} chosen={chosen()} onChoose={setOwn} />
              <Show
                when={tried.error}
                fallback={
                  <Show when={data().answer.isValid}>
                    <Show when={data().answer.price === null}>
                      <Callout tone="warning">
                        {noPriceText(data().answer.currency, editor().currency(), editor().side)}
                      </Callout>
                    </Show>
                    <ConfiguredPrice
                      answer={data().answer}
                      quantity={line()!.quantity}
                      unit={line()!.unit}
                      isStale={tried.isPlaceholderData}
                    />
                  </Show>
                }
              >
                {(error) => (
                  <Failure title={t('configurator.notAnswered')} error={error()} onRetry={() => void tried.refetch()} />
                )}
              </Show>
            </div>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}
