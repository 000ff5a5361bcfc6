import { FileCheck2, FileUp, X } from 'lucide-solid';
import { createSignal, createUniqueId, onCleanup, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatBytes } from '../format.ts';
import { t } from '../languages/index.ts';
import { Failure } from './failure.tsx';
import { IconButton } from './icon-button.tsx';
import { ProgressBar } from './progress-bar.tsx';

export interface FileDropProps {
  label: string;
  /** File name endings: `['.csv', '.xlsx']`. */
  types: readonly string[];
  maxBytes: number;
  /** Sends it; tells how far it is, stops on the signal. */
  send: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>;
  hint?: string;
  /** What a file is good for here, where none is there yet. */
  purpose?: string | undefined;
  /** In a panel beside other things, where it is not what the page is for. */
  compact?: boolean;
}

type State =
  | { at: 'waiting' }
  | { at: 'sending'; file: File; share: number }
  | { at: 'done'; file: File }
  | { at: 'failed'; file: File; error: unknown }
  | { at: 'refused'; text: string };

/** Drop it, or choose it: what does not fit is said before a byte is sent. */
export function FileDrop(props: FileDropProps) {
  const id = createUniqueId();
  const [state, setState] = createSignal<State>({ at: 'waiting' });
  const [isOver, setOver] = createSignal(false);
  let call: AbortController | undefined;
  onCleanup(() => call?.abort());
  const as = <At extends State['at']>(at: At) => {
    const now = state();
    return now.at === at ? (now as Extract<State, { at: At }>) : null;
  };

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const types = props.types.join(', ');
    if (!props.types.some((type) => file.name.toLowerCase().endsWith(type))) {
      setState({ at: 'refused', text: t('drop.wrongType', { name: file.name, types }) });
      return;
    }
    if (file.size > props.maxBytes) {
      setState({ at: 'refused', text: t('drop.tooBig', { name: file.name, size: formatBytes(props.maxBytes) }) });
      return;
    }
    call = new AbortController();
    setState({ at: 'sending', file, share: 0 });
    try {
      await props.send(file, (share) => setState({ at: 'sending', file, share }), call.signal);
      setState({ at: 'done', file });
    } catch (error) {
      setState(call.signal.aborted ? { at: 'waiting' } : { at: 'failed', file, error });
    }
  }

  return (
    <div>
      <label
        for={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
        class={classes(
          'flex flex-col items-center gap-1 rounded-lg border-[1.5px] border-dashed text-center transition-colors swift has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
          props.compact ? 'px-4 py-4' : 'px-6 py-8',
          isOver() ? 'border-accent bg-accent-soft' : 'border-line-control/60 bg-sunken hover:border-line-control',
        )}
      >
        <FileUp class="mb-1.5 size-6 text-accent-text" aria-hidden="true" />
        <span class="font-medium">{props.label}</span>
        <Show when={props.purpose}>{(purpose) => <span class="text-quiet">{purpose()}</span>}</Show>
        <span class="text-base">
          {t('drop.title')} {t('drop.or')}{' '}
          <span class="font-medium text-accent-text underline underline-offset-3">{t('drop.choose')}</span>
        </span>
        <span class="text-sm text-quiet">
          {props.hint ?? t('drop.accepts', { types: props.types.join(', '), size: formatBytes(props.maxBytes) })}
        </span>
        <input
          id={id}
          type="file"
          class="sr-only"
          accept={props.types.join(',')}
          disabled={state().at === 'sending'}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div aria-live="polite">
        <Show when={as('sending')}>
          {(now) => (
            <div class="mt-3 flex items-center gap-3">
              <ProgressBar class="flex-1" label={t('drop.uploading', { name: now().file.name })} share={now().share} />
              <IconButton label={t('drop.cancel')} onClick={() => call?.abort()}>
                <X aria-hidden="true" />
              </IconButton>
            </div>
          )}
        </Show>
        <Show when={as('done')}>
          {(now) => (
            <p class="mt-3 flex items-center gap-2 font-medium text-success-text">
              <FileCheck2 class="size-4" aria-hidden="true" />
              {t('drop.done', { name: now().file.name })}
            </p>
          )}
        </Show>
        <Show when={as('refused')}>{(now) => <p class="mt-3 font-medium text-danger-text">{now().text}</p>}</Show>
        <Show when={as('failed')}>
          {(now) => <Failure class="mt-3" error={now().error} onRetry={() => void take(now().file)} />}
        </Show>
      </div>
    </div>
  );
}
