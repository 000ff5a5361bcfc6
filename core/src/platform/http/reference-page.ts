import { escapeHtml } from '../mail/mail.ts';
import type { OpenApi, Operation } from './openapi.ts';

type Json = Record<string, unknown>;

/** The reference of the REST API as one page without a script: readable, searchable by the browser, printable. */
export function referencePage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags[0]!))].sort();
  const of = (tag: string) => operations.filter(({ operation }) => operation.tags[0] === tag);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Hansa API reference</title><link rel="stylesheet" href="/api/v1/reference.css"></head>
<body><nav aria-label="Endpoints"><a class="home" href="#top">Hansa API</a>${tags
    .map(
      (tag) =>
        `<h2>${escapeHtml(tag)}</h2><ul>${of(tag)
          .map(
            ({ method, path, operation }) =>
              `<li><a href="#${operation.operationId}"><b class="${method}">${method}</b> ${escapeHtml(path)}</a></li>`,
          )
          .join('')}</ul>`,
    )
    .join('')}</nav>
<main id="top"><header><h1>Hansa API</h1><p class="facts">Version ${escapeHtml(document.info.version)} · base <code>/api/v1</code> · <a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p>${prose(document.info.description)}
<pre><code>curl -H "Authorization: Bearer $HANSA_KEY" \\
  "https://your-hansa.example/api/v1${escapeHtml(operations.find(({ method, path }) => method === 'get' && !path.includes('{'))?.path ?? '')}"</code></pre></header>
${tags
  .map(
    (tag) =>
      `<section><h2>${escapeHtml(tag)}</h2>${of(tag)
        .map(({ method, path, operation }) => article(method, path, operation))
        .join('\n')}</section>`,
  )
  .join('\n')}
</main></body></html>`;
}

function prose(text: string): string {
  return text
    .split('\n\n')
    .map((part) => `<p>${escapeHtml(part).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('');
}

function article(method: string, path: string, operation: Operation): string {
  const answers = Object.entries(operation.responses) as [
    string,
    { description: string; content: Record<string, { schema: Json }> },
  ][];
  const [status, answer] = answers[0]!;
  return `<article id="${operation.operationId}"><h3><b class="${method}">${method}</b> <code>${escapeHtml(path)}</code></h3><p><strong>${escapeHtml(operation.summary)}</strong> ${prose(operation.description).slice(3, -4)}</p>
${operation.parameters.length === 0 ? '' : `<table><caption>Parameters</caption><thead><tr><th>name</th><th>in</th><th>kind</th></tr></thead><tbody>${operation.parameters.map((one) => `<tr><td><code>${escapeHtml(one.name)}</code>${one.required ? ' <em>required</em>' : ''}</td><td>${one.in}</td><td>${escapeHtml(kindOf(one.schema))}</td></tr>`).join('')}</tbody></table>`}
${operation.requestBody ? `<details open><summary>Body</summary>${fields(Object.values(operation.requestBody.content)[0]!.schema)}</details>` : ''}
<details><summary>Answer ${status}</summary>${fields(Object.values(answer.content)[0]!.schema)}</details></article>`;
}

/** A schema in a few words: `text, up to 200`, `one of open, late`, `list of id`. */
export function kindOf(schema: Json | undefined): string {
  if (schema === undefined) return 'anything';
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return `one of ${(schema['enum'] as unknown[]).join(', ')}`;
  if (Array.isArray(schema['anyOf'])) return (schema['anyOf'] as Json[]).map(kindOf).join(' or ');
  const { type, format, minimum, maximum, maxLength } = schema as {
    type?: string;
    format?: string;
    minimum?: number;
    maximum?: number;
    maxLength?: number;
  };
  if (type === 'array') return `list of ${kindOf(schema['items'] as Json)}`;
  const name =
    {
      string: format === 'uuid' ? 'id' : (format ?? 'text'),
      integer: 'whole number',
      number: 'number',
      boolean: 'true or false',
      null: 'null',
      object: 'object',
    }[type ?? ''] ?? 'anything';
  const isBounded = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return [
    name,
    ...(isBounded(minimum) ? [`from ${minimum}`] : []),
    ...(isBounded(maximum) ? [`to ${maximum}`] : []),
    ...(maxLength === undefined ? [] : [`up to ${maxLength} characters`]),
  ].join(', ');
}

