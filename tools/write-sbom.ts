import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLockfile } from './lockfile.ts';
import { makeSbom } from './sbom.ts';

/**
 * `pnpm sbom [file]`: the software bill of materials, CycloneDX JSON, from the lockfile alone; without a file, on the
 * screen.
 */
const root = resolve(import.meta.dirname, '..');
const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
const told = `${JSON.stringify(makeSbom(readLockfile(text), text, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }), null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(told);
else writeFileSync(file, told);
