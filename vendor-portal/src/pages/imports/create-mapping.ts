import { createQuery } from '@hansa/kit';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';
import type { ImportPage, Mapping } from './create-import.ts';
import { importFields } from './import-fields.ts';

type Source = Mapping['fields'][string];
const fixable = ['currency', 'unit', 'brand', 'leadTimeDays', 'countryOfOrigin'] as const;
type Fixable = (typeof fixable)[number];

/** What the seller decides: column by column, our field or none; and what holds for all rows. */
export function createMapping(data: () => ImportPage) {
  const start = data().mapping ?? { fields: {}, decimalComma: false, language: 'en' as const };
  const [fields, setFields] = createSignal<Record<string, Source>>(start.fields as Record<string, Source>);
  const [decimalComma, setDecimalComma] = createSignal(start.decimalComma);
  const [language, setLanguage] = createSignal(start.language);
  const [catalogId, setCatalogId] = createSignal(data().run.catalogId);
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set());

  const fieldOf = createMemo(
    () =>
      new Map(
        Object.entries(fields()).flatMap(([field, from]) =>
          from.column === undefined ? [] : [[from.column, field] as const],
        ),
      ),
  );
  const choose = (column: string, field: string) => {
    setTouched((before) => new Set([...before, column]));
    setFields((before) => {
      // Each field has one column: choosing it here takes it from where it was.
      const rest = Object.fromEntries(
        Object.entries(before).filter(([key, from]) => key !== field && from.column !== column),
      );
      return field === ''
        ? rest
        : {
            ...rest,
            [field]: { column, ...(field === 'weight' && /\bkg\b|kilo/i.test(column) ? { factor: 1000 } : {}) },
          };
    });
  };
  const has = (field: string) => fields()[field]?.column !== undefined;
  const mapping = createMemo(
    (): Mapping => ({ fields: fields() as Mapping['fields'], decimalComma: decimalComma(), language: language() }),
  );
  const missing = () =>
    !has('sku')
      ? ('sku' as const)
      : data().run.kind === 'full' && !has('title') && !has('gtin') && !has('mpn')
        ? ('title' as const)
        : null;
  const preview = createQuery(() => ({
    ...client.imports.preview.options({ runId: data().run.id, mapping: mapping() } as never),
    placeholderData: (before: unknown) => before as never,
  }));

  return {
    fieldOf,
    choose,
    mapping,
    missing,
    preview,
    decimalComma,
    setDecimalComma,
    language,
    setLanguage,
    catalogId,
    setCatalogId,
    isGuessed: (column: string) => {
      const field = fieldOf().get(column);
      return field !== undefined && data().guessed.includes(field) && !touched().has(column);
    },
    recommended: () =>
      (['title', 'price', 'gtin'] as const).filter((field) => !has(field) && fields()[field]?.constant === undefined),
    options: () => [...importFields, ...data().locations.map((one) => `stock@${one.key}`)],
    constants: () => fixable.filter((field) => !has(field)),
    constantOf: (field: Fixable) => fields()[field]?.constant ?? '',
    setConstant: (field: Fixable, value: string) =>
      setFields((before) => {
        const { [field]: _, ...rest } = before;
        return value.trim() === '' ? rest : { ...rest, [field]: { constant: value } };
      }),
    weightFactor: () => fields()['weight']?.factor ?? 1,
    setWeightFactor: (factor: number) =>
      setFields((before) => ({
        ...before,
        weight: { column: before['weight']!.column, ...(factor === 1 ? {} : { factor }) } as Source,
      })),
    hasWeight: () => has('weight'),
    /** Columns of the preview, in our order. */
    previewFields: () =>
      importFields
        .filter((field) => fields()[field] !== undefined)
        .concat(Object.keys(fields()).filter((field) => field.startsWith('stock@')) as never),
  };
}
