// How many queries Zvec is given at once, and the threads that it needs for them.
//
// A query over a part that is built in and one that is not holds a thread of Arrow's pool (Zvec answers by Arrow) while
// it waits for a plan of each part, and those plans need threads of the same pool. Zvec 0.7 leaves that pool as large
// as the machine has cores, so as many queries as cores can hold all of them and wait for one another for ever: on one
// core a single query does. Arrow's only knob is a variable of the environment, which it reads when the first query
// comes.

/**
 * In the whole process, whatever collections it has open, because they share the pool. Node has four threads: one stays
 * free for files and passwords.
 */
const mostAtOnce = 3;
/** One for each query and one for what they wait for would do. */
const arrowThreads = 8;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * To be called in the process's main thread, before anything is asked: a worker's environment is a copy that Arrow does
 * not see.
 */
export function giveArrowItsThreads(): void {
  process.env.OMP_NUM_THREADS = String(arrowThreads);
}

/** Runs `query` as soon as fewer than three others run, in the order they came. */
export async function fewAtOnce<Value>(query: () => Promise<Value>): Promise<Value> {
  if (running === mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await query();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
