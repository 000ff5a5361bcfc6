import type { configurationModel } from '@hansa/core/contract';
import { For, Show } from 'solid-js';
import { refusalOf } from '../refusal-text.ts';
import { changeText, explainedText } from './explained-text.ts';
import { t } from './texts.ts';

interface Facts {
  readonly broken?: readonly configurationModel.Explained[];
  readonly mend?: readonly configurationModel.ExplainedChange[] | null;
}

/**
 * Beside a refusal: everything that is against the choices, and the way out. Nothing where it is about something else.
 */
export function RefusedChoices(props: { error: unknown }) {
  const facts = (): Facts => refusalOf(props.error).facts;
  return (
    <Show when={facts().broken}>
      {(broken) => (
        <>
          <ul class="mt-1 grid list-disc gap-1 pl-4">
            <For each={broken()}>{(one) => <li>{explainedText(one)}</li>}</For>
          </ul>
          <Show when={facts().mend}>
            {(mend) => (
              <p class="mt-1">
                <span class="font-medium">{t('configurator.mend')}: </span>
                {mend().map(changeText).join('; ')}
              </p>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
