/** Texts of this app; the kit has the common ones. `vi.ts` must have the same keys, or the type-check fails. */
export const en = {
  menu: { gallery: 'Gallery', sectionDesign: 'Design system' },
} as const;
