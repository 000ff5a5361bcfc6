import type { configurationModel } from '@hansa/core/contract';
import { Button, DecimalInput, IconButton, language, Select } from '@hansa/kit';
import { Plus, X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/configuration.ts';
import type { ModelEditor, Place } from './create-model-editor.ts';
import { Fault } from './fault.tsx';

type Condition = configurationModel.Condition;

/** How an option is called while its name is not written yet. */
export function optionLabel(editor: ModelEditor, key: string): string {
  const at = editor.model.options.findIndex((one) => one.key === key);
  return at < 0 ? key : editor.model.options[at]!.label[language()] || t('model.option.unnamed', { number: at + 1 });
}

/** A condition that holds of a fresh option: its first choice, or any number. */
export function freshCondition(editor: ModelEditor, key?: string): Condition | null {
  const option = editor.model.options.find((one) => one.key === key) ?? editor.model.options[0];
  if (!option) return null;
  return option.kind === 'choice'
    ? { option: option.key, isOneOf: [option.choices[0]?.key ?? ''] }
    : { option: option.key, least: option.least, most: null };
}

/** One condition: an option, and which of its choices, or between which numbers. */
export function ConditionRow(props: {
  editor: ModelEditor;
  condition: Condition;
  at: Place;
  onChange: (next: Condition) => void;
  onRemove?: (() => void) | undefined;
}) {
  const option = () => props.editor.model.options.find((one) => one.key === props.condition.option);
  const choices = () => {
    const one = option();
    return one?.kind === 'choice' ? one.choices : [];
  };
  const chosen = () => ('isOneOf' in props.condition ? props.condition.isOneOf : []);
  const bounds = () => ('isOneOf' in props.condition ? { least: null, most: null } : props.condition);
  const toggle = (key: string) => {
    const next = chosen().includes(key) ? chosen().filter((one) => one !== key) : [...chosen(), key];
    if (next.length > 0) props.onChange({ option: props.condition.option, isOneOf: next });
  };
  return (
    <div class="grid gap-1">
      <div class="flex flex-wrap items-end gap-2">
        <Select
          class="w-44"
          hideLabel
          label={t('model.condition.option')}
          options={props.editor.model.options.map((one) => ({
            value: one.key,
            label: optionLabel(props.editor, one.key),
          }))}
          value={props.condition.option}
          onChange={(key) => {
            const next = freshCondition(props.editor, key);
            if (next) props.onChange(next);
          }}
        />
        <Show
          when={'isOneOf' in props.condition}
          fallback={
            <>
              <DecimalInput
                hideLabel
                class="w-32"
                decimals={3}
                label={t('model.condition.least')}
                placeholder={t('model.condition.least')}
                value={bounds().least}
                onChange={(least) => props.onChange({ option: props.condition.option, least, most: bounds().most })}
              />
              <DecimalInput
                hideLabel
                class="w-32"
                decimals={3}
                label={t('model.condition.most')}
                placeholder={t('model.condition.most')}
                value={bounds().most}
                onChange={(most) => props.onChange({ option: props.condition.option, least: bounds().least, most })}
              />
            </>
          }
        >
          <div
            class="flex min-h-control flex-wrap items-center gap-1.5"
            role="group"
            aria-label={`${optionLabel(props.editor, props.condition.option)} ${t('model.condition.choices')}`}
          >
            <For each={choices()}>
              {(choice) => (
                <button
                  type="button"
                  aria-pressed={chosen().includes(choice.key)}
                  onClick={() => toggle(choice.key)}
                  class="rounded-full px-2.5 py-0.5 text-sm ring-1 ring-line-control/70 ring-focus ring-inset aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:ring-accent pointer-coarse:min-h-11"
                >
                  {choice.label[language()] || '…'}
                </button>
              )}
            </For>
          </div>
        </Show>
        <Show when={props.onRemove}>
          {(remove) => (
            <IconButton
              size="sm"
              label={t('model.remove', { what: optionLabel(props.editor, props.condition.option) })}
              onClick={() => remove()()}
            >
              <X aria-hidden="true" />
            </IconButton>
          )}
        </Show>
      </div>
      <Fault of={props.editor.faultsIn(...props.at)[0]?.words} />
    </div>
  );
}

/** Conditions that must all hold. */
export function Conditions(props: {
  editor: ModelEditor;
  conditions: readonly Condition[];
  at: Place;
  onChange: (next: readonly Condition[]) => void;
  least?: number;
}) {
  return (
    <div class="grid gap-2">
      <For each={props.conditions} fallback={<p class="text-sm text-quiet">{t('model.rule.always')}</p>}>
        {(condition, index) => (
          <ConditionRow
            editor={props.editor}
            condition={condition}
            at={[...props.at, index()]}
            onChange={(next) => props.onChange(props.conditions.map((one, at) => (at === index() ? next : one)))}
            onRemove={
              props.conditions.length > (props.least ?? 0)
                ? () => props.onChange(props.conditions.filter((_, at) => at !== index()))
                : undefined
            }
          />
        )}
      </For>
      <div>
        <Button
          size="sm"
          kind="quiet"
          icon={<Plus aria-hidden="true" />}
          disabled={props.editor.model.options.length === 0 || props.conditions.length >= 10}
          onClick={() => {
            const next = freshCondition(props.editor);
            if (next) props.onChange([...props.conditions, next]);
          }}
        >
          {t('model.rule.addCondition')}
        </Button>
      </div>
    </div>
  );
}
