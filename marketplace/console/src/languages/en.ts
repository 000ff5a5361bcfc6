/** Texts of this app; the kit has the common ones. `vi.ts` must have the same keys, or the type-check fails. */
export const en = {
  menu: { gallery: 'Gallery', sectionDesign: 'Design system' },
  gallery: { hint: 'Every part of the kit in every state.', foundations: 'Foundations', actions: 'Actions', inputs: 'Inputs', lists: 'Lists', feedback: 'Feedback', pictures: 'Charts', trade: 'Trade' },
} as const;
