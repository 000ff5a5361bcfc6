import { t } from '../languages/index.ts';
import { Section } from '../parts/card.tsx';
import { Attachments } from './attachments.tsx';
import { t as fileTexts } from './attachments-texts.ts';
import { ConfiguredLines } from './configured-lines.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import type { QuoteClient } from './quote-client.ts';
import { Sums } from './sums.tsx';
import { Talk } from './talk.tsx';
import { TermsPanel } from './terms-panel.tsx';

/**
 * What stands below the lines of a quote. A file of its own: its fields and lists are most of the page's code, and
 * nobody sees them before the lines.
 */
export default function BelowLines(props: {
  client: QuoteClient;
  page: QuotePageLogic;
  about: string | null;
  onAbout: (lineId: string | null) => void;
  talk: (place: HTMLElement) => void;
}) {
  return (
    <div class="stack">
      <ConfiguredLines client={props.client} page={props.page} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-gap lg:grid-cols-[minmax(0,4fr)_minmax(0,4fr)_minmax(0,3fr)]">
        <Section title={t('quote.terms')}>
          <TermsPanel editor={props.page.editor()!} />
        </Section>
        <div ref={props.talk} class="min-w-0">
          <Section title={t('quote.comments')} hint={t('quote.commentsHint')}>
            <Talk page={props.page} about={props.about} onAbout={props.onAbout} />
          </Section>
        </div>
        <div class="stack">
          <Section title={t('quote.sums')} {...(props.page.margins() ? { hint: t('quote.marginHint') } : {})}>
            <Sums editor={props.page.editor()!} margins={props.page.margins()} />
          </Section>
          <Section title={fileTexts('attachments.title')} hint={fileTexts('attachments.hint')}>
            <Attachments client={props.client} page={props.page} />
          </Section>
        </div>
      </div>
    </div>
  );
}
