import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Fault { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }
let source: Promise<string> | null = null;

/** Asks axe about the page as it stands, by WCAG 2.2 AA and best practices. Fails with what, where and why. */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated rather than added as a script, so that the page's own CSP stays in force.
  await page.evaluate(await source);
  const look = () => page.evaluate(async (selector) => {
    const axe = (globalThis as unknown as { axe: { run(root: string, options: object): Promise<{ violations: Fault[] }> } }).axe;
    return (await axe.run(selector, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
  }, within);
  let faults = await look();
  // A dialog names itself and hides what is behind it a moment after it is there: what is wrong stays wrong.
  for (let tries = 0; faults.length > 0 && tries < 3; tries += 1) {
    await page.waitForTimeout(250);
    faults = await look();
  }
  if (faults.length === 0) return;
  throw new Error(faults.map((fault) => `${fault.id}: ${fault.help}\n${fault.nodes.slice(0, 4).map((node) => `    ${node.html.slice(0, 180)}\n      ${node.failureSummary?.replaceAll('\n', ' ') ?? ''}`).join('\n')}`).join('\n'));
}
