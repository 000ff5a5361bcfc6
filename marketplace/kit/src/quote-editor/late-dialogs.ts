import { lateDialog } from '../parts/late-dialog.tsx';

/** What is opened from a quote's lines. */
export const AddLineDialog = lateDialog(
  () => import('./add-line.tsx'),
  (part) => part.AddLineDialog,
);
export const ConfigureLine = lateDialog(
  () => import('./configure-line.tsx'),
  (part) => part.ConfigureLine,
);
export const VersionsDrawer = lateDialog(
  () => import('./versions-drawer.tsx'),
  (part) => part.VersionsDrawer,
);
