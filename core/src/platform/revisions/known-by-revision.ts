interface Known<Value> {
  readonly revision: string;
  readonly parts: Map<string, Value>;
  weight: number;
}

export type KnownByRevision<Value> = Pick<ReturnType<typeof knownByRevision<Value>>, 'find' | 'remember'>;

/**
 * Remembers values by owner, its revision, and part: whoever reads the revision in its own transaction, and finds it
 * here, has read what it names (docs/decisions/0013). What was not asked for since as much again was remembered is
 * forgotten, so at most twice `weightMax` are kept; a value weighs one, or what `weightOf` says.
 */
export function knownByRevision<Value>(weightMax: number, weightOf: (value: Value) => number = () => 1) {
  let recent = new Map<string, Known<Value>>();
  let before = new Map<string, Known<Value>>();
  let weight = 0;
  function remember(owner: string, revision: string, part: string, value: Value): void {
    if (weight >= weightMax) [before, recent, weight] = [recent, new Map(), 0];
    let own = recent.get(owner);
    if (own?.revision !== revision) {
      weight -= own?.weight ?? 0;
      recent.set(owner, (own = { revision, parts: new Map(), weight: 0 }));
    }
    const more = own.parts.has(part) ? 0 : weightOf(value);
    weight += more;
    own.weight += more;
    own.parts.set(part, value);
  }
  function find(owner: string, revision: string, part: string): Value | undefined {
    const own = recent.get(owner);
    const value = own?.revision === revision ? own.parts.get(part) : undefined;
    if (value !== undefined) return value;
    const older = before.get(owner);
    const kept = older?.revision === revision ? older.parts.get(part) : undefined;
    if (kept !== undefined) remember(owner, revision, part, kept);
    return kept;
  }
  /** `find` of one owner, for whoever wants many parts of it. */
  function partsOf(owner: string, revision: string): (part: string) => Value | undefined {
    const own = recent.get(owner);
    const parts = own?.revision === revision ? own.parts : undefined;
    return (part) => parts?.get(part) ?? find(owner, revision, part);
  }
  /** What was remembered last, whatever became of it since: a guess at what there is to ask for. */
  function guess(owner: string, part: string): Value | undefined {
    return (recent.get(owner) ?? before.get(owner))?.parts.get(part);
  }
  return { find, partsOf, remember, guess };
}
