import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Said to Vite in words: under tests, which say otherwise, it would take the libraries' development builds, and users
 * would be served those.
 */
const mode = 'production';
const apps = ['buyer-web', 'vendor-portal', 'marketplace/console'] as const;

/** A hash over everything that a bundle is made of; equal hash, equal bundle. */
function sourcesOf(root: string, app: string): string {
  const hash = createHash('sha256').update(mode);
  const files = [app, 'marketplace/kit', 'core/src']
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,css,html,svg,json}`, { cwd: root }))
    .filter(
      (path) =>
        !/(^|\/)(node_modules|dist)\//.test(path) &&
        !/\.(test|journey)\./.test(path) &&
        !path.startsWith('core/src/test/'),
    )
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Builds the apps whose sources have changed since their last build, all at once, and packs what they serve. Tells
 * each.
 */
export async function buildApps(root: string, tell: (app: string, isNew: boolean) => void): Promise<void> {
  const kept = join(root, '.hansa/builds');
  mkdirSync(kept, { recursive: true });
  await Promise.all(
    apps.map(async (app) => {
      const stamp = join(kept, `${app.replace('/', '-')}.sha256`);
      const hash = sourcesOf(root, app);
      const isBuilt =
        existsSync(join(root, app, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
      tell(app, !isBuilt);
      if (isBuilt) return;
      await promisify(execFile)(join(root, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], {
        cwd: join(root, app),
        env: { ...process.env, NODE_ENV: mode },
      }).catch((error: { stdout?: string; stderr?: string }) => {
        throw new Error(`${app} could not be built:\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error });
      });
      pack(join(root, app, 'dist'));
      writeFileSync(stamp, hash);
    }),
  );
}

/** Brotli and gzip beside each text file, once, so that serving costs nothing. */
function pack(dist: string): void {
  for (const file of globSync('**/*.{js,css,svg}', { cwd: dist })) {
    const content = readFileSync(join(dist, file));
    if (content.length < 1024) continue;
    writeFileSync(
      join(dist, `${file}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
    writeFileSync(join(dist, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
}
