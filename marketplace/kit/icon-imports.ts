import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./node_modules/lucide-solid/dist/esm/icons/', import.meta.url));

/** `ChartNoAxesCombined` is drawn in `chart-no-axes-combined.mjs`. */
const fileOf = (name: string) =>
  name
    .replace(/([a-z])(\d)/g, '$1-$2')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/** Each icon that a file imports from the library, from the icon's own file: whatever its list of names looks like. */
export function importedOneByOne(code: string): string {
  return code.replace(/import \{([^}]+)\} from 'lucide-solid';/g, (_, names: string) =>
    names
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => {
        const [name, local = name] = one.split(/\s+as\s+/) as [string, string?];
        return existsSync(`${folder}${fileOf(name)}.mjs`)
          ? `import ${local} from 'lucide-solid/icons/${fileOf(name)}';`
          : `import { ${name} as ${local} } from 'lucide-solid';`;
      })
      .join(' '),
  );
}
