import type { z } from 'zod';
import type { Language } from '../../platform/context.ts';
import type { Actor } from '../../platform/permission.ts';
import type { Me } from './schemas.ts';

/** Who is signed in, and for whom this person may act. */
export function meOf(
  person: Pick<Actor, 'userId' | 'name' | 'email'>,
  language: Language,
  actors: readonly Actor[],
): z.output<typeof Me> {
  return {
    user: { id: person.userId, name: person.name, email: person.email, language },
    memberships: actors.map((actor) => ({
      organizationId: actor.organizationId,
      organizationName: actor.organizationName,
      kinds: actor.kinds,
      role: actor.role,
      permissions: [...actor.permissions.keys()],
    })),
  };
}
