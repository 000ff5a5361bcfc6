import { Tooltip as Primitive } from '@kobalte/core/tooltip';
import { createComputed, createSignal, type JSX, Show, splitProps, type ValidComponent } from 'solid-js';
import { aboveDialogs } from './above-dialogs.ts';
import { createIsCovered } from './dialog-stack.ts';
import { Keys } from './keys.tsx';

export interface TooltipProps {
  text: string;
  shortcut?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /** What is pointed at; every other prop goes to it. A `span` by default, which then takes focus so that keyboards reach the words. */
  as?: ValidComponent;
  children: JSX.Element;
  [prop: string]: unknown;
}

/** Says in words what an icon or a number means. Never the only place of something needed: fingers do not hover. */
export function Tooltip(props: TooltipProps) {
  const [own, rest] = splitProps(props, ['text', 'shortcut', 'placement', 'as', 'children']);
  const [open, setOpen] = createSignal(false);
  // A press may open a dialog before the delay is over: the words would then stand above it, about something behind it.
  const isCovered = createIsCovered();
  createComputed(() => { if (isCovered()) setOpen(false); });
  return (
    <Primitive open={open()} onOpenChange={(next) => setOpen(next && !isCovered())} openDelay={350} closeDelay={60} gutter={6} placement={own.placement ?? 'top'}>
      <Primitive.Trigger as={own.as ?? 'span'} {...(own.as ? {} : { tabIndex: 0, class: 'rounded-sm ring-focus' })} {...rest}>{own.children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content {...aboveDialogs} class="z-70 flex max-w-72 items-center gap-2 rounded-md bg-text px-2 py-1 text-xs font-medium text-canvas shadow-2 animate-drop">
          {own.text}<Show when={own.shortcut}>{(shortcut) => <Keys of={shortcut()} inverse />}</Show>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive>
  );
}
