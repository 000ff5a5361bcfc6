import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Draws what visitors see into an app's page. Null: the page goes out as it is, because the app draws it or because
 * somebody is signed in.
 */
export type PageRenderer = (raw: Request, shell: string) => Promise<Response | null>;

/**
 * Serves a built web app at a base path: hashed assets for a year, the page itself never from a cache, and the page for
 * every path that is not a file, because the app's own router knows the rest. Files packed beforehand (.br, .gz) go out
 * as they are.
 */
export function serveApp(app: Hono, base: string, folder: string, render?: PageRenderer): void {
  const prefix = base.replace(/\/$/, '');
  app.get(`${prefix}/*`, async (c) => {
    const wanted = normalize(decodeURIComponent(c.req.path.slice(prefix.length) || '/')).replace(/^(\.\.[/\\])+/, '');
    const file = join(folder, wanted);
    if (file.startsWith(folder) && existsSync(file) && statSync(file).isFile())
      return send(file, c.req.header('accept-encoding') ?? '', /\/assets\//.test(wanted));
    if (extname(wanted) !== '') return c.notFound();
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return c.notFound();
    const shell = readFileSync(page, 'utf8');
    return (await render?.(c.req.raw, shell)) ?? c.html(shell, 200, { 'cache-control': 'no-cache' });
  });
}

function send(file: string, accepted: string, isHashed: boolean): Response {
  const packed = (
    [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const
  ).find(([name, ending]) => accepted.includes(name) && existsSync(file + ending));
  const body = Readable.toWeb(createReadStream(packed ? file + packed[1] : file)) as ReadableStream;
  return new Response(body, {
    headers: {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      vary: 'accept-encoding',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packed ? { 'content-encoding': packed[0] } : {}),
    },
  });
}
