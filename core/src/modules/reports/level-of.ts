import type { z } from 'zod';
import type { Service } from './schemas.ts';

export type Level = 'new' | 'excellent' | 'good' | 'watch';

/** Fewer orders than this say nothing about a seller. */
export const leastParts = 10;
/** From these basis points on; refusals up to. The console shows the formula as it stands here. */
export const bounds = {
  excellent: { fill: 9800, onTime: 9500, refused: 200 },
  good: { fill: 9300, onTime: 8500, refused: 600 },
} as const;

/** How a seller serves, in one word, from the same numbers that stand beside it: all three must hold for a level. */
export function levelOf(served: z.output<typeof Service>): Level {
  if (served.parts < leastParts || served.fillBasisPoints === null || served.onTimeBasisPoints === null) return 'new';
  const reaches = (bound: { fill: number; onTime: number; refused: number }) =>
    served.fillBasisPoints! >= bound.fill &&
    served.onTimeBasisPoints! >= bound.onTime &&
    (served.refusedBasisPoints ?? 0) <= bound.refused;
  return reaches(bounds.excellent) ? 'excellent' : reaches(bounds.good) ? 'good' : 'watch';
}
