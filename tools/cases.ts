import { absent, cases, invariants } from './reliability-cases.ts';

const all = [...invariants, ...cases].map((one) => one.id);

/** The ids at the head of a test's name: `M04 the same order …`, `I5, M08 fifty orders …`. */
export function idsOf(name: string): string[] {
  return name.match(/\b[IAMFXS]\d{1,2}\b/g) ?? [];
}

/**
 * Which ids stand in the name of a test that passed, which have no part of Hansa to be tried on, and which do not yet
 * have a test.
 */
export function caseReport(passedNames: readonly string[]): string {
  const covered = new Set(passedNames.flatMap(idsOf));
  const excused = absent.filter((one) => !covered.has(one.id));
  const open = all.filter((id) => !covered.has(id) && !excused.some((one) => one.id === id));
  return [
    '',
    `cases covered: ${all.filter((id) => covered.has(id)).join(' ')}`,
    ...(excused.length > 0 ? ['no such part:', ...excused.map((one) => `  ${one.id}: ${one.reason}`)] : []),
    `not covered yet: ${open.join(' ') || 'none'}`,
  ].join('\n');
}
