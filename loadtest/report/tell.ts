import type { LoadRun } from '../job.ts';
import { escaped, lineChart } from './charts.ts';

/** A run as a page, as Markdown, and as the picture that the Markdown shows. */
export interface Report {
  readonly html: string;
  readonly markdown: string;
  readonly charts: string;
}
interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ms = (value: number) => (value === 0 ? '' : value < 10 ? value.toFixed(2) : value.toFixed(1));
const count = (value: number) => value.toLocaleString('en');
const told = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([what, times]) => `${what} ${count(times)}`)
    .join(', ');

export function tellRun(run: LoadRun, name: string): Report {
  const { result, usage } = run;
  const marks = result.phases.map((phase, n) => ({
    name: phase.name,
    at: result.phases.slice(0, n).reduce((sum, one) => sum + one.seconds, 0),
  }));
  const seconds = Math.ceil(result.phases.reduce((sum, one) => sum + one.seconds, 0));
  const over = result.seconds.slice(0, seconds);
  const charts = [
    lineChart({
      title: 'Requests',
      unit: 'a second',
      marks,
      lines: [
        { name: 'answered', values: over.map((one) => one.answered) },
        { name: 'shed (503)', values: over.map((one) => one.shed) },
        { name: 'failed', values: over.map((one) => one.failed) },
      ],
    }),
    lineChart({
      title: 'Time to an answer',
      unit: 'ms',
      marks,
      lines: [
        { name: 'median', values: over.map((one) => one.p50) },
        { name: '95 %', values: over.map((one) => one.p95) },
      ],
    }),
    lineChart({
      title: 'Processor',
      unit: '% of one core',
      marks,
      lines: [
        { name: 'core', values: usage.map((one) => one.corePercent) },
        { name: 'the index', values: usage.map((one) => one.indexPercent) },
        { name: 'PostgreSQL', values: usage.map((one) => one.databasePercent) },
        { name: 'the load itself', values: usage.map((one) => one.driverPercent) },
      ],
    }),
    lineChart({
      title: 'Memory, resident',
      unit: 'MiB',
      marks,
      lines: [
        { name: 'core', values: usage.map((one) => one.coreMiB) },
        { name: 'the index', values: usage.map((one) => one.indexMiB) },
      ],
    }),
    lineChart({
      title: 'Files and sockets that core holds open',
      unit: 'count',
      marks,
      lines: [{ name: 'open', values: usage.map((one) => one.handles) }],
    }),
    lineChart({
      title: 'How late core is',
      unit: 'ms',
      marks,
      lines: [{ name: 'until nothing is answered', values: usage.map((one) => one.lateMs) }],
    }),
  ];
  const met = result.judged.filter((one) => one.isMet === true).length;
  const title = `Load: ${result.scenario}, a world of ${run.world.size} offers`;
  const facts: Table = {
    head: ['what', 'figure'],
    rows: [
      ['when', run.at],
      ['commit', `${run.commit}${run.isCommitWhole ? '' : ', with changes that are not committed'}`],
      ['scenario', result.about],
      [
        'load',
        `${result.rate} visits a second in calm; ${result.phases.map((one) => `${one.name} ${Number(one.seconds.toFixed(1))} s`).join(', ')}; ${count(run.people)} people`,
      ],
      [
        'data',
        `${count(run.world.offers)} offers of ${count(run.world.products)} products, ${count(run.world.prices)} price rows, ${count(run.world.buyers)} buyers, ${count(run.world.ordersBefore)} orders before and ${count(run.world.ordersAfter)} after`,
      ],
      [
        'machine',
        `${run.hardware.cores} cores (${run.hardware.processor}), ${run.hardware.memoryGiB} GiB; core, PostgreSQL and the load share it; load average before ${run.hardware.loadBefore.toFixed(1)}`,
      ],
      [
        'software',
        `Node ${run.hardware.node}, ${run.coreProcesses} core process${run.coreProcesses === 1 ? '' : 'es'}, embedded PostgreSQL 18 and index`,
      ],
      [
        'books after',
        run.audit.broken.length === 0
          ? `all ${run.audit.invariants} invariants hold`
          : `BROKEN: ${run.audit.broken.join('; ')}`,
      ],
      ...(run.note === '' ? [] : [['note', run.note]]),
    ],
  };
  const judged: Table = {
    head: ['threshold', 'limit', 'figure', 'met'],
    rows: result.judged.map((one) => [
      one.what,
      one.limit,
      one.figure,
      one.isMet === null ? 'nothing to judge' : one.isMet ? 'yes' : 'NO',
    ]),
  };
  const steps: Table = {
    head: ['step', 'phase', 'answered', 'median ms', '95 % ms', '99 % ms', 'most ms', 'shed', 'refused', 'failed'],
    rows: result.steps.map((one) => [
      one.step,
      one.phase,
      count(one.count),
      ms(one.p50),
      ms(one.p95),
      ms(one.p99),
      ms(one.most),
      one.shed === 0 ? '' : count(one.shed),
      told(one.refused),
      told(one.failed),
    ]),
  };
  const visits: Table = {
    head: ['visit', 'phase', 'begun', 'not begun', 'ended early', 'median ms', '95 % ms'],
    rows: result.journeys.map((one) => [
      one.journey,
      one.phase,
      count(one.begun),
      one.dropped === 0 ? '' : count(one.dropped),
      one.broken === 0 ? '' : count(one.broken),
      ms(one.p50),
      ms(one.p95),
    ]),
  };
  const lasting = tellLasting(run);
  const summary = `${met} of ${result.judged.length} thresholds met.`;
  return {
    charts: stacked(charts),
    markdown: [
      `# ${title}`,
      '',
      summary,
      '',
      markdownTable(facts),
      '',
      '## Thresholds',
      '',
      markdownTable(judged),
      '',
      `![Requests, times, processor and memory, second by second](${name}.svg)`,
      '',
      ...(lasting === null ? [] : ['## What lasts', '', lasting.about, '', markdownTable(lasting.table), '']),
      '## Steps',
      '',
      markdownTable(steps),
      '',
      '## Visits',
      '',
      markdownTable(visits),
      '',
    ].join('\n'),
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><style>body{font:14px/1.45 system-ui,sans-serif;color:#2b333b;max-width:1100px;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;padding:.3rem .7rem;border-bottom:1px solid #d5d9de;vertical-align:top}svg{max-width:100%;height:auto;display:block;margin:.5rem 0}</style><h1>${escaped(title)}</h1><p>${summary}</p>${htmlTable(facts)}<h2>Thresholds</h2>${htmlTable(judged)}<h2>Second by second</h2>${charts.join('')}${lasting === null ? '' : `<h2>What lasts</h2><p>${lasting.about}</p>${htmlTable(lasting.table)}`}<h2>Steps</h2>${htmlTable(steps)}<h2>Visits</h2>${htmlTable(visits)}</html>\n`,
  };
}

/**
 * What grows in the longest phase: the middle value of its first and of its last tenth. Null where it is too short to
 * tell.
 */
function tellLasting({ result, usage }: LoadRun): { about: string; table: Table } | null {
  const longest = result.phases.reduce((one, other) => (other.seconds > one.seconds ? other : one));
  const start = result.phases.slice(0, result.phases.indexOf(longest)).reduce((sum, one) => sum + one.seconds, 0);
  const within = usage.filter((one) => one.second > start && one.second <= start + longest.seconds);
  const tenth = Math.floor(within.length / 10);
  if (tenth < 3) return null;
  const figures = [
    ['memory of core, MiB', 'coreMiB', 0],
    ['memory of the index, MiB', 'indexMiB', 0],
    ['files and sockets that it holds open', 'handles', 0],
    ['how late it is, ms', 'lateMs', 1],
    ['processor of core, % of one', 'corePercent', 0],
    ['processor of the index, % of one', 'indexPercent', 0],
  ] as const;
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return {
    about: `The phase "${longest.name}", ${Math.round(longest.seconds)} s: the middle value of its first and of its last ${tenth} s, and the most in between.`,
    table: {
      head: ['what', 'first', 'last', 'most'],
      rows: figures.map(([what, of, digits]) => {
        const all = within.map((one) => one[of]);
        return [
          what,
          middle(all.slice(0, tenth)).toFixed(digits),
          middle(all.slice(-tenth)).toFixed(digits),
          Math.max(...all).toFixed(digits),
        ];
      }),
    },
  };
}

const stacked = (charts: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 ${charts.length * 230}" width="860" height="${charts.length * 230}">${charts.map((chart, n) => chart.replace('<svg ', `<svg y="${n * 230}" `)).join('')}</svg>\n`;
const markdownTable = ({ head, rows }: Table) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
const htmlTable = ({ head, rows }: Table) =>
  `<table><thead><tr>${head.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
