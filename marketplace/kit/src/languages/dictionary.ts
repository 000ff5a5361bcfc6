/** Forms of a text by number, as CLDR names them. English needs two, Vietnamese one. */
export interface Plural {
  readonly one?: string;
  readonly other: string;
}

/** Paths to every text of a dictionary: `Keys<{ a: { b: string } }>` is `'a.b'`. */
export type Keys<T> = {
  [K in keyof T & string]: T[K] extends string | { readonly other: string } ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/**
 * The same keys, any words: what a second language must provide, no more and no less. A missing key fails the
 * type-check.
 */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { readonly other: string }
      ? Plural
      : Translation<T[K]>;
};

export type Values = Readonly<Record<string, string | number>>;
export type Flat = Readonly<Record<string, string | Plural | object>>;

/** Fills `{name}` from the values; numbers are written as the language writes them; `{count}` picks the plural form. */
export function interpolate(text: string | Plural, values: Values | undefined, locale: string): string {
  const chosen = typeof text === 'string' ? text : form(text, Number(values?.['count'] ?? 0));
  if (!values) return chosen;
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}

/**
 * A language without a form of its own for one may give it all the same: to name the one thing instead of counting it.
 */
function form(plural: Plural, count: number): string {
  return (count === 1 ? plural.one : undefined) ?? plural.other;
}
