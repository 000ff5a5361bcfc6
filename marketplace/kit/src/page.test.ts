import { expect, it } from 'vitest';
import { type Page, pageAt, paramsAt } from './page.ts';

const page = (path: string): Page => ({
  path,
  title: () => path,
  load: () => Promise.reject(new Error('not asked for')),
});
const pages = ['/', '/quotes', '/quotes/routing', '/quotes/:id', '/orders/print/:what'].map(page);

it.each([
  ['/', '/'],
  ['/quotes', '/quotes'],
  ['/quotes/', '/quotes'],
  ['/quotes/routing', '/quotes/routing'],
  ['/quotes/019a', '/quotes/:id'],
  ['/orders/print/slip', '/orders/print/:what'],
])('finds at %s the page %s', (path, found) => {
  expect(pageAt(pages, path)?.path).toBe(found);
});

it('finds none where none stands', () => {
  expect(pageAt(pages, '/quotes/019a/more')).toBeUndefined();
});

it.each([
  ['/quotes/019a', { id: '019a' }],
  ['/orders/print/slip', { what: 'slip' }],
  ['/quotes', {}],
])('reads of %s what a page asks with', (path, params) => {
  expect({ ...paramsAt(pageAt(pages, path)!, path) }).toEqual(params);
});
