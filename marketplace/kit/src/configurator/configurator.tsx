import { configurationModel } from '@hansa/core/contract';
import { Wand2 } from 'lucide-solid';
import { createMemo, createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatNumber } from '../format.ts';
import { language } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Callout } from '../parts/callout.tsx';
import { FieldNote } from '../parts/field.tsx';
import { DecimalInput } from '../parts/number-input.tsx';
import { Select } from '../parts/select.tsx';
import { toast } from '../parts/toast.tsx';
import { changeText, explainedText } from './explained-text.ts';
import { t } from './texts.ts';

type Model = configurationModel.ConfigurationModel;
type Option = configurationModel.Option;
type Choices = configurationModel.Choices;

export interface Chosen {
  readonly choices: Choices;
  /** What was changed last: a way out keeps it where it can. */
  readonly justChosen: string | null;
}

/**
 * The options of a model, what is against the choices at once and in words, and the shortest way out. The rules run
 * here as they run on the server, so nothing waits; what it costs the page asks for.
 */
export function Configurator(props: { model: Model; chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const told = createMemo(() =>
    configurationModel.answerChoices(props.model, {
      choices: props.chosen.choices,
      quantity: '1',
      basePrice: null,
      justChosen: props.chosen.justChosen,
    }),
  );
  const marked = createMemo(() => {
    const evaluation = configurationModel.evaluate(props.model, {
      choices: props.chosen.choices,
      quantity: '1',
      basePrice: null,
    });
    return new Set(evaluation.isValid ? [] : evaluation.broken.flatMap(configurationModel.optionsOf));
  });
  const choose = (option: string, value: string | null) =>
    props.onChoose({
      choices: configurationModel.applyMend(props.chosen.choices, [{ option, from: null, to: value }]),
      justChosen: option,
    });
  const mend = (changes: readonly configurationModel.ExplainedChange[]) => {
    const before = props.chosen;
    props.onChoose({
      choices: configurationModel.applyMend(
        props.chosen.choices,
        changes.map((one) => one.change),
      ),
      justChosen: null,
    });
    toast({
      title: t('configurator.mended', { changes: changes.map(changeText).join('; ') }),
      undo: () => props.onChoose(before),
    });
  };
  return (
    <div class="grid gap-4">
      <div class="grid gap-x-6 gap-y-4 sm:grid-cols-2" role="group" aria-label={t('configurator.choices')}>
        <For each={props.model.options}>
          {(option) => (
            <OptionField
              option={option}
              value={props.chosen.choices[option.key] ?? null}
              isMarked={marked().has(option.key)}
              onChange={(value) => choose(option.key, value)}
            />
          )}
        </For>
      </div>
      <div aria-live="polite">
        <Show when={!told().isValid}>
          <Callout
            tone="warning"
            title={t('configurator.against', { count: told().broken.length })}
            action={
              <>
                <Show when={told().mend}>
                  {(changes) => (
                    <Button size="sm" icon={<Wand2 aria-hidden="true" />} onClick={() => mend(changes())}>
                      {t('configurator.take')}
                    </Button>
                  )}
                </Show>
                <Show when={told().shorterMend}>
                  {(changes) => (
                    <Button size="sm" kind="quiet" onClick={() => mend(changes())}>
                      {changes().map(changeText).join('; ')}
                    </Button>
                  )}
                </Show>
              </>
            }
          >
            <ul class="grid list-disc gap-1 pl-4">
              <For each={told().broken}>{(one) => <li>{explainedText(one)}</li>}</For>
            </ul>
            <Show when={told().mend} fallback={<p class="mt-2">{t('configurator.noMend')}</p>}>
              {(changes) => (
                <p class="mt-2">
                  <span class="font-medium">{t('configurator.mend')}: </span>
                  {changes().map(changeText).join('; ')}
                </p>
              )}
            </Show>
          </Callout>
        </Show>
      </div>
    </div>
  );
}

/** No key of a choice: keys begin with a letter. */
const leftOut = '-';

/** Few choices stand in view, many in a list; a number says where it goes. */
function OptionField(props: {
  option: Option;
  value: string | null;
  isMarked: boolean;
  onChange: (value: string | null) => void;
}) {
  const { option } = props;
  const label = () => option.label[language()];
  if (option.kind === 'number')
    return (
      <NumberField
        option={option}
        label={label()}
        value={props.value}
        isMarked={props.isMarked}
        onChange={props.onChange}
      />
    );
  const options = () => [
    ...(option.isRequired ? [] : [{ value: leftOut, label: t('configurator.leaveOut') }]),
    ...option.choices.map((choice) => ({ value: choice.key, label: choice.label[language()] })),
  ];
  return (
    <Show
      when={option.choices.length <= 5}
      fallback={
        <Select
          label={label()}
          required={option.isRequired}
          options={options()}
          value={props.value ?? (option.isRequired ? null : leftOut)}
          onChange={(value) => props.onChange(value === leftOut ? null : value)}
          {...(props.isMarked ? { class: 'rounded-md outline-2 outline-offset-4 outline-warning' } : {})}
        />
      }
    >
      <Pills
        label={label()}
        options={options()}
        value={props.value ?? (option.isRequired ? null : leftOut)}
        isMarked={props.isMarked}
        onChange={(value) => props.onChange(value === leftOut ? null : value)}
      />
    </Show>
  );
}

function Pills(props: {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string | null;
  isMarked: boolean;
  onChange: (value: string) => void;
}) {
  const name = createUniqueId();
  return (
    <fieldset class="min-w-0">
      <legend class={classes('mb-1.5 text-sm font-medium', props.isMarked && 'text-warning-text')}>
        {props.label}
      </legend>
      <div class="flex flex-wrap gap-1.5">
        <For each={props.options}>
          {(option) => (
            <label
              class={classes(
                'inline-flex min-h-control cursor-pointer items-center rounded-md bg-surface px-3 py-1 text-base ring-1 ring-line-control/70 transition-[background-color,box-shadow] ring-inset swift hover:ring-line-control has-checked:bg-accent-soft has-checked:font-medium has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 pointer-coarse:min-h-11',
                props.isMarked && 'has-checked:bg-warning-soft has-checked:ring-warning',
              )}
            >
              <input
                type="radio"
                class="sr-only"
                name={name}
                value={option.value}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** What is typed counts when the typing rests, so that a number half written is not called wrong. */
function NumberField(props: {
  option: Extract<Option, { kind: 'number' }>;
  label: string;
  value: string | null;
  isMarked: boolean;
  onChange: (value: string | null) => void;
}) {
  const id = createUniqueId();
  const [draft, setDraft] = createSignal<{ value: string | null } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = () => {
    clearTimeout(timer);
    const typed = draft();
    setDraft(null);
    if (typed && typed.value !== props.value) props.onChange(typed.value);
  };
  onCleanup(() => clearTimeout(timer));
  const number = (decimal: string) => formatNumber(decimal);
  return (
    <div
      class="min-w-0"
      onKeyDown={(event) => {
        if (event.key === 'Enter') put();
      }}
    >
      <DecimalInput
        label={props.label}
        required={props.option.isRequired}
        decimals={3}
        align="start"
        after={props.option.unit}
        value={draft() ? draft()!.value : props.value}
        {...(props.isMarked ? { class: '[&>span]:ring-warning' } : {})}
        onChange={(value) => {
          setDraft({ value });
          clearTimeout(timer);
          timer = setTimeout(put, 600);
        }}
        onBlur={put}
      />
      <FieldNote
        id={id}
        hint={t('configurator.range', {
          least: number(props.option.least),
          most: number(props.option.most),
          unit: props.option.unit,
          step: number(props.option.step),
        })}
      />
    </div>
  );
}
