// Normalised discounted cumulative gain: 1 when the best answers stand first, less the further down they are.

/** `ids` as ranked; `grades` by id, 0 where not named. */
export function ndcg(ids: readonly string[], grades: ReadonlyMap<string, number>, depth = 10): number {
  const gained = gain(ids.slice(0, depth).map((id) => grades.get(id) ?? 0));
  const best = gain([...grades.values()].sort((one, other) => other - one).slice(0, depth));
  return best > 0 ? gained / best : 1;
}

const gain = (grades: readonly number[]) =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
