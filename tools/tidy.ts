import { basename } from 'node:path';
import type { Source } from './sources.ts';

/**
 * House rules that a machine can keep. Each has a planted violation in tidy.test.ts, because a rule that cannot fail
 * protects nothing.
 */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

interface Rule {
  readonly name: string;
  /** Which files it looks at. */
  readonly where: (path: string) => boolean;
  /**
   * What breaks it, from somewhere in a line on; an expression may go over the next few. Comments and what stands
   * behind `//` are cut off before.
   */
  readonly breaks: RegExp;
}

const isTest = (path: string) =>
  /\.(test|suite|journey|bench)\.tsx?$/.test(path) ||
  /\/(test|bench|journeys)\//.test(path) ||
  path.startsWith('tools/');
/** The rules and their tests quote what they forbid. */
const isRuleBook = (path: string) => path.startsWith('tools/tidy');
const inCore = (path: string) => path.startsWith('core/src/modules/');
const isShipped = (path: string) => path.startsWith('core/src/') && !isTest(path);

const rules: readonly Rule[] = [
  {
    name: 'time comes from ctx.clock',
    where: (path) => inCore(path) && !isTest(path),
    breaks: /new Date\(\)|Date\.now\(\)/,
  },
  {
    name: 'chance and ids come from platform/ids.ts',
    where: (path) => inCore(path) && !isTest(path),
    breaks: /Math\.random\(|randomUUID|randomBytes\(/,
  },
  {
    name: 'settings come from config.ts',
    where: (path) => isShipped(path) && path !== 'core/src/config.ts',
    breaks: /process\.env/,
  },
  // It may set a variable: a native library has knobs that it takes from there only.
  {
    name: 'the search library reads no environment',
    where: (path) => path.startsWith('search/src/') && !isTest(path),
    breaks: /process\.env(?!\.\w+ = )/,
  },
  {
    name: 'money arithmetic lives in money.ts',
    where: (path) => inCore(path) && !isTest(path),
    breaks: /\bparseFloat\(|\.toFixed\(|[mM]inor\s*\/\s*100\b/,
  },
  {
    name: 'nothing under test is mocked; use the real thing, or an adapter of the port',
    where: (path) => !isRuleBook(path),
    breaks: /\bvi\.(mock|doMock)\(/,
  },
  {
    name: 'no focused or skipped test without a reason',
    where: (path) => isTest(path) && !isRuleBook(path),
    breaks: /\b(it|test|describe)\.(only|skip)\(/,
  },
  {
    name: 'no left-over debugging',
    where: (path) => inCore(path) || /\/src\/pages\//.test(path),
    breaks: /\bconsole\.(log|debug)\(|\bdebugger\b/,
  },
  {
    name: 'no work left for later in a comment',
    where: (path) => !isRuleBook(path),
    breaks: /\b(TODO|FIXME|XXX|HACK)\b(?!')/,
  },
  {
    name: 'one kind of module: no enum, namespace or default export in core',
    where: inCore,
    breaks: /^\s*export default\b|^\s*(export )?(const )?enum\s/,
  },
  // What is known beforehand becomes an attribute of the template, which the content policy refuses; what is computed
  // is set by script.
  {
    name: 'a style that does not change is a class',
    where: (path) => path.endsWith('.tsx') && !isTest(path),
    breaks: /\bstyle="|\bstyle=\{\{(?:[^}`]|`[^`]*`)*?(?:\w|['"])\s*:\s*(?:'[^']*'|"[^"]*"|[\d.]+)\s*[,}]/,
  },
  {
    name: "only a test's own process arms a fault point",
    where: (path) => isShipped(path) && !path.endsWith('/fault-points.ts'),
    breaks: /\barmFaultPoint\b/,
  },
  // A page that is a moment slower than usual is no defect: what is looked at once, before it could come, fails on
  // another machine only.
  {
    name: 'a journey waits for what it expects of a page',
    where: (path) => path.endsWith('.journey.ts'),
    breaks:
      /\bexpect\(\(?await .*\.(count|textContent|innerText|allInnerTexts|allTextContents|isVisible|isHidden|isChecked|isDisabled|isEnabled|inputValue|getAttribute)\(/,
  },
  // Somebody types `100%` and means it. Where the pattern was put together at hand, its signs were forgotten once.
  {
    name: 'what is looked for in a text goes through text-patterns.ts',
    where: (path) => inCore(path) && !isTest(path),
    breaks: /\bi?like \$\{`|\[\\\\%_\]|\[%_\\\\\]/,
  },
  {
    name: 'socket event names live in a protocol.ts',
    where: (path) => isShipped(path) && !path.endsWith('protocol.ts'),
    breaks: /\bsocket\.(on|emit)\('(?!connect|disconnect|error)/,
  },
];

const bannedNames = /(^|[-/.])(utils?|helpers?|common|manager|service|misc)([-/.]|$)/;

const linesOfExpression = 5;
/** What begins in a line, up to the end of its statement: the formatter breaks what is too long for a line. */
function expressionAt(codes: readonly string[], index: number): string {
  const few = codes.slice(index, index + linesOfExpression);
  const end = few.findIndex((code) => code.endsWith(';'));
  return few.slice(0, end < 0 ? undefined : end + 1).join('');
}

/** Faults of one file, in order. */
export function faultsOf(source: Source): Fault[] {
  const faults: Fault[] = [];
  if (bannedNames.test(source.path.replace(/\.tsx?$/, '')))
    faults.push({ path: source.path, line: 0, rule: `a name that says nothing: ${basename(source.path)}` });
  const lines = source.text.split('\n');
  const codes = lines.map((text) =>
    text
      .replace(/^\s*(\*|\/\*).*$/, '')
      .replace(/(^|\s)\/\/.*$/, '')
      .trim(),
  );
  lines.forEach((text, index) => {
    for (const rule of rules) {
      const isAboutComments = rule.breaks.source.includes('TODO');
      const [own, whole] = isAboutComments ? [text, text] : [codes[index]!, expressionAt(codes, index)];
      const at = rule.where(source.path) ? whole.search(rule.breaks) : -1;
      if (at >= 0 && at < own.length) faults.push({ path: source.path, line: index + 1, rule: rule.name });
    }
  });
  if (
    /^core\/src\/modules\/[a-z-]+\/index\.ts$/.test(source.path) &&
    !lines.slice(0, 3).every((line) => line.startsWith('//'))
  ) {
    faults.push({
      path: source.path,
      line: 1,
      rule: 'a face opens with three lines: what it is for, what it promises, what it leaves to others',
    });
  }
  return faults;
}
