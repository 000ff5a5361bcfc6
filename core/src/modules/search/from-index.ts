import { SearchUnavailable } from '@hansa/search';
import { keptIndex, type KeptIndex } from './keep-index.ts';

/** What the index answers; where it does not, or there is none, what is told `otherwise`: PostgreSQL knows it, too. */
export async function fromIndex<Answer>(
  ask: (index: KeptIndex) => Promise<Answer>,
  otherwise: (index: KeptIndex | null) => Promise<Answer>,
): Promise<Answer> {
  const index = keptIndex();
  if (index === null) return otherwise(null);
  try {
    return await ask(index);
  } catch (error) {
    if (error instanceof SearchUnavailable) return otherwise(index);
    throw error;
  }
}
