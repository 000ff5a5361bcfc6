import { cases, invariants } from './reliability-cases.ts';

const all = [...invariants, ...cases].map((one) => one.id);

/** The ids at the head of a test's name: `M04 the same order …`, `I5, M08 fifty orders …`. */
export function idsOf(name: string): string[] {
  return name.match(/\b[IAMFXS]\d{1,2}\b/g) ?? [];
}

/** Which ids stand in the name of a test that passed, and which do not yet. */
export function caseReport(passedNames: readonly string[]): string {
  const covered = new Set(passedNames.flatMap(idsOf));
  return `\ncases covered: ${all.filter((id) => covered.has(id)).join(' ')}\nnot covered yet: ${all.filter((id) => !covered.has(id)).join(' ')}`;
}
