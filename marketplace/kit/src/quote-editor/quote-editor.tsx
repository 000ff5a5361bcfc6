import { History } from 'lucide-solid';
import { createSignal, lazy, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { BelowSight } from '../parts/below-sight.tsx';
import { Button } from '../parts/button.tsx';
import { NotReadAgain } from './not-read-again.tsx';
import { fetchDialogs } from '../parts/late-dialog.tsx';
import { createIsPhone } from '../screen.ts';
import type { FindLines } from './add-line.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import { AddLineDialog, ConfigureLine, VersionsDrawer } from './late-dialogs.ts';
import { LineCards } from './line-cards.tsx';
import { LineGrid } from './line-grid.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { People, SavedState } from './presence.tsx';
import type { QuoteClient } from './quote-client.ts';

const BelowLines = lazy(() => import('./below-lines.tsx'));

/**
 * A quote that both sides edit at once: lines, terms, conversation, versions. What the page may do with it (send,
 * accept) stands around it.
 */
export function QuoteEditor(props: { client: QuoteClient; page: QuotePageLogic; find: FindLines }) {
  const isPhone = createIsPhone();
  const [about, setAbout] = createSignal<string | null>(null);
  const [showsVersions, setShowsVersions] = createSignal(false);
  const editor = () => props.page.editor()!;
  let talk: HTMLElement | undefined;
  fetchDialogs(AddLineDialog, ConfigureLine, VersionsDrawer);
  const talkAbout = (lineId: string) => {
    setAbout(lineId);
    talk?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    talk?.querySelector('textarea')?.focus({ preventScroll: true });
  };
  return (
    <div class="stack">
      <div class="min-w-0">
        <div class="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <SavedState editor={editor()} />
          <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <People editor={editor()} />
            <Show when={props.page.query.data?.versions.at(-1)}>
              {(last) => (
                <PaperButtons
                  quoteId={props.page.query.data!.quote.id}
                  number={props.page.query.data!.quote.number}
                  version={last().number}
                />
              )}
            </Show>
            <Button size="sm" kind="quiet" icon={<History aria-hidden="true" />} onClick={() => setShowsVersions(true)}>
              {t('quote.versions')}
            </Button>
          </span>
        </div>
        <NotReadAgain page={props.page} class="mb-3" />
        <Show
          when={isPhone()}
          fallback={<LineGrid client={props.client} page={props.page} find={props.find} onTalk={talkAbout} />}
        >
          <LineCards client={props.client} page={props.page} find={props.find} onTalk={talkAbout} />
        </Show>
      </div>
      <BelowSight>
        <BelowLines
          client={props.client}
          page={props.page}
          about={about()}
          onAbout={setAbout}
          talk={(place) => {
            talk = place;
          }}
        />
      </BelowSight>
      <Show when={showsVersions()}>
        <VersionsDrawer client={props.client} page={props.page} onClose={() => setShowsVersions(false)} />
      </Show>
    </div>
  );
}
