import { Check, Copy } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';

/** Something to be copied whole: part number, order number, request id. The text itself stays selectable. */
export function Code(props: { children: string; label?: string; copy?: boolean; class?: string }) {
  const [copied, setCopied] = createSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.children);
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <span class={classes('group/code inline-flex max-w-full items-center gap-1 align-baseline', props.class)}>
      <code class="truncate font-mono text-[0.92em] tracking-[-0.01em]">{props.children}</code>
      <Show when={props.copy ?? true}>
        <button
          type="button"
          onClick={(event) => {
            event.stopPropagation();
            void copy();
          }}
          aria-label={`${t('action.copy')} ${props.label ?? props.children}`}
          class="grid size-6 flex-none place-items-center rounded-sm text-faint ring-focus transition-opacity swift hover:text-text pointer-fine:opacity-0 pointer-fine:group-hover/code:opacity-100 pointer-fine:focus-visible:opacity-100 [&_svg]:size-3.5"
        >
          <Show when={copied()} fallback={<Copy aria-hidden="true" />}>
            <Check class="text-success" aria-hidden="true" />
          </Show>
        </button>
        <span role="status" class="sr-only">
          {copied() ? t('action.copied') : ''}
        </span>
      </Show>
    </span>
  );
}
