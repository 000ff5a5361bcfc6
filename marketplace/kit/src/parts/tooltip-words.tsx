import { Tooltip as Primitive } from '@kobalte/core/tooltip';
import { createComputed, createSignal, Show } from 'solid-js';
import { aboveDialogs } from './above-dialogs.ts';
import { createIsCovered } from './dialog-stack.ts';
import { Keys } from './keys.tsx';
import type { TooltipProps } from './tooltip.tsx';

export interface TooltipWordsProps {
  text: string;
  shortcut: string | undefined;
  placement: TooltipProps['placement'] | undefined;
  as: (given: object) => null;
  /** What the trigger was given: a press on it is heard by both. */
  trigger: object;
}

/** The words of a tooltip. What is pointed at stands already (`as`). */
export function TooltipWords(props: TooltipWordsProps) {
  const [open, setOpen] = createSignal(false);
  // A press may open a dialog before the delay is over: the words would then stand above it, about something behind it.
  const isCovered = createIsCovered();
  createComputed(() => {
    if (isCovered()) setOpen(false);
  });
  return (
    <Primitive
      open={open()}
      onOpenChange={(next) => setOpen(next && !isCovered())}
      openDelay={350}
      closeDelay={60}
      gutter={6}
      placement={props.placement ?? 'top'}
    >
      <Primitive.Trigger {...props.trigger} as={props.as} />
      <Primitive.Portal>
        <Primitive.Content
          {...aboveDialogs}
          class="z-70 flex max-w-72 items-center gap-2 rounded-md bg-text px-2 py-1 text-xs font-medium text-canvas shadow-2 animate-drop"
        >
          {props.text}
          <Show when={props.shortcut}>{(shortcut) => <Keys of={shortcut()} inverse />}</Show>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive>
  );
}
