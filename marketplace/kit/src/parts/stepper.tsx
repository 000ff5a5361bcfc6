import { Check } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** Where one stands in something that takes several steps. Steps behind can be gone back to. */
export function Stepper(props: {
  steps: readonly Step[];
  current: string;
  onStep?: (id: string) => void;
  failed?: boolean;
  /** Where several stand on one page. */
  label?: string;
}) {
  const at = () => props.steps.findIndex((step) => step.id === props.current);
  return (
    <nav aria-label={props.label ?? t('steps.label')}>
      <p class="mb-2 text-sm text-quiet sm:hidden">
        {t('steps.of', { step: at() + 1, steps: props.steps.length })} ·{' '}
        <span class="font-medium text-text">{props.steps[at()]?.label}</span>
      </p>
      <ol class="flex gap-2 sm:gap-0">
        <For each={props.steps}>
          {(step, index) => {
            const state = () => (index() < at() ? 'done' : index() === at() ? 'current' : 'ahead');
            const face = () => (
              <>
                <span
                  class={classes(
                    'figures hidden size-6 flex-none place-items-center rounded-full text-xs font-semibold ring-1 ring-inset sm:grid',
                    state() === 'done'
                      ? 'bg-accent text-on-accent ring-accent'
                      : state() === 'current'
                        ? props.failed
                          ? 'bg-danger-soft text-danger-text ring-danger'
                          : 'bg-accent-soft text-accent-text ring-accent'
                        : 'text-faint ring-line-control/60',
                  )}
                >
                  <Show when={state() === 'done'} fallback={index() + 1}>
                    <Check class="size-3.5" aria-hidden="true" />
                  </Show>
                </span>
                <span class="hidden min-w-0 sm:block">
                  <span
                    class={classes(
                      'block truncate text-sm font-medium',
                      state() === 'ahead' ? 'text-faint' : 'text-text',
                    )}
                  >
                    {step.label}
                  </span>
                </span>
                <span
                  class={classes('h-1 w-full rounded-full sm:hidden', state() === 'ahead' ? 'bg-pressed' : 'bg-accent')}
                />
                <Show when={state() !== 'ahead'}>
                  <span class="sr-only">{state() === 'done' ? t('steps.done') : t('steps.current')}</span>
                </Show>
              </>
            );
            return (
              <li
                class="flex min-w-0 flex-1 items-center sm:not-last:after:mx-3 sm:not-last:after:h-px sm:not-last:after:min-w-4 sm:not-last:after:flex-1 sm:not-last:after:bg-line sm:last:flex-none"
                aria-current={state() === 'current' ? 'step' : undefined}
              >
                <Show
                  when={state() === 'done' && props.onStep}
                  fallback={<span class="flex min-w-0 items-center gap-2 max-sm:w-full">{face()}</span>}
                >
                  <button
                    type="button"
                    onClick={() => props.onStep?.(step.id)}
                    class="flex min-w-0 items-center gap-2 rounded-md ring-focus max-sm:w-full"
                  >
                    {face()}
                  </button>
                </Show>
              </li>
            );
          }}
        </For>
      </ol>
    </nav>
  );
}
