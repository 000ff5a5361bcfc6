import { CloudOff } from 'lucide-solid';
import { Show } from 'solid-js';
import { isOnline } from '../connection.ts';
import { t } from '../languages/index.ts';
import { isLive } from '../live.ts';

/** Says that what is seen may be old, and what still works. */
export function OfflineBanner() {
  return (
    <div role="status" data-print="no">
      <Show when={!isOnline() || !isLive()}>
        <p class="flex items-center justify-center gap-2 bg-warning-soft px-4 py-1.5 text-sm font-medium text-warning-text"><CloudOff class="size-4" aria-hidden="true" />{isOnline() ? t('connection.reconnecting') : t('connection.offline')}</p>
      </Show>
    </div>
  );
}
