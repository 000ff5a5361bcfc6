import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const frontDoor = fileURLToPath(new URL('./node_modules/lucide-solid/dist/esm/lucide-solid.mjs', import.meta.url));

/**
 * Icon by any of its names -> its file, as the library's front door lists them. Earlier names count: one icon that is
 * read through that door has all 1,700 read and compiled, in each app.
 */
const fileOf = new Map(
  readFileSync(frontDoor, 'utf8')
    .matchAll(/^export \{(.+)\} from '\.\/icons\/(.+)\.mjs';$/gm)
    .flatMap(([, names, file]) => names!.matchAll(/default as (\w+)/g).map(([, name]) => [name!, file!] as const)),
);

/** Each icon that a file imports from the library, from the icon's own file: whatever its list of names looks like. */
export function importedOneByOne(code: string): string {
  return code.replace(/import \{([^}]+)\} from 'lucide-solid';/g, (_, names: string) =>
    names
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => {
        const [name, local = name] = one.split(/\s+as\s+/) as [string, string?];
        const file = fileOf.get(name);
        return file === undefined
          ? `import { ${name} as ${local} } from 'lucide-solid';`
          : `import ${local} from 'lucide-solid/icons/${file}';`;
      })
      .join(' '),
  );
}
