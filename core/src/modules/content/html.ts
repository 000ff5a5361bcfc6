/** Markup that may go out as it is. Only `html` makes it, so a text of a seller can never be taken for it (X03). */
export interface Html {
  readonly markup: string;
}
type Part = Html | string | number | null | false | readonly Part[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (one) => escapes[one]!);

function markupOf(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

/** A piece of a page. What stands in it is escaped unless it is a piece itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.reduce((all, text, at) => all + markupOf(parts[at - 1] ?? null) + text),
});

/** Data inside a page. No browser runs it, so the CSP need not allow it; nothing in it can end its element. */
export function dataScript(type: 'application/json' | 'application/ld+json', value: unknown, id?: string): Html {
  const text = JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
  return { markup: `<script type="${type}"${id === undefined ? '' : ` id="${id}"`}>${text}</script>` };
}
