import { Badge, Button, Callout, Card, classes, Failure, Section, Select, t as kitText, TextInput } from '@hansa/kit';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { createImport, ImportPage } from './create-import.ts';
import { createMapping } from './create-mapping.ts';
import { fieldName, problemText } from './names.ts';

const delimiterNames: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** No field: the column is left out. */
const none = 'none';

/** Their column, what stands in it, our field. Below: how the first rows would be read. */
export function MappingStep(props: {
  data: ImportPage;
  page: ReturnType<typeof createImport>;
  onDone: () => void;
  onBack?: (() => void) | undefined;
}) {
  const logic = createMapping(() => props.data);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const format = () => {
    const given = props.data.format;
    return given
      ? [
          t(`mapping.format.${given.kind}`),
          given.sheet,
          given.delimiter && delimiterNames[given.delimiter]
            ? t(`mapping.delimiters.${delimiterNames[given.delimiter]!}`)
            : undefined,
          given.encoding,
        ]
          .filter(Boolean)
          .join(', ')
      : '';
  };
  const save = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await props.page.saveMapping(logic.mapping(), logic.catalogId() ? { catalogId: logic.catalogId()! } : {});
      props.onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const options = () => [
    { value: none, label: t('mapping.leaveOut') },
    ...logic.options().map((field) => ({ value: field, label: fieldName(field, props.data.locations) })),
  ];
  return (
    <div class="stack">
      <Show when={logic.missing()}>
        {(field) => (
          <Callout tone="warning">
            {field() === 'sku' ? t('mapping.missing', { field: fieldName('sku') }) : t('mapping.missingTitle')}
          </Callout>
        )}
      </Show>
      <Section
        title={t('mapping.title')}
        hint={`${t('mapping.hint')} ${t('mapping.rowsWaiting', { count: props.data.run.rowsRead })}`}
        flush
        actions={<span class="text-sm text-faint max-sm:hidden">{t('mapping.readAs', { format: format() })}</span>}
      >
        <div
          class="hidden grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,3fr)] gap-4 border-b border-line bg-sunken px-pad py-2 text-xs font-medium text-quiet md:grid"
          aria-hidden="true"
        >
          <span>{t('mapping.column')}</span>
          <span>{t('mapping.samples')}</span>
          <span>{t('mapping.ours')}</span>
        </div>
        <ul>
          <For each={props.data.columns}>
            {(column) => {
              const field = () => logic.fieldOf().get(column.name) ?? none;
              return (
                <li
                  class={classes(
                    'grid items-center gap-x-4 gap-y-1.5 border-b border-line-soft px-pad py-2 last:border-0 md:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,3fr)]',
                    field() === none && 'bg-sunken/50',
                  )}
                >
                  <span class={classes('truncate font-medium', field() === none && 'text-quiet')}>{column.name}</span>
                  <span class="truncate text-sm text-quiet" title={column.samples.join('\n')}>
                    {column.samples.slice(0, 3).join('  ·  ')}
                  </span>
                  <span class="flex items-center gap-2">
                    <Select
                      class="flex-1"
                      size="sm"
                      hideLabel
                      label={column.name}
                      value={field()}
                      options={options()}
                      onChange={(value) => logic.choose(column.name, value === none ? '' : value)}
                    />
                    <span class="w-20">
                      <Show when={logic.isGuessed(column.name)}>
                        <Badge tone="info">{t('mapping.guessed')}</Badge>
                      </Show>
                    </span>
                  </span>
                </li>
              );
            }}
          </For>
        </ul>
      </Section>
      <Section title={t('mapping.constants')} hint={t('mapping.constantsHint')}>
        <div class="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <Select
            label={t('mapping.decimals')}
            value={logic.decimalComma() ? 'comma' : 'dot'}
            onChange={(value) => logic.setDecimalComma(value === 'comma')}
            options={[
              { value: 'dot', label: t('mapping.decimalDot') },
              { value: 'comma', label: t('mapping.decimalComma') },
            ]}
          />
          <Show when={logic.hasWeight()}>
            <Select
              label={t('mapping.weightUnit')}
              value={String(logic.weightFactor())}
              onChange={(value) => logic.setWeightFactor(Number(value))}
              options={[
                { value: '1', label: t('mapping.grams') },
                { value: '1000', label: t('mapping.kilograms') },
              ]}
            />
          </Show>
          <Show when={props.data.catalogs.length > 1}>
            <Select
              label={t('imports.catalog')}
              value={logic.catalogId()}
              onChange={logic.setCatalogId}
              options={props.data.catalogs.map((one) => ({ value: one.id, label: one.name }))}
            />
          </Show>
          <For each={logic.constants()}>
            {(field) => (
              <TextInput
                label={fieldName(field)}
                value={logic.constantOf(field)}
                onChange={(value) => logic.setConstant(field, value)}
                placeholder={t('mapping.none')}
              />
            )}
          </For>
        </div>
      </Section>
      <PreviewTable data={props.data} logic={logic} />
      <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
      <Card class="sticky bottom-3 z-10 max-md:bottom-20">
        <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p class="min-w-0 flex-1 basis-60 text-sm text-quiet">
            <Show when={logic.missing() === null && logic.recommended()[0]}>
              {(field) => t('mapping.recommended', { field: fieldName(field()) })}
            </Show>
          </p>
          <Show when={props.onBack}>{(back) => <Button onClick={back()}>{kitText('action.cancel')}</Button>}</Show>
          <Button kind="primary" busy={busy()} disabled={logic.missing() !== null} onClick={() => void save()}>
            {t('mapping.save')}
          </Button>
        </div>
      </Card>
    </div>
  );
}

function PreviewTable(props: { data: ImportPage; logic: ReturnType<typeof createMapping> }) {
  const rows = () =>
    (
      props.logic.preview.data as
        | {
            rows: {
              line: number;
              values: Record<string, string>;
              problems: { field: string; code: string; facts: Record<string, unknown>; isWarning: boolean }[];
            }[];
          }
        | undefined
    )?.rows ?? [];
  return (
    <Section title={t('mapping.preview')} flush>
      <Show
        when={props.logic.previewFields().length > 0}
        fallback={<p class="px-pad py-6 text-center text-quiet">{t('mapping.previewEmpty')}</p>}
      >
        <div class="overflow-x-auto" tabIndex={0} role="group" aria-label={t('mapping.preview')}>
          <table class="w-full text-sm">
            <thead class="bg-sunken text-xs text-quiet">
              <tr>
                <For each={props.logic.previewFields()}>
                  {(field) => (
                    <th class="px-cell py-2 text-left font-medium whitespace-nowrap">
                      {fieldName(field, props.data.locations)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {(row) => (
                  <tr class="border-t border-line-soft">
                    <For each={props.logic.previewFields()}>
                      {(field) => {
                        const problem = () => row.problems.find((one) => one.field === field);
                        return (
                          <td
                            class={classes(
                              'max-w-60 truncate px-cell py-1.5 whitespace-nowrap',
                              problem() &&
                                (problem()!.isWarning
                                  ? 'bg-warning-soft text-warning-text'
                                  : 'bg-danger-soft text-danger-text'),
                            )}
                            title={problem() ? problemText(problem()!) : row.values[field]}
                          >
                            {shownValue(field, row.values[field]) ?? (problem() ? problemText(problem()!) : '–')}
                          </td>
                        );
                      }}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </Section>
  );
}

/** GTINs are kept with 14 digits; people know them by 13. */
function shownValue(field: string, value: string | undefined): string | undefined {
  return field === 'gtin' ? value?.replace(/^0(?=\d{13}$)/, '') : value;
}
