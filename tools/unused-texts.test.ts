import { expect, it } from 'vitest';
import { sourcesBelow } from './sources.ts';
import { keysOf, unusedTexts } from './unused-texts.ts';

const root = new URL('..', import.meta.url).pathname;
const load = async (path: string, name: string) =>
  ((await import(`${root}${path}`)) as Record<string, Parameters<typeof keysOf>[0]>)[name]!;

it('a text that nothing asks for is told; a plural is one text, and a template asks for all that it could become', () => {
  const keys = keysOf({
    menu: { orders: 'Orders', old: 'Old' },
    order: { lines: { one: '{count} line', other: '{count} lines' }, states: { placed: 'Placed' } },
    step: { oneHint: 'x', two: 'y' },
  });
  expect(keys).toEqual(['menu.orders', 'menu.old', 'order.lines', 'order.states.placed', 'step.oneHint', 'step.two']);
  const text =
    "t('menu.orders'); t('order.lines', { count }); t(`order.states.${row.state}`); t(`step.${({ a: 'one' } as const)[x]}Hint`)";
  expect(unusedTexts(keys, [{ path: 'x.ts', text }])).toEqual(['menu.old', 'step.two']);
});

const dictionaries = [
  ['buyer-web', 'buyer-web/src/languages/en.ts', 'en'],
  ['buyer-web', 'buyer-web/src/languages/lists-en.ts', 'listsEn'],
  ['vendor-portal', 'vendor-portal/src/languages/en.ts', 'en'],
  ['marketplace/console', 'marketplace/console/src/languages/en.ts', 'en'],
  ['', 'marketplace/kit/src/languages/en.ts', 'en'],
  ['', 'marketplace/kit/src/access/texts-en.ts', 'accessEn'],
  ['', 'marketplace/kit/src/organization/texts-en.ts', 'organizationEn'],
  ['', 'marketplace/kit/src/joining/texts-en.ts', 'joiningEn'],
  ['', 'marketplace/kit/src/product-documents/texts-en.ts', 'documentsEn'],
  ['', 'marketplace/kit/src/quote-editor/attachments-en.ts', 'attachmentsEn'],
] as const;

it.each(dictionaries)('every text of %s %s is said somewhere', async (app, path, name) => {
  const sources = sourcesBelow(root).filter(
    (source) =>
      !/\/languages\/|(texts|attachments)-(en|vi)\.ts$|\.(test|journey)\.tsx?$|^tools\//.test(source.path) &&
      (source.path.startsWith(`${app || ''}`) || source.path.startsWith('marketplace/kit/')),
  );
  // The verbs of buttons are a stock of words that wait to be said.
  const keys = keysOf(await load(path, name)).filter((key) => !key.startsWith('action.'));
  expect(unusedTexts(keys, sources), 'remove these keys from both languages, or say them').toEqual([]);
});
