import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** Some people of an organization have something new to read. */
export const noticeGiven = fact('notice.given', z.object({ people: z.int() }));
