import { parentPort } from 'node:worker_threads';
import highs from 'highs';

export interface SolverQuestion { readonly id: number; readonly model: string; readonly variables: readonly string[]; readonly start: Readonly<Record<string, number>> | null; readonly seconds: number }
export interface SolverAnswer { readonly id: number; readonly status: 'optimal' | 'infeasible' | 'stopped'; readonly ones: readonly string[] }

// The package's types describe its CommonJS face; what Node imports is the loader itself.
const solver = await (highs as unknown as typeof highs.default)();
const { optimal, infeasible } = solver.constants.modelStatus;

/** HiGHS blocks its thread while it solves, so it has one of its own. */
parentPort!.on('message', ({ id, model: text, variables, start, seconds }: SolverQuestion) => {
  const answer = solver.withModel({ format: 'lp', data: text }, (model): SolverAnswer => {
    model.options.set({ time_limit: seconds, mip_rel_gap: 0.0005, output_flag: false });
    const columns = variables.map((name) => model.getColByName(name));
    if (start) {
      const values = new Float64Array(columns.length);
      columns.forEach((column, at) => { values[column] = start[variables[at]!] ?? 0; });
      model.setSolution({ colValue: values });
    }
    model.run();
    const status = model.getModelStatus();
    const values = model.getSolution().colValue;
    return { id, status: status === optimal ? 'optimal' : status === infeasible ? 'infeasible' : 'stopped', ones: variables.filter((_, at) => values[columns[at]!]! > 0.5) };
  });
  parentPort!.postMessage(answer);
});
