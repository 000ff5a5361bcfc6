// What one core of this machine does in plain JavaScript: the floor under every number of the bench.

/** Million dot products a second of float32 vectors that lie in memory one after another. */
export function dotProducts(dimensions: number): number {
  const count = 20_000;
  const vectors = new Float32Array(count * dimensions).fill(0.5);
  const query = new Float32Array(dimensions).fill(0.25);
  let best = 0;
  let sum = 0;
  for (let round = 0; round < 4; round++) {
    const from = performance.now();
    for (let row = 0; row < count; row++) {
      let product = 0;
      for (let at = 0; at < dimensions; at++) product += vectors[row * dimensions + at]! * query[at]!;
      sum += product;
    }
    best = Math.max(best, count / (performance.now() - from) / 1_000);
  }
  return sum > 0 ? best : 0;
}

/** GB a second, reading 256 MB that no cache holds. */
export function memoryBandwidth(): number {
  const cells = new Float64Array(32 * 1024 * 1024).fill(1);
  let best = 0;
  let sum = 0;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    for (let at = 0; at < cells.length; at += 8) sum += cells[at]!;
    best = Math.max(best, cells.byteLength / (performance.now() - from) / 1e6);
  }
  return sum > 0 ? best : 0;
}
