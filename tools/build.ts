import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';

/** Said to Vite in words: under tests, which say otherwise, it would take the libraries' development builds, and users would be served those. */
const mode = 'production';
const apps = ['buyer-web', 'vendor-portal', 'marketplace/console'] as const;

/** A hash over everything that a bundle is made of; equal hash, equal bundle. */
function sourcesOf(root: string, app: string): string {
  const hash = createHash('sha256').update(mode);
  const files = [app, 'marketplace/kit', 'core/src'].flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,css,html,svg,json}`, { cwd: root }))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path) && !/\.(test|journey)\./.test(path) && !path.startsWith('core/src/test/')).sort();
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Builds the apps whose sources have changed since their last build, and packs what they serve. Tells each. */
export function buildApps(root: string, tell: (app: string, isNew: boolean) => void): void {
  const kept = join(root, '.hansa/builds');
  mkdirSync(kept, { recursive: true });
  for (const app of apps) {
    const stamp = join(kept, `${app.replace('/', '-')}.sha256`);
    const hash = sourcesOf(root, app);
    const isBuilt = existsSync(join(root, app, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
    tell(app, !isBuilt);
    if (isBuilt) continue;
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, app), encoding: 'utf8', env: { ...process.env, NODE_ENV: mode } });
    if (status !== 0) throw new Error(`${app} could not be built:\n${stdout}${stderr}`);
    pack(join(root, app, 'dist'));
    writeFileSync(stamp, hash);
  }
}

/** Brotli and gzip beside each text file, once, so that serving costs nothing. */
function pack(dist: string): void {
  for (const file of globSync('**/*.{js,css,svg}', { cwd: dist })) {
    const content = readFileSync(join(dist, file));
    if (content.length < 1024) continue;
    writeFileSync(join(dist, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(join(dist, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
}
