import { describe, expect, it } from 'vitest';
import { importedOneByOne } from '../marketplace/kit/icon-imports.ts';

describe('icons of the library', () => {
  it('are imported from a file each, whether their names stand in one line or in many, and by another name', () => {
    const each =
      "import Bell from 'lucide-solid/icons/bell'; import ChartIcon from 'lucide-solid/icons/chart-no-axes-combined';";
    expect(importedOneByOne("import { Bell, ChartNoAxesCombined as ChartIcon } from 'lucide-solid';")).toBe(each);
    expect(importedOneByOne("import {\n  Bell,\n  ChartNoAxesCombined as ChartIcon,\n} from 'lucide-solid';")).toBe(
      each,
    );
  });

  it('stay in the library where they have no file of their own', () => {
    expect(importedOneByOne("import { NoSuchIcon } from 'lucide-solid';")).toBe(
      "import { NoSuchIcon as NoSuchIcon } from 'lucide-solid';",
    );
  });
});
