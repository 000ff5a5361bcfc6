import { createMemo } from 'solid-js';
import type { Page } from '../page.ts';
import { useSession } from '../session.tsx';

export interface MenuSection {
  readonly label: string | null;
  readonly pages: readonly Page[];
}

/** The pages that stand in the menu for this person, by section, in the order of the list. */
export function createMenu(pages: () => readonly Page[]) {
  const session = useSession();
  const visible = createMemo(() =>
    pages().filter(
      (page) =>
        page.menu &&
        (session.state() === 'signed in' ? !page.permission || session.may(page.permission) : page.isPublic),
    ),
  );
  const sections = createMemo<readonly MenuSection[]>(() => {
    const found = new Map<string, Page[]>();
    for (const page of visible()) {
      const label = page.menu?.section?.() ?? '';
      found.set(label, [...(found.get(label) ?? []), page]);
    }
    return [...found].map(([label, inSection]) => ({ label: label || null, pages: inSection }));
  });
  return { visible, sections };
}
