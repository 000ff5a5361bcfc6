import { accessEn } from '../src/access/texts-en.ts';
import { accessVi } from '../src/access/texts-vi.ts';
import { impersonationEn } from '../src/impersonation/texts-en.ts';
import { impersonationVi } from '../src/impersonation/texts-vi.ts';
import { joiningEn } from '../src/joining/texts-en.ts';
import { joiningVi } from '../src/joining/texts-vi.ts';
import { configuratorEn } from '../src/languages/configurator-en.ts';
import { configuratorVi } from '../src/languages/configurator-vi.ts';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';
import { noticesEn } from '../src/notices/texts-en.ts';
import { noticesVi } from '../src/notices/texts-vi.ts';
import { organizationEn } from '../src/organization/texts-en.ts';
import { organizationVi } from '../src/organization/texts-vi.ts';
import { documentsEn } from '../src/product-documents/texts-en.ts';
import { documentsVi } from '../src/product-documents/texts-vi.ts';

/** What the kit and its own pages say, for journeys of the apps that walk through them in both languages. */
export const kitWords = {
  en: {
    ...en,
    ...configuratorEn,
    ...accessEn,
    ...joiningEn,
    ...impersonationEn,
    ...noticesEn,
    ...organizationEn,
    ...documentsEn,
  },
  vi: {
    ...vi,
    ...configuratorVi,
    ...accessVi,
    ...joiningVi,
    ...impersonationVi,
    ...noticesVi,
    ...organizationVi,
    ...documentsVi,
  },
} as const;
