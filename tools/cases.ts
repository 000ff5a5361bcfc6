/** The cases and invariants of the reliability list, by family with the highest number; docs/resiliency.md says what each tries. */
const families: Readonly<Record<string, number>> = { I: 14, A: 15, M: 16, F: 15, X: 14, S: 14 };

/** Which ids stand at the head of a passed test's name (`M04 the same order …`, or `I5, M08 …`), and which do not yet. */
export function caseReport(passedNames: readonly string[]): string {
  const covered = new Set(passedNames.flatMap((name) => name.match(/\b[IAMFXS]\d{1,2}\b/g) ?? []));
  const all = Object.entries(families).flatMap(([family, count]) => Array.from({ length: count }, (_, index) => `${family}${family === 'I' ? index + 1 : String(index + 1).padStart(2, '0')}`));
  const missing = all.filter((id) => !covered.has(id));
  return `\ncases covered: ${all.filter((id) => covered.has(id)).join(' ')}\nnot covered yet: ${missing.join(' ')}`;
}
