import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

interface ServeOptions {
  /** Built files of the app, and the path it lives under. */
  readonly dist: string;
  readonly base: string;
  /** What core would answer, by procedure: `{ 'identity.me': { … } }`. What is not named answers null. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** An app without core, for pages that need none: the gallery, the pages before the door. */
export async function serveApp({
  dist,
  base,
  answers = {},
}: ServeOptions): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    if (path.startsWith('/trpc/')) {
      const names = path.slice('/trpc/'.length).split(',');
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify(names.map((name) => ({ result: { data: answers[name] ?? null } }))));
      return;
    }
    const wanted = join(dist, normalize(path.startsWith(base) ? path.slice(base.length) : path));
    const file = extname(wanted) && existsSync(wanted) ? wanted : join(dist, 'index.html');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
