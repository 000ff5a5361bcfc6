import { UserRoundCog } from 'lucide-solid';
import { createEffect, Show } from 'solid-js';
import { createNow } from '../clock.ts';
import { Button } from '../parts/button.tsx';
import { toastFailure } from '../parts/toast.tsx';
import { type Me, useSession } from '../session.tsx';
import { t } from './texts.ts';

/** Never in doubt: somebody acts in another's name, for how long still, and how to stop. */
export default function ActingBanner(props: { by: NonNullable<Me['impersonatedBy']> }) {
  const session = useSession();
  const now = createNow();
  const minutes = () => Math.max(0, Math.ceil((Date.parse(props.by.until) - now()) / 60_000));
  // Once its time is up, core says so, and the tab is one's own again.
  createEffect(() => {
    if (minutes() === 0) void session.reload();
  });
  return (
    <div
      role="status"
      class="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 bg-danger px-4 py-1.5 text-sm font-medium text-on-danger"
    >
      <UserRoundCog class="size-4" aria-hidden="true" />
      <span>
        {t('impersonation.banner', {
          name: props.by.name,
          as: session.me()?.user.name ?? '',
          company: session.membership()?.organizationName ?? '',
        })}
        <Show when={props.by.isRep}> {t('impersonation.confined')}</Show>
      </span>
      <span class="figures">{t('impersonation.left', { count: minutes() })}</span>
      <Button
        size="sm"
        onClick={() => {
          session.stopActing().catch(toastFailure);
        }}
      >
        {t('impersonation.stop')}
      </Button>
    </div>
  );
}
