import { z } from 'zod';
import type { Quota } from './limit.ts';
import type { Endpoint } from './rest.ts';
import { pathNames, shapeOf, takesBody } from './rest-input.ts';

type Json = Record<string, unknown>;
export interface OpenApi {
  readonly openapi: string;
  readonly info: { title: string; version: string; description: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Json;
  readonly [more: string]: unknown;
}
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    name: string;
    in: string;
    required: boolean;
    schema: Json;
    style?: string;
    explode?: boolean;
    description?: string;
  }[];
  readonly requestBody?: { required: boolean; content: Record<string, { schema: Json }> };
  readonly responses: Record<string, unknown>;
  readonly security: readonly unknown[];
}

/** A zod schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. Instants cross the wire as ISO text. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: told }) => {
      if (zodSchema._zod.def.type === 'date') {
        told.type = 'string';
        told.format = 'date-time';
      }
    },
  }) as Json;
  return rest;
}

const problem: Json = {
  type: 'object',
  description:
    'RFC 9457. `code` is stable; `facts` holds what its text speaks of; `errors` names faults of the input by JSON pointer.',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    facts: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

const refused: Record<string, string> = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in, or the key is not valid',
  403: 'Not permitted',
  404: 'Unknown, or not yours',
  409: 'It conflicts with what is',
  422: 'The input has faults',
  429: 'Too many requests; `Retry-After` says when to come back',
  503: 'Busy, or nothing can be written now; `Retry-After` says when to come back',
};

const about = (
  quota: Quota | null,
) => `Everything that a buyer, a seller or an operator does in the apps, by the same verbs and under the same rights.

Send an API key as \`Authorization: Bearer hansa_…\`; an administrator makes one in the settings of the organization. Every POST wants an \`Idempotency-Key\`: repeat it and get the first answer again. Amounts are integers in minor units beside a currency; quantities and unit prices are decimal text. What is not yours answers as unknown.${quota ? ` A key may make ${quota.limit} requests in ${quota.windowSeconds} seconds; \`RateLimit\` tells what is left.` : ''}`;

/** The whole document, from the endpoints alone, so that it cannot say other than what they do. */
export function openApiDocument(endpoints: readonly Endpoint[], quota: Quota | null): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const one of endpoints) (paths[one.path] ??= {})[one.method] = operationOf(one);
  return {
    openapi: '3.1.0',
    info: { title: 'Hansa', version: '2026-11-24', description: about(quota) },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(endpoints.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key of an organization.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'hansa.session_token',
          description: 'The session of a person, in our own apps.',
        },
      },
    },
  };
}

const tagOf = (one: Endpoint) => one.path.split('/')[1]!;

function operationOf(one: Endpoint): Operation {
  const names = pathNames(one.path);
  const whole = one.input === null ? null : jsonSchema(one.input, 'input');
  const properties = (whole?.['properties'] ?? {}) as Record<string, Json>;
  const required = new Set((whole?.['required'] ?? []) as string[]);
  const shape = shapeOf(one.input);
  const rest = Object.keys(shape).filter((name) => !names.includes(name));
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } })),
    ...(takesBody(one)
      ? []
      : rest.map((name) => ({
          name,
          in: 'query',
          required: required.has(name),
          schema: properties[name] ?? {},
          ...(properties[name]?.['type'] === 'object' ? { style: 'deepObject', explode: true } : {}),
        }))),
    ...(one.method === 'post'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 255 },
            description: 'A text of your own, new for each new request.',
          },
        ]
      : []),
  ];
  const ok = one.status ?? (one.method === 'post' ? 201 : 200);
  return {
    operationId: `${one.method}${one.path.replaceAll(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: one.summary,
    description:
      one.gate === 'public'
        ? 'Open to everybody.'
        : one.gate === 'signed in'
          ? 'For everybody who is signed in.'
          : `Needs the permission \`${one.gate}\`.`,
    tags: [tagOf(one)],
    parameters,
    ...(one.takes
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              one.takes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
            ),
          },
        }
      : {}),
    ...(takesBody(one) && rest.length > 0
      ? { requestBody: { required: true, content: { 'application/json': { schema: without(whole!, names) } } } }
      : {}),
    responses: {
      [ok]: {
        description: 'Done',
        content: one.gives
          ? Object.fromEntries(one.gives.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
          : { 'application/json': { schema: jsonSchema(one.output, 'output') } },
      },
      ...Object.fromEntries(
        Object.entries(refused).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
    security: one.gate === 'public' ? [{}, { key: [] }] : [{ key: [] }, { session: [] }],
  };
}

function without(schema: Json, names: readonly string[]): Json {
  const properties = Object.fromEntries(
    Object.entries((schema['properties'] ?? {}) as Json).filter(([name]) => !names.includes(name)),
  );
  const required = ((schema['required'] ?? []) as string[]).filter((name) => !names.includes(name));
  return { ...schema, properties, ...(required.length > 0 ? { required } : { required: undefined }) };
}
