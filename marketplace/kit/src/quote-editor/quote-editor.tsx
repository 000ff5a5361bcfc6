import { History } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { BelowSight } from '../parts/below-sight.tsx';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/card.tsx';
import { NotReadAgain } from './not-read-again.tsx';
import { createIsPhone } from '../screen.ts';
import type { FindLines } from './add-line.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import { Attachments } from './attachments.tsx';
import { t as fileTexts } from './attachments-texts.ts';
import { ConfiguredLines } from './configured-lines.tsx';
import { LineCards } from './line-cards.tsx';
import { LineGrid } from './line-grid.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { People, SavedState } from './presence.tsx';
import type { QuoteClient } from './quote-client.ts';
import { Sums } from './sums.tsx';
import { Talk } from './talk.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { VersionsDrawer } from './versions-drawer.tsx';

/** A quote that both sides edit at once: lines, terms, conversation, versions. What the page may do with it (send, accept) stands around it. */
export function QuoteEditor(props: { client: QuoteClient; page: QuotePageLogic; find: FindLines }) {
  const isPhone = createIsPhone();
  const [about, setAbout] = createSignal<string | null>(null);
  const [showsVersions, setShowsVersions] = createSignal(false);
  const editor = () => props.page.editor()!;
  let talk: HTMLDivElement | undefined;
  const talkAbout = (lineId: string) => { setAbout(lineId); talk?.scrollIntoView({ block: 'center', behavior: 'smooth' }); talk?.querySelector('textarea')?.focus({ preventScroll: true }); };
  return (
    <div class="stack">
      <div class="min-w-0">
        <div class="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2"><SavedState editor={editor()} /><span class="flex flex-wrap items-center gap-x-3 gap-y-1"><People editor={editor()} /><Show when={props.page.query.data?.versions.at(-1)}>{(last) => <PaperButtons quoteId={props.page.query.data!.quote.id} number={props.page.query.data!.quote.number} version={last().number} />}</Show><Button size="sm" kind="quiet" icon={<History aria-hidden="true" />} onClick={() => setShowsVersions(true)}>{t('quote.versions')}</Button></span></div>
        <NotReadAgain page={props.page} class="mb-3" />
        <Show when={isPhone()} fallback={<LineGrid client={props.client} page={props.page} find={props.find} onTalk={talkAbout} />}><LineCards client={props.client} page={props.page} find={props.find} onTalk={talkAbout} /></Show>
        <div class="mt-5 empty:hidden"><ConfiguredLines client={props.client} page={props.page} /></div>
      </div>
      <BelowSight>
        <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-gap lg:grid-cols-[minmax(0,4fr)_minmax(0,4fr)_minmax(0,3fr)]">
          <Section title={t('quote.terms')}><TermsPanel editor={editor()} /></Section>
          <div ref={talk} class="min-w-0"><Section title={t('quote.comments')} hint={t('quote.commentsHint')}><Talk page={props.page} about={about()} onAbout={setAbout} /></Section></div>
          <div class="stack">
            <Section title={t('quote.sums')} {...(props.page.margins() ? { hint: t('quote.marginHint') } : {})}><Sums editor={editor()} margins={props.page.margins()} /></Section>
            <Section title={fileTexts('attachments.title')} hint={fileTexts('attachments.hint')}><Attachments client={props.client} page={props.page} /></Section>
          </div>
        </div>
      </BelowSight>
      <Show when={showsVersions()}><VersionsDrawer client={props.client} page={props.page} onClose={() => setShowsVersions(false)} /></Show>
    </div>
  );
}
