import type { ProductDocument } from './product-document.ts';

const mostLetters = 1_000;

/**
 * What a product's meaning is made from: what it is called and what is said of it, in both languages. Numbers have no
 * meaning, and audiences, sellers and stock are left out, so that their change asks for no new vector.
 */
export function passageOf({ title, brand, attributes, text }: ProductDocument): string {
  const names = [title.en, title.vi === title.en ? '' : title.vi, brand ?? ''];
  const facts = attributes.map(({ key, value }) => `${key} ${value}`).join(', ');
  return [...names, facts, text.en, text.vi === text.en ? '' : text.vi]
    .filter(Boolean)
    .join('. ')
    .slice(0, mostLetters);
}
