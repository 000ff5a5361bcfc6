import { CircleAlert } from 'lucide-solid';
import { Show } from 'solid-js';

/** What is wrong at a place, said there. */
export function Fault(props: { of: string | undefined }) {
  return (
    <Show when={props.of}>
      {(words) => (
        <p class="flex items-center gap-1.5 text-sm font-medium text-danger-text">
          <CircleAlert class="size-4 flex-none" aria-hidden="true" />
          {words()}
        </p>
      )}
    </Show>
  );
}
