import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { recall, remember } from './storage.ts';

export interface Shortcut {
  /** `Mod+K`, `?`, or one key after another: `g o`. */
  readonly keys: string;
  readonly label: Accessor<string>;
  readonly run: () => void;
}

const [shortcuts, setShortcuts] = createSignal<readonly Shortcut[]>([]);
export { shortcuts };

// Single keys disturb those who dictate or whose hand slips (WCAG 2.1.4): they can be turned off.
const [singleKeys, writeSingleKeys] = createSignal(recall('single-keys') !== 'off');
export { singleKeys };
export function setSingleKeys(on: boolean): void {
  remember('single-keys', on ? null : 'off');
  writeSingleKeys(on);
}

/** A shortcut while this component stands; the sheet behind `?` lists it. */
export function createShortcut(keys: string, label: Accessor<string>, run: () => void): void {
  const shortcut: Shortcut = { keys, label, run };
  setShortcuts((all) => [...all, shortcut]);
  onCleanup(() => setShortcuts((all) => all.filter((one) => one !== shortcut)));
}

let first = '';
let firstAt = 0;

/** A field of a quantity; in a grid a cell hears all keys itself. */
const isQuantity = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('[role=spinbutton]:not([role=grid] *)');

/**
 * Whether a key belongs to the field it was pressed in. A quantity takes what a number is written with; its other keys
 * are commands, because there a buyer's hands rest after each line put into the cart.
 */
function isWriting({ target, key }: KeyboardEvent): boolean {
  if (isQuantity(target)) return key.length > 1 || /[\d\s.,'+-]/.test(key);
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=grid] *, [role=menu] *, [role=listbox] *',
      ))
  );
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const modified = event.ctrlKey || event.metaKey;
  if (!modified && (!singleKeys() || isWriting(event) || event.altKey)) return;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const pressed = `${modified ? 'Mod+' : ''}${key}`;
  const sequence = !modified && event.timeStamp - firstAt < 1200 && first ? `${first} ${key}` : '';
  const found = shortcuts().findLast(
    (one) => one.keys.toUpperCase() === pressed.toUpperCase() || (sequence && one.keys.toUpperCase() === sequence),
  );
  first = found || modified ? '' : key;
  firstAt = event.timeStamp;
  if (!found) return;
  event.preventDefault();
  // A quantity half typed is taken over before the page is left.
  if (isQuantity(event.target)) event.target.blur();
  found.run();
}

if (typeof addEventListener === 'function') addEventListener('keydown', hear);
