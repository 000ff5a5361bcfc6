import { configurationModel } from '@hansa/core/contract';
import {
  BillOfParts,
  Callout,
  type Chosen,
  Configurator,
  ConfiguredPrice,
  createQuery,
  DecimalInput,
  Failure,
  QuantityInput,
  Section,
} from '@hansa/kit';
import { keepPreviousData } from '@tanstack/solid-query';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/configuration.ts';
import type { ModelEditor } from './create-model-editor.ts';

type Model = configurationModel.ConfigurationModel;

/** The draft as buyers would meet it, asked of the same rules on the server, with what goes into a piece beside. */
export function TryOut(props: { editor: ModelEditor }) {
  return (
    <Section title={t('model.try.title')} hint={t('model.try.hint')}>
      <Show when={props.editor.sound()} fallback={<Callout tone="info">{t('model.try.waits')}</Callout>}>
        {(model) => <Trial editor={props.editor} model={model()} />}
      </Show>
    </Section>
  );
}

function Trial(props: { editor: ModelEditor; model: Model }) {
  const { offer } = props.editor.page;
  const [own, setOwn] = createSignal<Chosen | null>(null);
  const [quantity, setQuantity] = createSignal(1);
  const [basePrice, setBasePrice] = createSignal(offer.listPrice);
  /** Choices of options that are gone do not stay. */
  const chosen = createMemo((): Chosen => {
    const known = new Set(props.model.options.map((one) => one.key));
    const now = own() ?? { choices: configurationModel.usualChoices(props.model), justChosen: null };
    return {
      choices: Object.fromEntries(Object.entries(now.choices).filter(([key]) => known.has(key))),
      justChosen: now.justChosen !== null && known.has(now.justChosen) ? now.justChosen : null,
    };
  });
  const asked = createMemo(() => ({
    offerId: offer.id,
    model: props.model,
    choices: chosen().choices,
    justChosen: chosen().justChosen,
    quantity: String(quantity()),
    basePrice: basePrice(),
  }));
  const trial = createQuery(() => {
    const now = asked();
    return {
      queryKey: ['try a model', now],
      queryFn: () => client.configurations.try.mutate(now as never),
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    };
  });
  return (
    <div class="grid gap-5">
      <Configurator model={props.model} chosen={chosen()} onChoose={setOwn} />
      <div class="flex flex-wrap items-end gap-4">
        <QuantityInput label={t('model.try.quantity')} value={quantity()} onChange={setQuantity} unit={offer.unit} />
        <DecimalInput
          class="w-48"
          label={t('model.try.base')}
          before={offer.currency}
          value={basePrice()}
          onChange={setBasePrice}
        />
      </div>
      <Switch>
        <Match when={trial.error && !trial.data}>
          <Failure error={trial.error} onRetry={() => void trial.refetch()} />
        </Match>
        <Match when={trial.data?.answer?.isValid ? trial.data.answer : null}>
          {(answer) => (
            <>
              <ConfiguredPrice
                answer={answer()}
                quantity={String(quantity())}
                unit={offer.unit}
                isStale={trial.isPlaceholderData}
              />
              <BillOfParts parts={answer().bill} />
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
