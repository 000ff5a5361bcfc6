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

  it('are imported from their file by a name that they had earlier, too: through the front door all 1,700 would be built', () => {
    expect(importedOneByOne("import { History, Trash2 } from 'lucide-solid';")).toBe(
      "import History from 'lucide-solid/icons/rotate-ccw-clock'; import Trash2 from 'lucide-solid/icons/trash';",
    );
  });

  it('stay in the library where it has none of that name', () => {
    expect(importedOneByOne("import { NoSuchIcon } from 'lucide-solid';")).toBe(
      "import { NoSuchIcon as NoSuchIcon } from 'lucide-solid';",
    );
  });
});
