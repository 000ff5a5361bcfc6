import { UserRoundCog } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.tsx';

/** Never in doubt: somebody acts in another's name, and everything done is recorded under both. */
export function ImpersonationBanner() {
  const session = useSession();
  return (
    <Show when={session.me()?.impersonatedBy}>
      {(who) => (
        <div role="status" class="flex flex-wrap items-center justify-center gap-3 bg-danger px-4 py-1.5 text-sm font-medium text-on-danger">
          <UserRoundCog class="size-4" aria-hidden="true" />{t('shell.impersonating', { name: who().name, as: session.me()!.user.name })}
          <Button size="sm" onClick={() => void session.leave()}>{t('shell.stopImpersonating')}</Button>
        </div>
      )}
    </Show>
  );
}
