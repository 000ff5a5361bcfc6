import type { Drawn, Place } from './drawn.ts';
import { html } from './html.ts';
import { inLanguage } from './page-of.ts';
import { header } from './pieces.ts';
import { texts } from './texts.ts';

/** For what never was and for what a visitor may not see: the same page, word for word (A12). */
export function drawUnknown({ language }: Place, path: string): Drawn {
  const t = texts[language];
  return {
    title: t.unknown,
    about: t.unknownHint,
    path,
    status: 404,
    isIndexed: false,
    structured: [],
    queries: [],
    main: html`${header(language, t.unknown, t.unknownHint)}<p><a href="${inLanguage('/categories', language)}" class="rounded-sm font-medium text-accent-text ring-focus hover:underline">${t.categories}</a></p>`,
  };
}
