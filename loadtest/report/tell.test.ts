import { describe, expect, it } from 'vitest';
import type { LoadRun } from '../job.ts';
import { tellRun } from './tell.ts';

const run: LoadRun = {
  at: '2026-11-28T10:00:00Z',
  commit: 'abc1234',
  isCommitWhole: false,
  note: 'short <run>',
  coreProcesses: 2,
  people: 10,
  hardware: { processor: 'A | processor', cores: 2, memoryGiB: 24, node: 'v26', loadBefore: 0.5 },
  world: { size: '10k', offers: 9946, products: 3800, prices: 67927, buyers: 215, ordersBefore: 60, ordersAfter: 70 },
  result: {
    scenario: 'search',
    about: 'Looks for things.',
    rate: 5,
    phases: [
      { name: 'ramp', seconds: 1, from: 1, to: 5 },
      { name: 'steady', seconds: 2, from: 5, to: 5 },
    ],
    judged: [
      { what: 'find', limit: '10 ms', figure: '8.0 ms', isMet: true },
      { what: 'other', limit: '1 ms', figure: '2 ms', isMet: false },
    ],
    steps: [
      {
        step: 'search.find',
        phase: 'steady',
        count: 1234,
        p50: 3,
        p95: 8,
        p99: 9,
        most: 12.34,
        shed: 2,
        refused: { 'cart.changed': 3 },
        failed: {},
      },
    ],
    journeys: [{ journey: 'search', phase: 'steady', begun: 12, dropped: 0, broken: 1, p50: 4, p95: 9 }],
    seconds: [1, 2, 3].map((n) => ({ begun: n, dropped: 0, shed: 0, failed: 0, answered: n, p50: n, p95: n * 2 })),
  },
  usage: [
    {
      second: 1,
      corePercent: 80,
      indexPercent: 15,
      databasePercent: 20,
      driverPercent: 10,
      coreMiB: 300,
      indexMiB: 700,
      handles: 40,
      lateMs: 2,
    },
  ],
  audit: { invariants: 16, broken: [] },
};

describe('the report of a load', () => {
  it('tells in both forms what was run, on what, how it went, and whether the books still balance', () => {
    const { html, markdown, charts } = tellRun(run, 'search-10k');
    for (const text of [html, markdown])
      for (const piece of [
        '1 of 2 thresholds met',
        'abc1234, with changes that are not committed',
        '9,946 offers',
        '2 core processes',
        '1,234',
        'cart.changed 3',
        'all 16 invariants hold',
        'NO',
      ])
        expect(text).toContain(piece);
    expect(html).toContain('short &lt;run&gt;');
    expect(html.match(/<svg/g)).toHaveLength(6);
    expect(markdown).toContain('](search-10k.svg)');
    expect(markdown).toContain('A \\| processor');
    expect(charts).toMatch(/^<svg.*<\/svg>\n$/s);
    expect(charts).not.toContain('NaN');
  });

  it('tells what grew in the longest phase, where it is long enough to tell', () => {
    const soaked = {
      ...run,
      result: {
        ...run.result,
        phases: [
          { name: 'ramp', seconds: 5, from: 1, to: 5 },
          { name: 'soak', seconds: 60, from: 5, to: 5 },
        ],
      },
      usage: Array.from({ length: 70 }, (_, at) => ({
        ...run.usage[0]!,
        second: at + 1,
        coreMiB: 300 + at,
        handles: at === 30 ? 99 : 40,
        lateMs: 2,
      })),
    };
    const { markdown, html } = tellRun(soaked, 'x');
    expect(markdown).toContain('The phase "soak", 60 s: the middle value of its first and of its last 6 s');
    expect(markdown).toContain('| memory of core, MiB | 308 | 362 | 364 |');
    expect(markdown).toContain('| memory of the index, MiB | 700 | 700 | 700 |');
    expect(markdown).toContain('| files and sockets that it holds open | 40 | 40 | 99 |');
    expect(html).toContain('<h2>What lasts</h2>');
    expect(tellRun(run, 'x').markdown).not.toContain('What lasts');
  });

  it('says first that an invariant is broken', () => {
    expect(tellRun({ ...run, audit: { invariants: 16, broken: ['I4 stock below zero'] } }, 'x').markdown).toContain(
      'BROKEN: I4 stock below zero',
    );
  });
});
