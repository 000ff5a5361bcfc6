import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(
  ['*.md', 'docs/**/*.md', 'loadtest/**/*.md', '{core,search,marketplace,vendor-portal,buyer-web}/**/*.md'],
  { cwd: root, exclude: ['**/node_modules/**'] },
).sort();

/** How a heading is named in an address, as the usual viewers of Markdown do it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

/** Links of a page to files of ours that lead nowhere: no such file, or no such heading in it. */
function deadLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [file, anchor] = link.split('#') as [string, string?];
      const target = file === '' ? path : relative(root, resolve(root, dirname(path), file));
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
}

describe('pages of documentation', () => {
  it('lead to files and headings that are there', () => {
    expect(pages).toContain('README.md');
    expect(pages).toContain('docs/performance/placing.md');
    expect(
      Object.fromEntries(
        pages.map((path) => [path, deadLinks(path, textOf(path))]).filter(([, dead]) => dead!.length > 0),
      ),
    ).toEqual({});
  });

  it('finds a link to a file that is not there, and to a heading that is not', () => {
    expect(
      deadLinks(
        'docs/backup.md',
        '[one](nowhere.md) [two](../README.md#no-such-part) [three](../README.md#two-commands) [four](https://hansa.example)',
      ),
    ).toEqual(['nowhere.md', '../README.md#no-such-part']);
  });

  it('list every decision by its number and its title', () => {
    const decisions = globSync('docs/decisions/0*.md', { cwd: root }).sort();
    expect(decisions.length).toBeGreaterThan(18);
    const list = textOf('docs/decisions/README.md');
    for (const path of decisions) {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(textOf(path)) ?? [];
      expect(path).toContain(`/${number?.padStart(4, '0')}-`);
      expect(list).toContain(`| ${number} | [${title}](${path.slice('docs/decisions/'.length)}) |`);
    }
  });
});
