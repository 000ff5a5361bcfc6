import { useQueryClient } from '@tanstack/solid-query';
import { createQuery } from '../create-query.ts';
import { confirm } from '../parts/confirm.tsx';
import { toast, toastFailure } from '../parts/toast.tsx';
import type { AccessClient, SessionRow } from './access-client.ts';
import { deviceOf } from './device-of.ts';
import { t } from './texts.ts';

/** Where this person is signed in, the session at hand first. */
export function createSessions(client: AccessClient) {
  const queries = useQueryClient();
  const sessions = createQuery(() => ({
    ...client.identity.sessions.options(undefined as never),
    select: (rows: SessionRow[]) =>
      rows
        .map((one) => ({ ...one, device: deviceOf(one.program ?? '') }))
        .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
  }));
  const refresh = () => queries.invalidateQueries({ queryKey: client.identity.sessions.key() });
  return {
    sessions,
    end: async (one: SessionRow) => {
      try {
        await client.identity.endSession.mutate({ sessionId: one.id as never });
        toast({ title: t('access.sessionEnded') });
      } catch (error) {
        toastFailure(error);
      }
      await refresh();
    },
    endOthers: async (count: number) => {
      const isSure = await confirm({
        title: t('access.endOthersTitle', { count }),
        text: t('access.endOthersText'),
        action: t('access.endOthers'),
        danger: true,
        run: () => client.identity.endSession.mutate({}),
      });
      if (isSure) toast({ title: t('access.othersEnded') });
      await refresh();
    },
  };
}
