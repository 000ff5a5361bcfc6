import { Worker } from 'node:worker_threads';
import { choiceOf, modelOf, startOf } from './model.ts';
import { polish } from './plan-greedily.ts';
import type { Choice, Problem } from './problem.ts';
import type { SolverAnswer, SolverQuestion } from './solver-worker.ts';

export interface Solved {
  readonly choice: Choice | null;
  readonly status: SolverAnswer['status'];
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (answer: SolverAnswer | null) => void>();

/** The solver's thread, made at the first need and again when it died; it does not keep the process alive. */
function solver(): Worker {
  if (worker) return worker;
  const made = new Worker(new URL('./solver-worker.ts', import.meta.url));
  made.unref();
  made.on('message', (answer: SolverAnswer) => waiting.get(answer.id)?.(answer));
  const end = () => {
    if (worker !== made) return;
    worker = null;
    for (const answer of waiting.values()) answer(null);
  };
  made.on('error', end);
  made.on('exit', end);
  worker = made;
  return made;
}

/**
 * The best plan that HiGHS finds within the time (seconds; one more is given to load and to answer), from a plan to
 * start with. `choice` is null where it found none: the caller then keeps its own. A solver that does not come back is
 * ended and made anew.
 */
export async function solve(problem: Problem, start: Choice | null, seconds: number): Promise<Solved> {
  lastId += 1;
  const id = lastId;
  const answer = await new Promise<SolverAnswer | null>((done) => {
    const used = solver();
    const timer = setTimeout(
      () => {
        waiting.delete(id);
        void used.terminate();
        done(null);
      },
      (seconds + 1) * 1000,
    );
    waiting.set(id, (said) => {
      clearTimeout(timer);
      waiting.delete(id);
      done(said);
    });
    const { text, variables } = modelOf(problem);
    used.postMessage({
      id,
      model: text,
      variables,
      start: start && startOf(problem, start),
      seconds,
    } satisfies SolverQuestion);
  });
  if (answer === null) return { choice: null, status: 'stopped' };
  const ones = new Set(answer.ones);
  const choice = choiceOf(problem, (name) => (ones.has(name) ? 1 : 0));
  // HiGHS 1.15.3 calls about one small cart in four thousand optimal that a single move betters.
  return { choice: choice && polish(problem, choice), status: answer.status };
}
