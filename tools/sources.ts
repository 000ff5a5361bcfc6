import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Our own source files below a folder, paths relative to it with forward slashes. */
export function sourcesBelow(root: string): Source[] {
  const folders = [
    'core/src',
    'core/bench',
    'search',
    'marketplace',
    'vendor-portal',
    'buyer-web',
    'loadtest',
    'tools',
  ];
  return folders
    .flatMap((folder) =>
      globSync(`${folder}/**/*.{ts,tsx}`, {
        cwd: root,
        exclude: (path) => /(^|\/)(node_modules|dist)$/.test(String(path)),
      }),
    )
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
