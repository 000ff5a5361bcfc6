import type { configurationModel } from '@hansa/core/contract';
import { Button, Checkbox, DecimalInput, IconButton, language, Select, TextInput } from '@hansa/kit';
import { Hash, ListPlus, Plus, X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/configuration.ts';
import { optionLabel } from './conditions.tsx';
import { freeKey, type ModelEditor } from './create-model-editor.ts';
import { Fault } from './fault.tsx';
import { ItemCard, Words } from './item-card.tsx';

type Option = configurationModel.Option;
type ChoiceOption = Extract<Option, { kind: 'choice' }>;
type NumberOption = Extract<Option, { kind: 'number' }>;

const blank = () => ({ en: '', vi: '' });
export const freshOption = (editor: ModelEditor, kind: Option['kind']): Option => {
  const both = { key: freeKey(editor.model.options, 'option'), label: blank(), isRequired: true };
  return kind === 'choice'
    ? { ...both, kind, usual: 'choice-1', choices: [{ key: 'choice-1', label: blank(), sku: '' }] }
    : { ...both, kind, usual: null, unit: 'mm', least: '1', most: '100', step: '1' };
};

/** What can be chosen. */
export function Options(props: { editor: ModelEditor }) {
  const { editor } = props;
  return (
    <div class="grid gap-3">
      <ul class="grid gap-3">
        <For each={editor.model.options}>
          {(option, at) => (
            <ItemCard
              editor={editor}
              part="options"
              at={at()}
              title={optionLabel(editor, option.key)}
              kind={t(`model.option.${option.kind}`)}
            >
              <div class="grid gap-3 sm:grid-cols-2">
                <Words
                  editor={editor}
                  label={t('model.option.name')}
                  value={option.label}
                  at={['options', at(), 'label']}
                  onChange={(label) => editor.setModel('options', at(), 'label', label)}
                />
              </div>
              <Checkbox
                label={t('model.required')}
                checked={option.isRequired}
                onChange={(isRequired) => editor.setModel('options', at(), 'isRequired', isRequired)}
              />
              <Show when={option.kind === 'choice' ? option : null}>
                {(one) => <ChoicesOf editor={editor} at={at()} option={one()} />}
              </Show>
              <Show when={option.kind === 'number' ? option : null}>
                {(one) => <NumberOf editor={editor} at={at()} option={one()} />}
              </Show>
            </ItemCard>
          )}
        </For>
      </ul>
      <div class="flex flex-wrap gap-2">
        <Button
          icon={<ListPlus aria-hidden="true" />}
          onClick={() => editor.add('options', freshOption(editor, 'choice'))}
        >
          {t('model.option.addChoice')}
        </Button>
        <Button icon={<Hash aria-hidden="true" />} onClick={() => editor.add('options', freshOption(editor, 'number'))}>
          {t('model.option.addNumber')}
        </Button>
      </div>
    </div>
  );
}

function ChoicesOf(props: { editor: ModelEditor; at: number; option: ChoiceOption }) {
  const put = (change: Partial<ChoiceOption>) => props.editor.setModel('options', props.at, change as never);
  return (
    <div class="grid gap-2">
      <For each={props.option.choices}>
        {(choice, index) => (
          <div class="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7rem_auto]">
            <Words
              editor={props.editor}
              label={t('model.option.choiceName')}
              value={choice.label}
              at={['options', props.at, 'choices', index(), 'label']}
              onChange={(label) =>
                props.editor.setModel(
                  'options',
                  props.at,
                  'choices' as never,
                  index() as never,
                  'label' as never,
                  label as never,
                )
              }
            />
            <TextInput
              mono
              label={t('model.option.skuPart')}
              value={choice.sku}
              maxLength={40}
              error={props.editor.faultAt('options', props.at, 'choices', index(), 'sku')}
              onChange={(sku) =>
                props.editor.setModel(
                  'options',
                  props.at,
                  'choices' as never,
                  index() as never,
                  'sku' as never,
                  sku as never,
                )
              }
            />
            <IconButton
              label={t('model.remove', { what: choice.label[language()] || '…' })}
              disabled={props.option.choices.length === 1}
              onClick={() =>
                put({
                  choices: props.option.choices.filter((one) => one.key !== choice.key),
                  ...(props.option.usual === choice.key ? { usual: null } : {}),
                })
              }
            >
              <X aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </For>
      <div class="flex flex-wrap items-end justify-between gap-3">
        <Button
          size="sm"
          kind="quiet"
          icon={<Plus aria-hidden="true" />}
          onClick={() =>
            put({
              choices: [
                ...props.option.choices,
                { key: freeKey(props.option.choices, 'choice'), label: blank(), sku: '' },
              ],
            })
          }
        >
          {t('model.option.add')}
        </Button>
        <Select
          class="w-56"
          label={t('model.option.usual')}
          options={[
            { value: '-', label: t('model.option.noUsual') },
            ...props.option.choices.map((one) => ({ value: one.key, label: one.label[language()] || '…' })),
          ]}
          value={props.option.usual ?? '-'}
          error={props.editor.faultAt('options', props.at, 'usual')}
          onChange={(value) => put({ usual: value === '-' ? null : value })}
        />
      </div>
      <For each={props.editor.faultsIn('options', props.at, 'choices').filter((fault) => fault.at.length < 5)}>
        {(fault) => <Fault of={fault.words} />}
      </For>
    </div>
  );
}

function NumberOf(props: { editor: ModelEditor; at: number; option: NumberOption }) {
  const put = (change: Partial<NumberOption>) => props.editor.setModel('options', props.at, change as never);
  const field = (name: 'least' | 'most' | 'step') => (
    <DecimalInput
      decimals={3}
      label={t(`model.option.${name}`)}
      value={props.option[name]}
      error={props.editor.faultAt('options', props.at, name)}
      onChange={(value) => put({ [name]: value ?? '' })}
    />
  );
  return (
    <div class="grid grid-cols-2 gap-3 sm:grid-cols-5">
      <TextInput
        label={t('model.option.unit')}
        value={props.option.unit}
        maxLength={20}
        error={props.editor.faultAt('options', props.at, 'unit')}
        onChange={(unit) => put({ unit })}
      />
      {field('least')}
      {field('most')}
      {field('step')}
      <DecimalInput
        decimals={3}
        label={t('model.option.usual')}
        value={props.option.usual}
        error={props.editor.faultAt('options', props.at, 'usual')}
        onChange={(usual) => put({ usual })}
      />
    </div>
  );
}
