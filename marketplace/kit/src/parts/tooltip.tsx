import { type JSX, Show, splitProps, type ValidComponent } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createLateTrigger, makeLatePart } from './late-trigger.ts';

export interface TooltipProps {
  text: string;
  shortcut?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /**
   * What is pointed at; every other prop goes to it. A `span` by default, which then takes focus so that keyboards
   * reach the words.
   */
  as?: ValidComponent;
  children: JSX.Element;
  [prop: string]: unknown;
}

const words = makeLatePart(
  () => import('./tooltip-words.tsx'),
  (part) => part.TooltipWords,
);

/**
 * Who points or comes by keyboard still does when the words are there, or has been forgotten. A finger does not hover,
 * and a press is no wish for words.
 */
function pointAgain(event: Event): Event | null {
  if (event.type === 'focus')
    return (event.currentTarget as Element).matches(':focus-visible') ? new FocusEvent('focus') : null;
  const { pointerType } = event as PointerEvent;
  return pointerType === 'touch' ? null : new PointerEvent('pointerenter', { pointerType });
}

/** Says in words what an icon or a number means. Never the only place of something needed: fingers do not hover. */
export function Tooltip(props: TooltipProps) {
  const [own, rest] = splitProps(props, ['text', 'shortcut', 'placement', 'as', 'children', 'ref']);
  const late = createLateTrigger(words, pointAgain);
  const place = (element: HTMLElement) => {
    late.ref(element);
    for (const sign of ['pointerenter', 'focus']) element.addEventListener(sign, late.notice);
    for (const sign of ['pointerleave', 'blur']) element.addEventListener(sign, late.forget);
    if (typeof own.ref === 'function') own.ref(element);
  };
  return (
    <>
      <Dynamic
        component={own.as ?? 'span'}
        {...(own.as ? {} : { tabIndex: 0, class: 'rounded-sm ring-focus' })}
        {...rest}
        ref={place}
      >
        {own.children}
      </Dynamic>
      <Show when={late.isWanted() && words.part()}>
        {(part) => (
          <Dynamic
            component={part()}
            as={late.as}
            trigger={rest}
            text={own.text}
            shortcut={own.shortcut}
            placement={own.placement}
          />
        )}
      </Show>
    </>
  );
}
