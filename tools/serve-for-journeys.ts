import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    desk: string;
  }
}

/** How long a worker that asks for its marketplace waits for one answer; then it asks again. */
const patienceMs = 20_000;

/**
 * A demo marketplace for each worker of the journeys, so that two files at a time meet nobody but themselves; in it
 * each journey uses people of its own. A worker asks the desk for its own, and it is opened then. What takes long on a
 * clean machine, building the apps and seeding, is begun at once beside other tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const children: ChildProcess[] = [];
  const start = (script: string): ChildProcess => {
    // What is started is what users have, and no test: it should not take itself for one.
    const { VITEST: _vitest, NODE_ENV: _mode, TEST: _test, ...env } = process.env;
    const child = spawn(process.execPath, [resolve(import.meta.dirname, script)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env,
    });
    children.push(child);
    return child;
  };
  const prepared = once(start('prepare-journeys.ts'), 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`the journeys could not be prepared: ${code}`);
  });
  prepared.catch(() => {
    /* told to whoever asks */
  });

  const opened = new Map<string, Promise<string>>();
  async function open(): Promise<string> {
    await prepared;
    const child = start('demo-for-journeys.ts');
    const [told] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`a demo marketplace ended with ${code} before it was open`);
      }),
    ])) as [unknown];
    return JSON.stringify(told);
  }

  const desk = createServer((request, response) => {
    const worker = request.url!.slice(1);
    if (!opened.has(worker)) opened.set(worker, open());
    const late = wait(patienceMs, null, { ref: false });
    Promise.race([opened.get(worker)!, late]).then(
      (told) => {
        response.writeHead(told === null ? 503 : 200).end(told);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
  await new Promise<void>((done) => {
    desk.listen(0, '127.0.0.1', done);
  });
  project.provide('desk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await Promise.all(
      children
        .filter((one) => one.exitCode === null && one.signalCode === null)
        .map(async (one) => {
          const ended = once(one, 'exit');
          one.disconnect();
          await ended;
        }),
    );
  };
}
