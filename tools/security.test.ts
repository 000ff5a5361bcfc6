import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = join(import.meta.dirname, '../docs/security.md');
const text = readFileSync(page, 'utf8');

/**
 * How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has; in each they come before those of level
 * 3.
 */
const sections =
  'V1.1:2 V1.2:9 V1.3:11 V1.4:3 V1.5:2 V2.1:3 V2.2:3 V2.3:4 V2.4:1 V3.2:2 V3.3:4 V3.4:6 V3.5:5 V3.7:2 V4.1:3 V4.2:1 V4.3:2 V4.4:4 V5.1:1 V5.2:3 V5.3:2 V5.4:3 V6.1:3 V6.2:12 V6.3:4 V6.4:4 V6.5:5 V6.6:3 V6.8:4 ' +
  'V7.1:3 V7.2:4 V7.3:2 V7.4:5 V7.5:2 V7.6:2 V8.1:2 V8.2:3 V8.3:1 V8.4:1 V9.1:3 V9.2:4 V10.1:2 V10.2:2 V10.3:4 V10.4:11 V10.5:5 V10.6:2 V10.7:3 V11.1:2 V11.2:3 V11.3:3 V11.4:4 V11.5:1 V11.6:1 V12.1:3 V12.2:2 V12.3:4 ' +
  'V13.1:1 V13.2:5 V13.3:2 V13.4:5 V14.1:2 V14.2:4 V14.3:3 V15.1:3 V15.2:3 V15.3:7 V16.1:1 V16.2:5 V16.3:4 V16.4:3 V16.5:3 V17.1:1 V17.2:4 V17.3:2';
const requirements = sections.split(' ').flatMap((section) => {
  const [id, count] = section.split(':');
  return Array.from({ length: Number(count) }, (_, at) => `${id}.${at + 1}`);
});
const rows = [...text.matchAll(/^\| (V\d[^|]*) \| ([^|]+) \| (.+) \|$/gm)].map(([, ids, state, why]) => ({
  ids: ids!.split(', '),
  state: state!,
  why: why!,
}));

describe('docs/security.md', () => {
  it('answers each requirement of levels 1 and 2 of ASVS 5.0 once', () => {
    expect(requirements).toHaveLength(253);
    expect(rows.flatMap((row) => row.ids).sort()).toEqual([...requirements].sort());
    expect(
      rows.filter(
        (row) =>
          !['met', 'partly', 'open', "at the operator's", 'no such part'].includes(row.state) || row.why.length < 4,
      ),
    ).toEqual([]);
  });

  it('counts as it says', () => {
    const count = (state: string) =>
      rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.ids.length, 0);
    expect(text).toContain(
      `All 253 requirements of levels 1 and 2: ${count('met')} met, ${count('partly')} partly, ${count('open')} open, ${count("at the operator's")} at the operator's`,
    );
    expect(text).toContain(`${count('no such part')} about parts that Hansa does not have`);
  });

  it('names tests that are there, and cases that stand in them', () => {
    const links = [...text.matchAll(/\]\((\.\.\/[^)]+|[\w-]+\.md)\)(?: ([^|;(]+))?/g)];
    expect(links.length).toBeGreaterThan(60);
    for (const [, link, after] of links) {
      const path = join(dirname(page), link!);
      expect(existsSync(path), link).toBe(true);
      const cases = path.endsWith('.test.ts')
        ? (/^((?:[AMFXSI]\d+(?:, )?)+)/.exec(after ?? '')?.[1] ?? '').split(', ').filter((id) => id !== '')
        : [];
      for (const id of cases)
        expect(readFileSync(path, 'utf8'), `${link} has ${id}`).toMatch(new RegExp(`\\b${id}\\b`));
    }
  });
});
