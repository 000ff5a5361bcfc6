import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Fault {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly html: string;
    readonly failureSummary?: string;
  }[];
}
let source: Promise<string> | null = null;
/** What axe asks of the document as a whole, where it is given all of it. */
const ofDocument = [
  'bypass',
  'document-title',
  'frame-focusable-content',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'landmark-one-main',
  'page-has-heading-one',
];
const options = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: Object.fromEntries(ofDocument.map((rule) => [rule, { enabled: false }])),
  // No rule of these reads style sheets, which axe would parse once more.
  preload: { assets: ['media'] },
};

/** Asks axe about the page as it stands, by WCAG 2.2 AA and best practices. Fails with what, where and why. */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated rather than added as a script, so that the page's own CSP stays in force; once a document, because half a
  // megabyte is read by the browser each time.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  const look = () =>
    page.evaluate(
      async ([selector, given]) => {
        const axe = (
          globalThis as unknown as {
            axe: {
              run(
                root: string | { include: string[]; exclude: string[] },
                options: object,
              ): Promise<{ violations: Fault[] }>;
            };
          }
        ).axe;
        // From its root axe finds elements in a register of its own; from anywhere below it walks through all of them
        // for each of its rules, which takes a quarter longer.
        const { violations } = await axe.run(
          selector === 'body' ? { include: ['html'], exclude: ['head'] } : selector,
          given,
        );
        // Words that the mouse or the focus calls up stand over the page and in none of its regions; what they belong
        // to says them.
        const isTooltip = (at: string) =>
          document
            .querySelector(at)
            ?.matches('[role=tooltip], [role=tooltip] *, :has(> [data-popper-positioner] > [role=tooltip])') ?? false;
        return violations
          .map((fault) =>
            fault.id === 'region'
              ? { ...fault, nodes: fault.nodes.filter((node) => !isTooltip(node.target[0]!)) }
              : fault,
          )
          .filter((fault) => fault.nodes.length > 0);
      },
      [within, options] as const,
    );
  let faults = await look();
  // A dialog names itself and hides what is behind it a moment after it is there: what is wrong stays wrong.
  for (let tries = 0; faults.length > 0 && tries < 3; tries += 1) {
    // What a bar at the window's edge covers in part, where the page happens to be scrolled, is looked at where it
    // stands free: a target that is too small is so there, too.
    const covered = faults.find((fault) => fault.id === 'target-size')?.nodes[0]?.target[0];
    if (covered !== undefined)
      await page.evaluate((at) => {
        document.querySelector(at)?.scrollIntoView({ block: 'center' });
      }, covered);
    await page.waitForTimeout(250);
    faults = await look();
  }
  if (faults.length === 0) return;
  throw new Error(
    faults
      .map(
        (fault) =>
          `${fault.id}: ${fault.help}\n${fault.nodes
            .slice(0, 4)
            .map((node) => `    ${node.html.slice(0, 180)}\n      ${node.failureSummary?.replaceAll('\n', ' ') ?? ''}`)
            .join('\n')}`,
      )
      .join('\n'),
  );
}
