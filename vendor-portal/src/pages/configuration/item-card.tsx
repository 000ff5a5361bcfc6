import { Badge, IconButton, TextInput } from '@hansa/kit';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-solid';
import { type JSX, Show } from 'solid-js';
import { t } from '../../languages/configuration.ts';
import type { ModelEditor, Part, Place } from './create-model-editor.ts';
import { Fault } from './fault.tsx';

/**
 * One option, rule, price or part: its place in the order, how it is taken away, and what is wrong with it as a whole.
 */
export function ItemCard(props: {
  editor: ModelEditor;
  part: Part;
  at: number;
  title: string;
  kind?: string | undefined;
  children: JSX.Element;
}) {
  const last = () => props.editor.model[props.part].length - 1;
  return (
    <li class="grid gap-3 rounded-lg p-4 ring-1 ring-line" aria-label={props.title}>
      <div class="flex items-center justify-between gap-3">
        <h2 class="flex min-w-0 items-center gap-2 font-semibold">
          <span class="truncate">{props.title}</span>
          <Show when={props.kind}>
            <Badge>{props.kind}</Badge>
          </Show>
        </h2>
        <span class="flex flex-none">
          <IconButton
            size="sm"
            label={t('model.up', { what: props.title })}
            disabled={props.at === 0}
            onClick={() => props.editor.move(props.part, props.at, -1)}
          >
            <ArrowUp aria-hidden="true" />
          </IconButton>
          <IconButton
            size="sm"
            label={t('model.down', { what: props.title })}
            disabled={props.at >= last()}
            onClick={() => props.editor.move(props.part, props.at, 1)}
          >
            <ArrowDown aria-hidden="true" />
          </IconButton>
          <IconButton
            size="sm"
            label={t('model.remove', { what: props.title })}
            onClick={() => props.editor.remove(props.part, props.at)}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {props.children}
      <Fault of={props.editor.faultAt(props.part, props.at)} />
    </li>
  );
}

/** A text in both languages. While the second was not written apart, it follows the first. */
export function Words(props: {
  editor: ModelEditor;
  label: string;
  value: { en: string; vi: string };
  at: Place;
  onChange: (next: { en: string; vi: string }) => void;
  class?: string;
}) {
  return (
    <>
      <TextInput
        class={props.class}
        label={`${props.label} (${t('model.en')})`}
        maxLength={200}
        value={props.value.en}
        error={props.editor.faultAt(...props.at, 'en')}
        onChange={(en) => props.onChange({ en, vi: props.value.vi === props.value.en ? en : props.value.vi })}
      />
      <TextInput
        class={props.class}
        label={`${props.label} (${t('model.vi')})`}
        maxLength={200}
        value={props.value.vi}
        error={props.editor.faultAt(...props.at, 'vi')}
        onChange={(vi) => props.onChange({ en: props.value.en, vi })}
      />
    </>
  );
}
