import type { Page } from 'playwright-core';

/**
 * How much of the page moved under its reader's eyes since it was opened (cumulative layout shift), and what moved
 * most.
 */
export const layoutShift = (page: Page): Promise<{ sum: number; worst: string }> =>
  page.evaluate(() => {
    interface Shift {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly {
        readonly node: Node | null;
        readonly previousRect: DOMRect;
        readonly currentRect: DOMRect;
      }[];
    }
    return new Promise((tell) => {
      const shifts: Shift[] = [];
      const observer = new PerformanceObserver((list) => {
        shifts.push(...(list.getEntries() as unknown as Shift[]).filter((one) => !one.hadRecentInput));
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // The buffer is told in a task of its own.
      setTimeout(() => {
        observer.disconnect();
        const worst = shifts.toSorted((a, b) => b.value - a.value)[0];
        tell({
          sum: shifts.reduce((sum, one) => sum + one.value, 0),
          worst: (worst?.sources ?? [])
            .map(
              ({ node, previousRect: was, currentRect: is }) =>
                `<${(node as Element | null)?.outerHTML?.slice(0, 90) ?? node?.nodeName}> ${was.y.toFixed(0)}+${was.height.toFixed(0)} to ${is.y.toFixed(0)}+${is.height.toFixed(0)}`,
            )
            .join('; '),
        });
      }, 50);
    });
  });
