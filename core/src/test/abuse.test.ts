import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { z } from 'zod';
import { findActors } from '../modules/organizations/index.ts';
import { transact } from '../platform/db/transact.ts';
import { jsonSchema } from '../platform/http/openapi.ts';
import { bare } from '../platform/http/rest-input.ts';
import { idTables, newId } from '../platform/ids.ts';
import type { Actor } from '../platform/permission.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { aRequest } from './context.ts';
import { procedureDoors, restDoors } from './doors.ts';
import { objectsOf, sampleOf } from './sample-of.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/** What strangers try, at every door: inputs come from the schemas, so a new door is tried when it is written. */
const doors = [...procedureDoors(), ...restDoors()];
const withInput = doors.filter((door): door is typeof door & { input: z.ZodType } => door.input !== null);
const sample = (schema: z.ZodType) => sampleOf(schema, { isFull: true, pickId: () => newId() });

describe('the input of every door', () => {
  it('A07 refuses a field that it does not know, in every object of it', () => {
    const open: string[] = [];
    for (const door of withInput)
      for (const { path, schema } of objectsOf(door.input)) {
        for (const field of ['paid', 'status', 'organizationId2', 'price_', 'creditLimit', 'role_']) {
          if (schema.safeParse({ ...(sample(schema) as object), [field]: true }).success) {
            open.push(`${door.name} at /${path.join('/')}`);
            break;
          }
        }
      }
    expect([...new Set(open)]).toEqual([]);
  });

  it('X12 refuses or cuts a text of a megabyte and a list of a hundred thousand', () => {
    const open: string[] = [];
    const long = 'x'.repeat(1_000_000);
    for (const door of withInput)
      for (const { path, schema } of leavesOf(door.input)) {
        const one =
          schema._zod.def.type === 'array'
            ? sample((schema._zod.def as unknown as { element: z.ZodType }).element)
            : null;
        const read = schema.safeParse(one === null ? long : Array.from({ length: 100_001 }, () => one));
        if (read.success && (read.data as { length: number }).length > 20_000)
          open.push(`${door.name} at /${path.join('/')}`);
      }
    expect(open).toEqual([]);
  });

  it('X11 is read in linear time, whatever a pattern makes of it', () => {
    const patterns = withInput
      .flatMap((door) => leavesOf(door.input))
      .filter(({ schema }) => schema._zod.def.type === 'string' && !idTables.get(schema));
    const slow: string[] = [];
    for (const { path, schema } of patterns)
      for (const text of [
        'a'.repeat(50_000),
        '1'.repeat(50_000),
        ' '.repeat(50_000),
        'a@'.repeat(25_000),
        '1.'.repeat(25_000),
        `${'a-'.repeat(25_000)}!`,
        `${'1,'.repeat(25_000)}x`,
      ]) {
        // A pattern that backtracks needs minutes for this; the bound is far above any machine's jitter.
        const start = performance.now();
        schema.safeParse(text);
        if (performance.now() - start > 5000) slow.push(path.join('/'));
      }
    expect(slow).toEqual([]);
  });
});

/** Texts and lists of a schema, with where they stand. */
function leavesOf(
  schema: z.ZodType,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; schema: z.ZodType }[] {
  const core = bare(schema);
  const def = core._zod.def as unknown as {
    type: string;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    options?: z.ZodType[];
  };
  if (def.type === 'string') return [{ path, schema: core }];
  if (def.type === 'object')
    return Object.entries(def.shape!).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
  if (def.type === 'array') return [{ path, schema: core }, ...leavesOf(def.element!, [...path, 0])];
  if (def.type === 'union') return def.options!.flatMap((option) => leavesOf(option, path));
  return [];
}

describe('every door, fuzzed from its own schema', () => {
  let demo: DemoServer;
  let owner: pg.Pool;
  const actors: (Actor | null)[] = [null];
  let storefrontId: never;

  beforeAll(async () => {
    demo = await startDemoServer({ size: smallDemo });
    owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
    storefrontId = (await owner.query(`select id from storefront where host is null`)).rows[0].id as never;
    for (const email of ['anong@suchanok.example', 'femke@nordhaven.example', 'hanna@hansa.example']) {
      const {
        rows: [user],
      } = await owner.query(`select id, name from auth.auth_user where email = $1`, [email]);
      actors.push(
        (
          await transact(demo.foundation.database, demo.foundation.platformRequest, (ctx) =>
            findActors(ctx, { userId: user.id, name: user.name, email, language: 'en', sessionId: '' }),
          )
        )[0]!,
      );
    }
  });
  afterAll(async () => {
    await owner?.end();
    await demo?.stop();
  });

  it.each(withInput)('X01 $name answers or refuses, and never fails', async (door) => {
    const inputs = arbitraryOf(jsonSchema(door.input, 'input'));
    const may = actors.filter(
      (actor) =>
        door.gate === 'public' ||
        (actor !== null && (door.gate === 'signed in' || actor.permissions.has(door.gate as never))),
    );
    await fc.assert(
      fc.asyncProperty(inputs, fc.nat(10), async (input, who) => {
        const outcome = await door.knock(
          demo.foundation.database,
          aRequest(may[who % may.length] ?? null, { storefrontId, clock: demo.foundation.platformRequest.clock }),
          input,
        );
        expect(outcome.status, JSON.stringify(outcome.body)).toBeLessThan(500);
      }),
      { numRuns: 12, seed: 2026, endOnFailure: true },
    );
  });
});
