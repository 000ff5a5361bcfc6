// Values that many rows share, kept once and named by a small number.

export function makeInterned<Value>(keyOf: (value: Value) => string) {
  const codes = new Map<string, number>();
  const values: Value[] = [];
  return {
    values: values as readonly Value[],
    /** Undefined: no row ever held it. */
    find: (value: Value): number | undefined => codes.get(keyOf(value)),
    code(value: Value): number {
      const key = keyOf(value);
      let code = codes.get(key);
      if (code === undefined) codes.set(key, (code = values.push(value) - 1));
      return code;
    },
  };
}

/** A column of numbers that grows. */
export function makeColumn<Kind extends Int32Array | Float64Array>(make: (length: number) => Kind) {
  let cells = make(1024);
  return {
    /** As they lie until the next is set: for loops over all of them. */
    cells: (): Kind => cells,
    get: (row: number): number => cells[row]!,
    set(row: number, value: number): void {
      if (row >= cells.length) {
        const wider = make(Math.max(row + 1, Math.ceil(cells.length * 1.5)));
        wider.set(cells);
        cells = wider;
      }
      cells[row] = value;
    },
  };
}
