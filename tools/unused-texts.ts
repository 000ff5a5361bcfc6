import type { Source } from './sources.ts';

type Texts = { readonly [key: string]: string | Texts };
const isText = (value: string | Texts): boolean => typeof value === 'string' || 'other' in value;

/** Every key of a dictionary, as `t()` is asked for it. A plural is one text. */
export function keysOf(texts: Texts, before = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    isText(value) ? [`${before}${name}`] : keysOf(value as Texts, `${before}${name}.`),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const literals = /'((?:[\w-]+\.)+[^'\n]+)'/g;
// What stands in a hole may itself hold quotes and braces, one level deep.
const templates = /`([\w-]+\.[^`]*?\$\{[^`]*)`/g;
const hole = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

/**
 * Keys that no source asks for: neither as they are, nor by a template (`orders.${state}`) that could become them. A
 * key that is put together in any other way is not seen: write it as a template.
 */
export function unusedTexts(keys: readonly string[], sources: readonly Source[]): string[] {
  const asked = new Set<string>();
  const patterns = new Set<string>();
  for (const { text } of sources) {
    for (const [, key] of text.matchAll(literals)) asked.add(key!);
    // A code or an event's name at the end may have dots of its own.
    for (const [, template] of text.matchAll(templates))
      patterns.add(
        template!
          .split(hole)
          .map(escaped)
          .join('[^.]+')
          .replace(/\[\^\.\]\+$/, '.+'),
      );
  }
  const may = [...patterns].map((pattern) => new RegExp(`^${pattern}$`));
  return keys.filter((key) => !asked.has(key) && !may.some((pattern) => pattern.test(key)));
}
