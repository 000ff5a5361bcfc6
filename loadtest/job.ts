import type { Phase } from './driver/arrivals.ts';
import type { Judged } from './driver/thresholds.ts';

/** What the process that makes the load is told. */
export interface LoadJob {
  readonly origin: string;
  readonly scenario: string;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly rate: number | null;
  readonly seed: string;
  readonly password: string;
  readonly buyers: readonly string[];
  readonly sellers: readonly string[];
  /** Who answers quotes. */
  readonly partner: string;
}
/** What it answers; times in milliseconds. */
export interface LoadResult {
  readonly scenario: string;
  readonly about: string;
  readonly rate: number;
  readonly phases: readonly Phase[];
  readonly judged: readonly Judged[];
  readonly steps: readonly {
    readonly step: string;
    readonly phase: string;
    readonly count: number;
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly most: number;
    readonly shed: number;
    readonly refused: Readonly<Record<string, number>>;
    readonly failed: Readonly<Record<string, number>>;
  }[];
  readonly journeys: readonly {
    readonly journey: string;
    readonly phase: string;
    readonly begun: number;
    readonly dropped: number;
    readonly broken: number;
    readonly p50: number;
    readonly p95: number;
  }[];
  readonly seconds: readonly {
    readonly begun: number;
    readonly dropped: number;
    readonly shed: number;
    readonly failed: number;
    readonly answered: number;
    readonly p50: number;
    readonly p95: number;
  }[];
}
/** What a run cost, once a second: shares of one core, and MiB. */
export interface Usage {
  readonly second: number;
  readonly corePercent: number;
  /** The process that has the embedded index; nothing where a Qdrant has it. */
  readonly indexPercent: number;
  readonly databasePercent: number;
  readonly driverPercent: number;
  readonly coreMiB: number;
  readonly indexMiB: number;
  /** Files and sockets that core holds open. */
  readonly handles: number;
  /** How late core was: ms until it answered a request that does nothing and stands in no line. */
  readonly lateMs: number;
}
/** A whole run, as it is told. */
export interface LoadRun {
  readonly at: string;
  readonly commit: string;
  readonly isCommitWhole: boolean;
  readonly note: string;
  readonly hardware: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly node: string;
    readonly loadBefore: number;
  };
  readonly world: {
    readonly size: string;
    readonly offers: number;
    readonly products: number;
    readonly prices: number;
    readonly buyers: number;
    readonly ordersBefore: number;
    readonly ordersAfter: number;
  };
  readonly coreProcesses: number;
  readonly people: number;
  readonly result: LoadResult;
  readonly usage: readonly Usage[];
  readonly audit: { readonly invariants: number; readonly broken: readonly string[] };
}
