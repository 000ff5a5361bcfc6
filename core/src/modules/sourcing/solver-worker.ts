import { parentPort } from 'node:worker_threads';
import highs from 'highs';

export interface SolverQuestion {
  readonly id: number;
  readonly model: string;
  readonly variables: readonly string[];
  readonly start: Readonly<Record<string, number>> | null;
  readonly seconds: number;
}
export interface SolverAnswer {
  readonly id: number;
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly ones: readonly string[];
}

// The package's types describe its CommonJS face; what Node imports is the loader itself.
const solver = await (highs as unknown as typeof highs.default)();
const { optimal, infeasible } = solver.constants.modelStatus;

/** HiGHS blocks its thread while it solves, so it has one of its own. Whatever happens, each question is answered. */
parentPort!.on('message', (question: SolverQuestion) => {
  parentPort!.postMessage(solve(question));
});

function solve({ id, model: text, variables, start, seconds }: SolverQuestion): SolverAnswer {
  return solver.withModel({ format: 'lp', data: text }, (model): SolverAnswer => {
    // Presolve of highs 1.15.3 breaks on some of our models (the property test found them).
    model.options.set({ time_limit: seconds, mip_rel_gap: 0.0005, output_flag: false, presolve: 'off' });
    const columns = variables.map((name) => model.getColByName(name));
    if (start) {
      const values = new Float64Array(columns.length);
      columns.forEach((column, at) => {
        values[column] = start[variables[at]!] ?? 0;
      });
      model.setSolution({ colValue: values });
    }
    try {
      model.run();
    } catch {
      return { id, status: 'stopped', ones: [] };
    }
    const status = model.getModelStatus();
    const values = model.getSolution().colValue;
    return {
      id,
      status: status === optimal ? 'optimal' : status === infeasible ? 'infeasible' : 'stopped',
      ones: variables.filter((_, at) => values[columns[at]!]! > 0.5),
    };
  });
}
