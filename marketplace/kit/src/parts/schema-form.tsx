import { For, Match, Switch as Choose } from 'solid-js';
import type { z } from 'zod';
import { createForm, type FieldBinding } from '../create-form.ts';
import { Checkbox } from './checkbox.tsx';
import { Form } from './form.tsx';
import { MoneyInput, PriceInput } from './money-input.tsx';
import { NumberInput } from './number-input.tsx';
import { type Option, Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';

type Kind = 'text' | 'long text' | 'email' | 'date' | 'number' | 'money' | 'price' | 'yes or no' | 'choice';
export interface FieldPlan {
  readonly label: string;
  readonly hint?: string;
  readonly kind?: Kind;
  readonly options?: readonly Option[];
  readonly currency?: string;
}

export interface SchemaFormProps<Schema extends z.ZodObject, Done> {
  schema: Schema;
  initial: () => Partial<z.input<NoInfer<Schema>>>;
  /** Which fields, in which order, and their words. What is not named is not shown. */
  fields: { readonly [Name in keyof z.input<Schema> & string]?: FieldPlan };
  submit: (values: z.output<Schema>) => Promise<Done>;
  onDone?: (done: Done, values: z.output<Schema>) => void;
  onCancel?: () => void;
  action: string;
}

interface Shape {
  readonly type: string;
  readonly format?: string | null;
  readonly innerType?: { readonly def: Shape };
  readonly entries?: Record<string, string>;
}

/** Through `optional`, `nullable` and `default` to what is really held. */
function heldBy(def: Shape): Shape {
  return def.innerType && ['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional'].includes(def.type)
    ? heldBy(def.innerType.def)
    : def;
}

function kindOf(def: Shape): Kind {
  if (def.type === 'boolean') return 'yes or no';
  if (def.type === 'enum') return 'choice';
  if (def.type === 'number' || def.type === 'int') return 'number';
  return def.format === 'email' ? 'email' : def.format === 'date' ? 'date' : 'text';
}

/** A plain form made from its schema: kind of input, whether it may be left out, and the faults all follow from it. */
export function SchemaForm<Schema extends z.ZodObject, Done>(props: SchemaFormProps<Schema, Done>) {
  const form = createForm<Schema, Done>({
    schema: props.schema,
    initial: () => props.initial(),
    submit: (values) => props.submit(values),
    onDone: (done, values) => props.onDone?.(done, values),
  });
  const defOf = (name: string) => (props.schema.shape[name] as unknown as { def: Shape }).def;
  return (
    <Form form={form} action={props.action} onCancel={props.onCancel}>
      <For each={Object.entries(props.fields) as [string, FieldPlan][]}>
        {([name, plan]) => {
          const def = defOf(name);
          const held = heldBy(def);
          const kind = plan.kind ?? kindOf(held);
          const choices = plan.options ?? Object.values(held.entries ?? {}).map((value) => ({ value, label: value }));
          const bound = form.at(name.split('.'));
          const words = {
            label: plan.label,
            hint: plan.hint,
            required: !['optional', 'nullable', 'default'].includes(def.type),
          };
          return (
            <Choose>
              <Match when={kind === 'text' || kind === 'email' || kind === 'date'}>
                <TextInput {...words} type={kind as 'text'} {...(bound as FieldBinding<string>)} />
              </Match>
              <Match when={kind === 'long text'}>
                <TextArea {...words} {...(bound as FieldBinding<string>)} />
              </Match>
              <Match when={kind === 'number'}>
                <NumberInput
                  {...words}
                  {...(bound as FieldBinding<number>)}
                  decimals={held.format === 'safeint' ? 0 : 6}
                />
              </Match>
              <Match when={kind === 'money'}>
                <MoneyInput {...words} currency={plan.currency ?? 'EUR'} {...(bound as FieldBinding<number>)} />
              </Match>
              <Match when={kind === 'price'}>
                <PriceInput {...words} currency={plan.currency ?? 'EUR'} {...(bound as FieldBinding<string>)} />
              </Match>
              <Match when={kind === 'choice'}>
                <Select {...words} options={choices} {...(bound as FieldBinding<string>)} />
              </Match>
              <Match when={kind === 'yes or no'}>
                <Checkbox
                  label={words.label}
                  hint={words.hint}
                  name={name}
                  checked={Boolean(bound.value)}
                  error={bound.error}
                  onChange={bound.onChange}
                />
              </Match>
            </Choose>
          );
        }}
      </For>
    </Form>
  );
}
