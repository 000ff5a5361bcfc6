import { toast, toastFailure } from '@hansa/kit';
import { createQuery, useQueryClient } from '@tanstack/solid-query';
import { t } from '../../languages/index.ts';
import { deviceOf } from './device-of.ts';

/** As the identity library answers. */
interface KeptSession { readonly id: string; readonly token: string; readonly createdAt: string; readonly updatedAt: string; readonly expiresAt: string; readonly ipAddress?: string | null; readonly userAgent?: string | null }

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/auth${path}`, body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {});
  if (!response.ok) throw new TypeError(`identity answered ${response.status}`);
  return response.json() as Promise<T>;
}

/** Where this person is signed in. */
export function createSessions() {
  const queries = useQueryClient();
  const key = ['identity', 'sessions'] as const;
  const sessions = createQuery(() => ({
    queryKey: key,
    queryFn: async () => {
      const [all, now] = await Promise.all([ask<KeptSession[]>('/list-sessions'), ask<{ session: { id: string } } | null>('/get-session')]);
      return all.map((one) => ({ ...one, isThis: one.id === now?.session.id, device: deviceOf(one.userAgent ?? '') })).sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.updatedAt.localeCompare(a.updatedAt));
    },
  }));
  const change = async (path: string, body: object, said: string) => {
    try {
      await ask(path, body);
      await queries.invalidateQueries({ queryKey: key });
      toast({ title: said });
    } catch (error) { toastFailure(error); }
  };
  return {
    sessions,
    end: (one: KeptSession) => void change('/revoke-session', { token: one.token }, t('organization.sessionEnded')),
    endOthers: () => void change('/revoke-other-sessions', {}, t('organization.othersEnded')),
  };
}
