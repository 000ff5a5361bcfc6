import { FileDown } from 'lucide-solid';
import { createSignal, For } from 'solid-js';
import { downloadFile } from '../download-file.ts';
import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { toastFailure } from '../parts/toast.tsx';

const languages = ['en', 'vi'] as const;

/** A version as PDF, in the language of whoever it is for: that need not be the reader's own. */
export function PaperButtons(props: { quoteId: string; number: string; version: number }) {
  const [busy, setBusy] = createSignal<string | null>(null);
  const keep = async (language: (typeof languages)[number]) => {
    setBusy(language);
    try {
      await downloadFile(
        `/api/v1/quotes/${props.quoteId}/versions/${props.version}/pdf?language=${language}`,
        `${props.number} v${props.version} ${language}.pdf`,
      );
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <span class="flex flex-wrap gap-1.5" role="group" aria-label={t('quote.paper', { number: props.version })}>
      <For each={languages}>
        {(language) => (
          <Button
            size="sm"
            kind="quiet"
            busy={busy() === language}
            icon={<FileDown aria-hidden="true" />}
            aria-label={t(`quote.paperIn.${language}`, { number: props.version })}
            onClick={() => void keep(language)}
          >
            PDF {language.toUpperCase()}
          </Button>
        )}
      </For>
    </span>
  );
}
