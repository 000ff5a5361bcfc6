import { joiningEn } from '../src/joining/texts-en.ts';
import { joiningVi } from '../src/joining/texts-vi.ts';

/** What the kit's own pages say, for journeys of the apps that walk through them in both languages. */
export const kitWords = { en: joiningEn, vi: joiningVi } as const;