function fields(schema: Json, depth = 0): string {
  const inner = schema['type'] === 'array' ? (schema['items'] as Json | undefined) : schema;
  const properties = inner?.['properties'] as Record<string, Json> | undefined;
  if (!properties || depth > 5) return `<p>${escapeHtml(kindOf(schema))}</p>`;
  const required = new Set((inner!['required'] ?? []) as string[]);
  return `<ul class="fields">${Object.entries(properties)
    .map(([name, one]) => {
      const holder =
        (one['anyOf'] as Json[] | undefined)?.find(
          (option) => option['properties'] ?? (option['items'] as Json | undefined)?.['properties'],
        ) ?? one;
      const nested = holder['properties'] ?? (holder['items'] as Json | undefined)?.['properties'];
      const label = `<code>${escapeHtml(name)}</code> <span>${escapeHtml(kindOf(one))}</span>${required.has(name) ? '' : ' <em>optional</em>'}`;
      return nested
        ? `<li><details><summary>${label}</summary>${fields(holder, depth + 1)}</details></li>`
        : `<li>${label}</li>`;
    })
    .join('')}</ul>`;
}

export const referenceStyle = `:root{color-scheme:light dark;--ink:#16212b;--soft:#5b6b78;--line:#dce3e8;--back:#fff;--panel:#f5f8fa;--accent:#0b5c8a;--get:#0a6b47;--post:#0b5c8a;--put:#8a5a00;--patch:#8a5a00;--delete:#a3252c}
@media (prefers-color-scheme:dark){:root{--ink:#e4ebf0;--soft:#9fb0bd;--line:#2b3943;--back:#10171d;--panel:#17212a;--accent:#6cbcec;--get:#5fd0a0;--post:#6cbcec;--put:#e6b450;--patch:#e6b450;--delete:#f0888d}}
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:1rem}body{margin:0;display:grid;grid-template-columns:20rem minmax(0,1fr);font:15px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--back)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.25rem 1rem;border-right:1px solid var(--line);background:var(--panel)}nav .home{font-weight:700;font-size:1.1rem}nav h2{margin:1.2rem 0 .3rem;font-size:.75rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}nav ul{list-style:none;margin:0;padding:0}nav li a{display:block;padding:.2rem 0;font-size:.82rem;overflow-wrap:anywhere}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{padding:2rem 2.5rem 6rem;max-width:60rem}h1{margin:0 0 .25rem;font-size:1.9rem}.facts{color:var(--soft);margin-top:0}section>h2{margin:3rem 0 1rem;padding-bottom:.4rem;border-bottom:1px solid var(--line);text-transform:capitalize}
article{margin:0 0 2rem;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:10px}h3{margin:0 0 .4rem;font-size:1rem;overflow-wrap:anywhere}b[class]{display:inline-block;min-width:3.4rem;font:700 .7rem/1.6 ui-monospace,monospace;text-transform:uppercase}.get{color:var(--get)}.post{color:var(--post)}.put{color:var(--put)}.patch{color:var(--patch)}.delete{color:var(--delete)}
code,pre{font:.85em/1.5 ui-monospace,monospace}pre{padding:.9rem 1rem;border-radius:8px;background:var(--panel);overflow:auto;border:1px solid var(--line)}table{width:100%;border-collapse:collapse;font-size:.9rem;margin:.5rem 0}caption{text-align:left;font-weight:600;padding:.4rem 0}th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}th{font-weight:600;color:var(--soft)}em{color:var(--soft);font-size:.8rem}
summary{cursor:pointer;padding:.2rem 0;font-weight:600}.fields{list-style:none;margin:.2rem 0;padding-left:1rem;border-left:2px solid var(--line);font-size:.9rem}.fields summary{font-weight:400}.fields span{color:var(--soft)}
@media (max-width:760px){body{display:block}nav{position:static;height:auto;max-height:40vh;border-right:0;border-bottom:1px solid var(--line)}main{padding:1.25rem 1rem 4rem}article{padding:.8rem}}
`;
