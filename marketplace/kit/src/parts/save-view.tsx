import { createSignal } from 'solid-js';
import { t } from '../languages/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextInput } from './text-input.tsx';

/** Asks under which name a table is to be kept as it is seen now. */
export default function SaveView(props: { onSave: (name: string) => void; onClose: () => void }) {
  const [name, setName] = createSignal('');
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('table.saveView')}
      size="sm"
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" disabled={!name().trim()} onClick={() => props.onSave(name().trim())}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <TextInput label={t('table.viewName')} value={name()} onChange={setName} autofocus />
    </Dialog>
  );
}
