import { Button, DecimalInput, IconButton, language, Select, TextInput } from '@hansa/kit';
import { ArrowLeft, ArrowRight, Plus, X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/configuration.ts';
import { Conditions, optionLabel } from './conditions.tsx';
import type { ModelEditor } from './create-model-editor.ts';
import { ItemCard, Words } from './item-card.tsx';
import { Times } from './prices.tsx';

/** The number of a configuration, part behind part. */
export function SkuParts(props: { editor: ModelEditor }) {
  const { editor } = props;
  const options = () => editor.model.options.map((one) => ({ value: one.key, label: optionLabel(editor, one.key) }));
  return (
    <div class="grid gap-3">
      <p class="text-quiet">{editor.model.sku.length === 0 ? t('model.sku.empty') : t('model.sku.hint')}</p>
      <ol class="flex flex-wrap items-end gap-3">
        <For each={editor.model.sku}>
          {(part, at) => {
            const what = () => ('text' in part ? part.text : optionLabel(editor, part.option));
            return (
              <li class="grid w-44 gap-1 rounded-md p-2.5 ring-1 ring-line">
                <Show
                  when={'text' in part ? part : null}
                  fallback={
                    <Select
                      label={t('model.sku.option')}
                      options={options()}
                      value={'option' in part ? part.option : null}
                      error={editor.faultAt('sku', at())}
                      onChange={(option) => editor.setModel('sku', at(), { option } as never)}
                    />
                  }
                >
                  {(one) => (
                    <TextInput
                      mono
                      label={t('model.sku.text')}
                      value={one().text}
                      maxLength={40}
                      error={editor.faultsIn('sku', at())[0]?.words}
                      onChange={(text) => editor.setModel('sku', at(), { text } as never)}
                    />
                  )}
                </Show>
                <span class="flex justify-end">
                  <IconButton
                    size="sm"
                    label={t('model.up', { what: what() })}
                    disabled={at() === 0}
                    onClick={() => editor.move('sku', at(), -1)}
                  >
                    <ArrowLeft aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    size="sm"
                    label={t('model.down', { what: what() })}
                    disabled={at() >= editor.model.sku.length - 1}
                    onClick={() => editor.move('sku', at(), 1)}
                  >
                    <ArrowRight aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    size="sm"
                    label={t('model.remove', { what: what() })}
                    onClick={() => editor.remove('sku', at())}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                </span>
              </li>
            );
          }}
        </For>
      </ol>
      <div class="flex flex-wrap gap-2">
        <Button icon={<Plus aria-hidden="true" />} onClick={() => editor.add('sku', { text: '-' })}>
          {t('model.sku.addText')}
        </Button>
        <Button
          icon={<Plus aria-hidden="true" />}
          disabled={options().length === 0}
          onClick={() =>
            editor.add('sku', {
              option:
                options().find((one) => !editor.model.sku.some((part) => 'option' in part && part.option === one.value))
                  ?.value ?? options()[0]!.value,
            })
          }
        >
          {t('model.sku.addOption')}
        </Button>
      </div>
    </div>
  );
}

/** What goes into a piece. */
export function Parts(props: { editor: ModelEditor }) {
  const { editor } = props;
  const put = (at: number, change: object) => editor.setModel('parts', at, change as never);
  return (
    <div class="grid gap-3">
      <p class="text-quiet">{editor.model.parts.length === 0 ? t('model.part.none') : t('model.part.hint')}</p>
      <ul class="grid gap-3">
        <For each={editor.model.parts}>
          {(part, at) => (
            <ItemCard
              editor={editor}
              part="parts"
              at={at()}
              title={part.title[language()] || t('model.part.unnamed', { number: at() + 1 })}
            >
              <div class="grid gap-3 sm:grid-cols-3">
                <TextInput
                  mono
                  label={t('model.part.sku')}
                  value={part.sku}
                  maxLength={40}
                  error={editor.faultAt('parts', at(), 'sku')}
                  onChange={(sku) => put(at(), { sku })}
                />
                <Words
                  editor={editor}
                  label={t('model.part.name')}
                  value={part.title}
                  at={['parts', at(), 'title']}
                  onChange={(title) => put(at(), { title })}
                />
                <DecimalInput
                  decimals={3}
                  label={t('model.part.quantity')}
                  value={part.quantity}
                  error={editor.faultAt('parts', at(), 'quantity')}
                  onChange={(quantity) => put(at(), { quantity: quantity ?? '' })}
                />
                <Times
                  editor={editor}
                  value={part.times}
                  fault={editor.faultAt('parts', at(), 'times')}
                  onChange={(times) => put(at(), { times })}
                />
              </div>
              <p class="text-sm font-medium">{t('model.rule.when')}</p>
              <Conditions
                editor={editor}
                conditions={part.when}
                at={['parts', at(), 'when']}
                onChange={(when) => put(at(), { when })}
              />
            </ItemCard>
          )}
        </For>
      </ul>
      <div>
        <Button
          icon={<Plus aria-hidden="true" />}
          onClick={() =>
            editor.add('parts', { sku: '', title: { en: '', vi: '' }, when: [], quantity: '1', times: null })
          }
        >
          {t('model.part.add')}
        </Button>
      </div>
    </div>
  );
}
