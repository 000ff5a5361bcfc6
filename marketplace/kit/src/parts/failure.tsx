import { RotateCcw } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { refusalOf, refusalText } from '../refusal-text.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { Code } from './code.tsx';

/**
 * A read or a change that failed: what, its code to quote, and another try. Where what was read before stays, the title
 * says what it is without.
 */
export function Failure(props: { error: unknown; title?: string; onRetry?: (() => void) | undefined; class?: string }) {
  const refusal = () => refusalOf(props.error);
  return (
    <Callout
      tone="danger"
      {...(props.title ? { title: props.title } : {})}
      {...(props.class ? { class: props.class } : {})}
      action={
        props.onRetry && (
          <Button size="sm" icon={<RotateCcw aria-hidden="true" />} onClick={() => props.onRetry?.()}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      <p>{refusalText(props.error)}</p>
      <p class="mt-1 text-xs text-quiet">
        {refusal().code}
        <Show when={refusal().requestId}>
          {(id) => (
            <>
              {' '}
              · <Code label={t('failure.requestId')}>{id()}</Code>
            </>
          )}
        </Show>
      </p>
    </Callout>
  );
}
