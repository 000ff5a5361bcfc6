import { CloudOff } from 'lucide-solid';
import { Show } from 'solid-js';
import { isOnline } from '../connection.ts';
import { createUnrefreshed } from '../create-unrefreshed.ts';
import { t } from '../languages/index.ts';
import { isLive } from '../live.ts';

/** Says that what is seen may be old, and what still works. */
export function OfflineBanner() {
  const unrefreshed = createUnrefreshed();
  return (
    <div role="status" data-print="no">
      <Show when={!isOnline() || !isLive() || unrefreshed.isAny()}>
        <p class="flex items-center justify-center gap-2 bg-warning-soft px-4 py-1.5 text-sm font-medium text-warning-text">
          <CloudOff class="size-4 flex-none" aria-hidden="true" />
          {isOnline() ? t(isLive() ? 'connection.unrefreshed' : 'connection.reconnecting') : t('connection.offline')}
          <Show when={isOnline() && isLive()}>
            <button
              type="button"
              class="rounded-sm font-semibold whitespace-nowrap underline underline-offset-2 ring-focus"
              onClick={unrefreshed.readAgain}
            >
              {t('action.retry')}
            </button>
          </Show>
        </p>
      </Show>
    </div>
  );
}
