import { For } from 'solid-js';
import { t } from '../languages/index.ts';
import { setSingleKeys, shortcuts, singleKeys } from '../shortcuts.ts';
import { Dialog } from './dialog.tsx';
import { Keys } from './keys.tsx';
import { Switch } from './switch.tsx';

/** Every shortcut that counts here and now; comes when it is asked for. */
export default function ShortcutsList(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={t('shortcuts.title')} hint={t('shortcuts.hint')}>
      <ul class="grid">
        <For each={shortcuts()}>
          {(shortcut) => (
            <li class="flex min-h-9 items-center justify-between gap-4 border-b border-line-soft last:border-0">
              <span>{shortcut.label()}</span>
              <span class="flex items-center gap-1.5">
                <For each={shortcut.keys.split(' ')}>
                  {(keys, index) => (
                    <>
                      {index() > 0 && <span class="text-xs text-faint">{t('shortcuts.then')}</span>}
                      <Keys of={keys} />
                    </>
                  )}
                </For>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Switch class="mt-4" label={t('shortcuts.singleKeys')} checked={singleKeys()} onChange={setSingleKeys} />
    </Dialog>
  );
}
