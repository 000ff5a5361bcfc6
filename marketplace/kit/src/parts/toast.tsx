import { CircleCheck, Info, OctagonAlert, X } from 'lucide-solid';
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic, Portal } from 'solid-js/web';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { refusalText } from '../refusal-text.ts';
import { aboveDialogs } from './above-dialogs.ts';
import { iconButtonClass } from './icon-button.tsx';

export interface ToastMessage {
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'success' | 'info' | 'danger';
  readonly undo?: () => void;
  readonly action?: { label: string; run: () => void };
}

const [toasts, setToasts] = createSignal<readonly (ToastMessage & { id: number })[]>([]);
let count = 0;
const dismiss = (id: number) => setToasts((all) => all.filter((one) => one.id !== id));

/** Says that something was done, and how to take it back. What must be decided belongs in a dialog. */
export function toast(message: ToastMessage): void {
  count += 1;
  setToasts((all) => [...all.slice(-2), { ...message, id: count }]);
}

/** A change that failed where no form stands. */
export function toastFailure(error: unknown, title = t('failure.title'), action?: ToastMessage['action']): void {
  toast({ title, text: refusalText(error), tone: 'danger', ...(action ? { action } : {}) });
}

/** Stands once in every app. */
export function Toasts() {
  return (
    <Portal>
      <section
        {...aboveDialogs}
        aria-label={t('shell.notices')}
        aria-live="polite"
        class="pointer-events-none fixed right-4 bottom-4 z-80 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
        data-print="no"
      >
        <For each={toasts()}>{(one) => <Toast {...one} />}</For>
      </section>
    </Portal>
  );
}

const marks = {
  success: { icon: CircleCheck, look: 'text-success' },
  info: { icon: Info, look: 'text-info' },
  danger: { icon: OctagonAlert, look: 'text-danger-text' },
};

function Toast(props: ToastMessage & { id: number }) {
  const stay = () => (props.tone === 'danger' ? null : props.undo || props.action ? 10_000 : 5_000);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    const time = stay();
    if (time !== null) timer = setTimeout(() => dismiss(props.id), time);
  };
  const hold = () => clearTimeout(timer);
  onMount(start);
  onCleanup(hold);
  const button = 'rounded-sm px-1 text-sm font-semibold text-accent-text ring-focus hover:underline';
  return (
    <div
      onPointerEnter={hold}
      onPointerLeave={start}
      onFocusIn={hold}
      onFocusOut={start}
      class="pointer-events-auto flex items-start gap-3 rounded-lg bg-raised py-2.5 pr-2 pl-3.5 shadow-3 ring-1 ring-line animate-rise"
    >
      <Dynamic
        component={marks[props.tone ?? 'success'].icon}
        class={classes('mt-0.5 size-4', marks[props.tone ?? 'success'].look)}
        aria-hidden="true"
      />
      <div class="min-w-0 flex-1 py-px">
        <p class="text-base font-medium">{props.title}</p>
        <Show when={props.text}>
          <p class="text-sm text-quiet">{props.text}</p>
        </Show>
      </div>
      <Show when={props.undo}>
        {(undo) => (
          <button
            type="button"
            class={classes(button, 'py-0.5')}
            onClick={() => {
              undo()();
              dismiss(props.id);
            }}
          >
            {t('action.undo')}
          </button>
        )}
      </Show>
      <Show when={props.action}>
        {(action) => (
          <button
            type="button"
            class={classes(button, 'py-0.5')}
            onClick={() => {
              action().run();
              dismiss(props.id);
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <button
        type="button"
        class={classes(iconButtonClass('sm'), '-my-0.5')}
        aria-label={t('action.dismiss')}
        onClick={() => dismiss(props.id)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
