import { createForm, Dialog, FieldRow, Form, IconButton, Button, Checkbox, Select, TextInput, toast } from '@hansa/kit';
import { SaveCategory } from '@hansa/core/contract';
import { useQueryClient } from '@tanstack/solid-query';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-solid';
import { Index, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';

export type Category = Awaited<ReturnType<typeof client.catalog.categories.query>>[number];
type Kind = Category['attributes'][number]['kind'];
interface Names {
  readonly en: string;
  readonly vi: string;
}
interface Choice {
  readonly key: string | null;
  readonly name: Names;
}
interface Attribute {
  readonly key: string | null;
  readonly name: Names;
  readonly kind: Kind;
  readonly unit: string | null;
  readonly isFacet: boolean;
  readonly isRequired: boolean;
  readonly choices: readonly Choice[];
}

const kinds = ['number', 'text', 'choice', 'boolean'] as const satisfies readonly Kind[];
// Made anew each time: the form writes into what it is given.
const unnamed = (): Names => ({ en: '', vi: '' });
const aChoice = (): Choice => ({ key: null, name: unnamed() });
const anAttribute = (): Attribute => ({
  key: null,
  name: unnamed(),
  kind: 'number',
  unit: null,
  isFacet: true,
  isRequired: false,
  choices: [],
});

/**
 * A category, made below another or at the top, or changed: its names, and in their order what it asks of its products.
 */
export function CategoryDialog(props: {
  category: Category | null;
  parent: Category | null;
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const form = createForm({
    schema: SaveCategory,
    initial: () =>
      (props.category
        ? {
            categoryId: props.category.id,
            revision: props.category.revision,
            parentId: null,
            name: { ...props.category.name },
            code: props.category.code,
            attributes: structuredClone(unwrap(props.category).attributes),
          }
        : { parentId: props.parent?.id ?? null, name: unnamed(), code: null, attributes: [] }) as never,
    submit: (values) => client.catalog.saveCategory.mutate(values as never),
    onDone: ({ id }, values) => {
      void queries.invalidateQueries({ queryKey: client.catalog.key() });
      toast({ title: t('category.saved', { name: inLanguage(values.name) }), tone: 'success' });
      props.onDone(id);
    },
  });
  const attributes = () => (form.values as unknown as { attributes: readonly Attribute[] }).attributes;
  const put = (next: readonly Attribute[]) => form.put('attributes', next);
  const move = (from: number, to: number) => {
    const next = [...attributes()];
    next.splice(to, 0, ...next.splice(from, 1));
    put(next);
  };
  const title = () =>
    props.category
      ? t('category.editTitle', { name: inLanguage(props.category.name) })
      : props.parent
        ? t('category.newBelowTitle', { name: inLanguage(props.parent.name) })
        : t('category.newTitle');
  return (
    <Dialog open onClose={() => props.onClose()} title={title()} hint={t('category.hint')} size="lg">
      <Form form={form} action={t('category.save')} onCancel={() => props.onClose()}>
        <FieldRow columns={3}>
          <TextInput label={t('category.nameEn')} required autofocus {...form.at<string>(['name', 'en'])} />
          <TextInput label={t('category.nameVi')} required {...form.at<string>(['name', 'vi'])} />
          <TextInput
            label={t('category.code')}
            hint={t('category.codeHint')}
            mono
            maxLength={8}
            {...form.at<string>(['code'])}
            onChange={(code) => form.put('code', code.trim() || null)}
          />
        </FieldRow>
        <section aria-label={t('category.attributes')} class="grid gap-3">
          <div>
            <h3 class="font-semibold">{t('category.attributes')}</h3>
            <p class="text-sm text-quiet">{t('category.attributesHint')}</p>
          </div>
          <Index each={attributes()}>
            {(one, at) => (
              <fieldset class="grid gap-3 rounded-md bg-sunken p-3 ring-1 ring-line-soft ring-inset">
                <legend class="sr-only">{t('category.attribute', { number: at + 1 })}</legend>
                <div class="grid items-start gap-3 sm:grid-cols-[1fr_1fr_9rem_7rem]">
                  <TextInput
                    label={t('category.nameEn')}
                    required
                    {...form.at<string>(['attributes', at, 'name', 'en'])}
                    error={
                      form.at<string>(['attributes', at, 'name', 'en']).error ??
                      form.at<string>(['attributes', at, 'name']).error
                    }
                  />
                  <TextInput
                    label={t('category.nameVi')}
                    required
                    {...form.at<string>(['attributes', at, 'name', 'vi'])}
                  />
                  <Select
                    label={t('category.kind')}
                    options={kinds.map((value) => ({ value, label: t(`products.kinds.${value}`) }))}
                    {...form.at<string>(['attributes', at, 'kind'])}
                    onChange={(kind) =>
                      form.put(['attributes', at], {
                        ...one(),
                        kind: kind as Kind,
                        choices: kind === 'choice' && one().choices.length === 0 ? [aChoice()] : one().choices,
                      })
                    }
                  />
                  <Show when={one().kind === 'number'}>
                    <TextInput
                      label={t('category.unit')}
                      hint={t('category.unitHint')}
                      {...form.at<string>(['attributes', at, 'unit'])}
                      onChange={(unit) => form.put(['attributes', at, 'unit'], unit.trim() || null)}
                    />
                  </Show>
                </div>
                <Show when={one().kind === 'choice'}>
                  <Choices
                    choices={one().choices}
                    error={form.at(['attributes', at, 'choices']).error}
                    at={(index, language) => form.at<string>(['attributes', at, 'choices', index, 'name', language])}
                    onChange={(choices) => form.put(['attributes', at, 'choices'], choices)}
                  />
                </Show>
                <div class="flex flex-wrap items-center gap-x-5 gap-y-2">
                  <Checkbox
                    label={t('category.isFacet')}
                    checked={one().isFacet}
                    onChange={(isFacet) => form.put(['attributes', at, 'isFacet'], isFacet)}
                  />
                  <Checkbox
                    label={t('category.isRequired')}
                    checked={one().isRequired}
                    onChange={(isRequired) => form.put(['attributes', at, 'isRequired'], isRequired)}
                  />
                  <span class="ml-auto flex gap-1">
                    <IconButton
                      size="sm"
                      label={`${t('category.up')}: ${inLanguage(one().name)}`}
                      disabled={at === 0}
                      onClick={() => move(at, at - 1)}
                    >
                      <ArrowUp aria-hidden="true" />
                    </IconButton>
                    <IconButton
                      size="sm"
                      label={`${t('category.down')}: ${inLanguage(one().name)}`}
                      disabled={at === attributes().length - 1}
                      onClick={() => move(at, at + 1)}
                    >
                      <ArrowDown aria-hidden="true" />
                    </IconButton>
                    <IconButton
                      size="sm"
                      label={`${t('category.takeOut')}: ${inLanguage(one().name)}`}
                      onClick={() => put(attributes().filter((_, index) => index !== at))}
                    >
                      <Trash2 aria-hidden="true" />
                    </IconButton>
                  </span>
                </div>
              </fieldset>
            )}
          </Index>
          <div>
            <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={() => put([...attributes(), anAttribute()])}>
              {t('category.add')}
            </Button>
          </div>
        </section>
      </Form>
    </Dialog>
  );
}

function Choices(props: {
  choices: readonly Choice[];
  error: string | undefined;
  at: (
    index: number,
    language: 'en' | 'vi',
  ) => {
    readonly name: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (value: unknown) => void;
  };
  onChange: (choices: readonly Choice[]) => void;
}) {
  return (
    <div role="group" aria-label={t('category.choices')} class="grid gap-2">
      <Index each={props.choices}>
        {(_, index) => (
          <div class="grid grid-cols-[1fr_1fr_auto] items-start gap-2">
            <TextInput
              hideLabel
              label={t('category.choiceEn', { number: index + 1 })}
              placeholder={t('category.choiceEn', { number: index + 1 })}
              {...props.at(index, 'en')}
            />
            <TextInput
              hideLabel
              label={t('category.choiceVi', { number: index + 1 })}
              placeholder={t('category.choiceVi', { number: index + 1 })}
              {...props.at(index, 'vi')}
            />
            <IconButton
              label={`${t('category.takeOut')}: ${t('category.choiceEn', { number: index + 1 })}`}
              onClick={() => props.onChange(props.choices.filter((_, other) => other !== index))}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </Index>
      <Show when={props.error}>
        <p class="text-sm text-danger-text" role="alert">
          {props.error}
        </p>
      </Show>
      <div>
        <Button
          size="sm"
          kind="quiet"
          icon={<Plus aria-hidden="true" />}
          onClick={() => props.onChange([...props.choices, aChoice()])}
        >
          {t('category.addChoice')}
        </Button>
      </div>
    </div>
  );
}
