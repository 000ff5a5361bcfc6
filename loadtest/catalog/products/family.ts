/** A family is one thing in all its sizes: axes of values, most wanted first, and what any combination of them is. */
import type { AttributeValue, Text, Unit } from '../world.ts';

export interface Specification {
  /**
   * In capitals, parts joined by dashes; differs within a brand from every other also when only letters and digits
   * count.
   */
  readonly code: string;
  readonly designation: string;
  /** What it is, before the designation: `Socket head cap screw`. */
  readonly noun: Text;
  /** Words after the designation that differ by language: `zinc plated`. */
  readonly note?: Text;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly packSizes: readonly number[];
  readonly weightG: number;
  /** In EUR for one unit of a brand of middling price. */
  readonly worth: number;
}
export interface Family {
  readonly key: string;
  /** A leaf. */
  readonly category: string;
  readonly unit: Unit;
  readonly tariffCode: string;
  /** What it is for, in one sentence. */
  readonly use: Text;
  /** How often it is taken before others when the world is small. */
  readonly share: number;
  readonly axes: readonly (readonly unknown[])[];
  /** Undefined where the combination does not exist in the trade. */
  readonly make: (at: readonly number[]) => Specification | undefined;
}

type Axes = Readonly<Record<string, readonly unknown[]>>;
type Chosen<A extends Axes> = { readonly [K in keyof A]: A[K][number] };
interface Described<A extends Axes> extends Omit<Family, 'axes' | 'make' | 'unit' | 'share'> {
  readonly unit?: Unit;
  readonly share?: number;
  readonly axes: A;
  readonly make: (chosen: Chosen<A>) => Specification | undefined;
}
export function family<const A extends Axes>({ axes, make, unit = 'PCE', share = 1, ...rest }: Described<A>): Family {
  const names = Object.keys(axes),
    values = Object.values(axes);
  return {
    ...rest,
    unit,
    share,
    axes: values,
    make: (at) => {
      const chosen: Record<string, unknown> = {};
      for (let i = 0; i < names.length; i++) chosen[names[i] ?? ''] = values[i]?.[at[i] ?? 0];
      return make(chosen as Chosen<A>);
    },
  };
}

/** From `from` to `to` in equal steps, without the dust of binary fractions. */
export const steps = (from: number, to: number, step: number): number[] =>
  Array.from(
    { length: Math.floor((to - from) / step + 1.000001) },
    (_, i) => Math.round((from + i * step) * 1000) / 1000,
  );
export const popularFirst = (all: readonly number[], popular: readonly number[]): number[] => [
  ...popular,
  ...all.filter((value) => !popular.includes(value)),
];
/** `2.5` becomes `025` with one decimal: part numbers that lost their point must still differ (1x25 is not 1x2.5). */
export const fixed = (value: number, width: number, decimals = 0): string =>
  String(Math.round(value * 10 ** decimals)).padStart(width, '0');
