import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createKeptAnswer } from './create-kept-answer.ts';

/** A report that is asked by one thing or another, and answers when it is told to. */
function aReport() {
  const [by, setBy] = createSignal('seller');
  const [query, answer] = createSignal<{ data: string | undefined; isPending: boolean; isPlaceholderData: boolean }>({
    data: undefined,
    isPending: true,
    isPlaceholderData: false,
  });
  const report = createRoot(() => createKeptAnswer(query, by));
  return {
    stands: () => ({ by: report.by(), data: report.data(), isWaiting: report.isWaiting() }),
    answers: (data: string) => answer({ data, isPending: false, isPlaceholderData: false }),
    fails: () => answer({ data: undefined, isPending: false, isPlaceholderData: false }),
    press: (next: string) => {
      setBy(next);
      answer((now) => ({
        data: now.data,
        isPending: now.data === undefined,
        isPlaceholderData: now.data !== undefined,
      }));
    },
  };
}

it('leaves a report to be read under its own name until the one that was pressed has come', () => {
  const report = aReport();
  expect(report.stands()).toEqual({ by: 'seller', data: undefined, isWaiting: true });
  report.answers('by seller');
  report.press('category');
  expect(report.stands()).toEqual({ by: 'seller', data: 'by seller', isWaiting: true });
  report.answers('by category');
  expect(report.stands()).toEqual({ by: 'category', data: 'by category', isWaiting: false });
});

it('shows nothing old under the name of what could not be read', () => {
  const report = aReport();
  report.answers('by seller');
  report.press('category');
  report.fails();
  expect(report.stands()).toEqual({ by: 'category', data: undefined, isWaiting: false });
});
