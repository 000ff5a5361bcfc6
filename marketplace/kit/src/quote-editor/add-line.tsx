import { PenLine } from 'lucide-solid';
import { createSignal } from 'solid-js';
import { language, t } from '../languages/index.ts';
import { parseDecimal } from '../parse-decimal.ts';
import { Button } from '../parts/button.tsx';
import { Combobox } from '../parts/combobox.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { LineChoice } from './quote-client.ts';

export type FindLines = (text: string, signal: AbortSignal) => Promise<readonly LineChoice[]>;

/** Reads a pasted list: a line each, the quantity after a tab or a semicolon. */
export function readLines(text: string): readonly LineChoice[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): LineChoice => {
      const [title = '', quantity] = line.split(/\t|;/).map((part) => part.trim());
      const count = quantity ? parseDecimal(quantity, language()) : null;
      return {
        productId: '',
        offerId: null,
        sku: null,
        title,
        unit: 'PCE',
        ...(count !== null && Number(count) > 0 ? { quantity: count } : {}),
      };
    })
    .filter((line) => line.title !== '');
}

/** A new line: a product that is sold here, or words. */
export function AddLineDialog(props: {
  title: string;
  hint?: string;
  find: FindLines;
  onAdd: (choices: readonly LineChoice[]) => void;
  onClose: () => void;
}) {
  const [words, setWords] = createSignal('');
  const found = new Map<string, LineChoice>();
  const search = async (text: string, signal: AbortSignal) =>
    (await props.find(text, signal)).map((one) => {
      const key = one.offerId ?? one.productId;
      found.set(key, one);
      return { value: key, label: one.title, hint: [one.sku, one.hint].filter(Boolean).join(' · ') };
    });
  const done = (choices: readonly LineChoice[]) => {
    if (choices.length > 0) {
      props.onAdd(choices);
      props.onClose();
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      {...(props.hint ? { hint: props.hint } : {})}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button
            kind="primary"
            icon={<PenLine aria-hidden="true" />}
            disabled={readLines(words()).length === 0}
            onClick={() => done(readLines(words()))}
          >
            {t('quote.add')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <Combobox
          label={t('quote.addProduct')}
          hint={t('quote.addProductHint')}
          value={null}
          search={search}
          onChange={(option) => {
            const one = option && found.get(option.value);
            if (one) done([one]);
          }}
        />
        <TextArea
          label={t('quote.addText')}
          hint={t('quote.pasteLines')}
          placeholder={t('quote.addTextPlaceholder')}
          rows={3}
          value={words()}
          onChange={setWords}
        />
      </div>
    </Dialog>
  );
}
