import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { z } from 'zod';
import { appRouter, endpoints } from '../modules/app.ts';
import type { Database } from '../platform/db/open.ts';
import { onTheWire } from '../platform/http/door.ts';
import { restApp } from '../platform/http/rest.ts';
import { splitInput } from '../platform/http/rest-input.ts';
import type { Gate } from '../platform/permission.ts';
import type { Request } from '../platform/db/transact.ts';

/** What came of knocking: the status, and the answer or the refusal. */
export interface Outcome { readonly status: number; readonly body: unknown }

/** One way into the house, whatever its kind. Tests walk all of them, so that a new one is covered by itself. */
export interface Door {
  readonly name: string;
  readonly kind: 'trpc' | 'rest';
  readonly gate: Gate | undefined;
  readonly isRead: boolean;
  /** Null: takes nothing. */
  readonly input: z.ZodType | null;
  knock(database: Database, request: Request, input: unknown): Promise<Outcome>;
}

interface Definition { readonly type: 'query' | 'mutation'; readonly meta?: { gate?: Gate }; readonly inputs: readonly z.ZodType[] }

export function procedureDoors(): Door[] {
  return Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>).map(([name, { _def }]) => {
    const [input] = _def.inputs;
    return {
      name, kind: 'trpc', gate: _def.meta?.gate, isRead: _def.type === 'query', input: !input || input._zod.def.type === 'void' ? null : input,
      knock: async (database, request, given) => {
        const caller = appRouter.createCaller({ request, database, onFault: (error) => { if (process.env['HANSA_TELL']) process.stderr.write(`${name}: ${String(error instanceof Error ? error.stack : error)}\n`); } }) as never;
        try {
          const verb = name.split('.').reduce((at: Record<string, unknown>, part) => at[part] as Record<string, unknown>, caller) as unknown as (input: unknown) => Promise<unknown>;
          return { status: 200, body: await verb(given) };
        } catch (error) {
          const { requestId: _, ...refusal } = onTheWire(error, '');
          return { status: error instanceof TRPCError ? getHTTPStatusCodeFromError(error) : 500, body: refusal };
        }
      },
    };
  });
}

export function restDoors(): Door[] {
  return endpoints.filter((one) => !one.respond).map((one) => ({
    name: `${one.method.toUpperCase()} ${one.path}`, kind: 'rest', gate: one.gate, isRead: one.method === 'get', input: one.input,
    knock: async (database, request, given) => {
      const app = restApp([one], { database, uploadBytes: 1_000_000, requestOf: async () => request, onFault: (error) => { if (process.env['HANSA_TELL']) process.stderr.write(`${one.path}: ${String(error)}\n`); } });
      const { path, query, body } = splitInput(one, (given ?? {}) as Record<string, unknown>);
      const answer = await app.request(`${path}${query}`, {
        method: one.method.toUpperCase(),
        headers: { ...(one.method === 'get' ? {} : { 'content-type': 'application/json' }), ...(one.method === 'post' ? { 'idempotency-key': crypto.randomUUID() } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const { requestId: _, ...told } = await answer.json() as Record<string, unknown>;
      return { status: answer.status, body: told };
    },
  }));
}
