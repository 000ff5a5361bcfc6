import { type Component, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createLateTrigger, makeLatePart } from './late-trigger.ts';
import { toastFailure } from './toast.tsx';

export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly icon?: Component<{ class?: string }>;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly onSelect: () => void;
}
export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

export interface MenuProps {
  /** What opens it: content and class of the button. */
  trigger: JSX.Element;
  triggerClass: string;
  triggerLabel?: string;
  groups: readonly MenuGroup[];
  /** Above the groups: who is signed in, what was found. */
  header?: JSX.Element;
  placement?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'right-end';
  width?: string;
}

const list = makeLatePart(
  () => import('./menu-list.tsx'),
  (part) => part.MenuList,
);
/**
 * For whoever will need menus: fetched before the first press, it opens at once, and also where the way to core is lost
 * by then.
 */
export const fetchMenus = list.fetch;
const opening = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/** A key is said again as it was; any other press as that of a mouse, which opens at once. */
function pressAgain(event: Event): Event | null {
  if (event instanceof KeyboardEvent) {
    if (!opening.has(event.key)) return null;
    // A press of the button would follow.
    event.preventDefault();
    return new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true });
  }
  // A finger opens when it is lifted: it may have come to scroll.
  const isPress =
    event.type === 'click' ||
    (event.type === 'pointerdown' &&
      (event as PointerEvent).pointerType !== 'touch' &&
      (event as PointerEvent).button === 0);
  return isPress
    ? new PointerEvent('pointerdown', { pointerType: 'mouse', button: 0, bubbles: true, cancelable: true })
    : null;
}

/** A button, and what it opens: fetched when somebody comes near. */
export function Menu(props: MenuProps) {
  const late = createLateTrigger(list, pressAgain, toastFailure);
  return (
    <>
      <button
        ref={late.ref}
        type="button"
        class={props.triggerClass}
        aria-label={props.triggerLabel}
        aria-haspopup="true"
        aria-expanded="false"
        onPointerEnter={late.notice}
        onFocus={late.notice}
        onPointerDown={late.notice}
        onClick={late.notice}
        onKeyDown={late.notice}
        onBlur={late.forget}
      >
        {props.trigger}
      </button>
      <Show when={late.isWanted() && list.part()}>
        {(part) => (
          <Dynamic
            component={part()}
            as={late.as}
            groups={props.groups}
            header={props.header}
            placement={props.placement}
            width={props.width}
          />
        )}
      </Show>
    </>
  );
}
