// content: the pages that visitors and crawlers read before any script runs, and the maps that lead to them.
// It promises that a page tells what a visitor may see now and nothing else, escaped, in one language, under one
// address. It leaves to others: what is found and at which price (search), and the page that people work in
// (buyer-web).

export { openPages, type Pages } from './open-pages.ts';
