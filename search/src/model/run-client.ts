// Registries are asked by their ordinary clients, found on PATH, with whatever mirrors and proxies their users have set
// up.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Rejects, with what the client said last, when it is not there, fails, or takes longer than `timeoutMs`. */
export async function runClient(client: string, parameters: readonly string[], timeoutMs: number): Promise<void> {
  try {
    await run(client, parameters, { timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const {
      code,
      killed,
      stdout = '',
      stderr = '',
    } = error as { code?: unknown; killed?: boolean; stdout?: string; stderr?: string };
    if (code === 'ENOENT') throw new Error(`${client} is not installed`, { cause: error });
    if (killed) throw new Error(`${client} took longer than ${timeoutMs / 1000} s`, { cause: error });
    const said = `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
    throw new Error(`${client} failed: ${said.slice(0, 200)}`, { cause: error });
  }
}
