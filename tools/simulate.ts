import { parseArgs } from 'node:util';
import { simulateMany } from '../core/src/test/simulation/simulate-many.ts';

/**
 * `pnpm simulate --seeds 10000 --from 1 --acts 40`: as many worlds, each lived through and looked at. One that goes
 * wrong is told with its story, lived again with a look after every act, so that its last act is the one that broke it.
 * Ends non-zero where any did.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    acts: { type: 'string', default: '40' },
  },
});
const [seeds, from, acts] = [values.seeds, values.from, values.acts].map(Number) as [number, number, number];
const start = performance.now();
const broken = await simulateMany({
  seeds,
  from,
  acts,
  onWorld: (seed, run, again) => {
    if (again !== null)
      console.log(
        [
          `seed ${seed} is broken: ${run.faults.join('; ')}`,
          ...again.story,
          ...again.faults.map((one) => `=> ${one}`),
          `replay: pnpm simulate --from ${seed} --seeds 1 --acts ${acts}`,
          '',
        ].join('\n'),
      );
    if ((seed - from + 1) % 100 === 0)
      console.log(`${seed - from + 1} worlds, ${Math.round((performance.now() - start) / 1000)} s`);
  },
});
console.log(`${seeds} worlds from seed ${from}, ${acts} acts each: ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
