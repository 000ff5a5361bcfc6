/** Asks one after another for p50, p95 and p99, then eight at once for the rate; `seconds` for each of the two. */
export async function measure(ask: () => Promise<unknown>, seconds: number): Promise<[string, string, string, string]> {
  for (let round = 0; round < 20; round++) await ask();
  const times: number[] = [];
  for (const until = performance.now() + seconds * 1_000; performance.now() < until; ) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(2);

  let answered = 0;
  const from = performance.now();
  const asker = async () => {
    for (; performance.now() - from < seconds * 1_000; answered++) await ask();
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  return [
    at(0.5),
    at(0.95),
    at(0.99),
    Math.round(answered / ((performance.now() - from) / 1_000)).toLocaleString('en'),
  ];
}

export const printRow = ([name, ...cells]: readonly string[]) =>
  console.log(name!.padEnd(38), ...cells.map((cell) => cell.padStart(10)));
