import { Callout, formatDate, Link } from '@hansa/kit';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';

interface Asked {
  readonly contactName: string;
  readonly contactEmail: string;
  readonly note: string | null;
  readonly appliedAt: Date | string;
}

/** Who asked for a company to be let in, in their own words, while it waits. */
export function Application(props: { application: Asked | null; state: string }) {
  return (
    <Show when={props.state === 'pending' && props.application}>
      {(asked) => (
        <Callout tone="info" title={t('application.title', { date: formatDate(asked().appliedAt, 'moment') })}>
          <p>
            {asked().contactName} · <Link href={`mailto:${asked().contactEmail}`}>{asked().contactEmail}</Link>
          </p>
          <Show when={asked().note}>
            <p class="mt-1 whitespace-pre-line">{asked().note}</p>
          </Show>
          <p class="mt-1 text-quiet">{t('application.next')}</p>
        </Callout>
      )}
    </Show>
  );
}
