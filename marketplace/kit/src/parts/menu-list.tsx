import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { Check } from 'lucide-solid';
import { For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { classes } from '../classes.ts';
import { aboveDialogs } from './above-dialogs.ts';
import { Keys } from './keys.tsx';
import type { MenuGroup, MenuItem, MenuProps } from './menu.tsx';

export interface MenuListProps {
  as: (given: object) => null;
  groups: readonly MenuGroup[];
  header: JSX.Element;
  placement: MenuProps['placement'] | undefined;
  width: string | undefined;
}

const itemClass =
  'flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-sm px-2 py-1 text-base outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 pointer-coarse:min-h-11 [&_svg]:size-4';

/** What a menu opens. Its trigger stands already (`as`). */
export function MenuList(props: MenuListProps) {
  return (
    <DropdownMenu placement={props.placement ?? 'bottom-end'} gutter={6} preventScroll={false}>
      <DropdownMenu.Trigger as={props.as} />
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          {...aboveDialogs}
          class={classes(
            'z-60 max-h-[min(70dvh,32rem)] min-w-48 overflow-y-auto rounded-lg bg-raised p-1 shadow-2 ring-1 ring-line outline-none animate-drop',
            props.width,
          )}
        >
          <Show when={props.header}>
            <div class="border-b border-line-soft px-2 pt-1.5 pb-2 mb-1">{props.header}</div>
          </Show>
          <For each={props.groups}>
            {(group, index) => (
              <>
                <Show when={index() > 0}>
                  <DropdownMenu.Separator class="mx-1 my-1 h-px border-0 bg-line-soft" />
                </Show>
                <DropdownMenu.Group>
                  <Show when={group.label}>
                    <DropdownMenu.GroupLabel class="px-2 pt-1.5 pb-1 text-xs font-medium text-faint">
                      {group.label}
                    </DropdownMenu.GroupLabel>
                  </Show>
                  <For each={group.items}>{(item) => <Item {...item} />}</For>
                </DropdownMenu.Group>
              </>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}

function Item(props: MenuItem) {
  const inside = () => (
    <>
      <Show when={props.icon}>{(icon) => <Dynamic component={icon()} class={props.danger ? '' : 'text-faint'} />}</Show>
      <span class="min-w-0 flex-1">
        <span class="block truncate">{props.label}</span>
        <Show when={props.hint}>
          <span class="block truncate text-xs text-faint">{props.hint}</span>
        </Show>
      </span>
      <Show when={props.shortcut}>{(shortcut) => <Keys of={shortcut()} />}</Show>
      <Show when={props.checked}>
        <Check class="text-accent" aria-hidden="true" />
      </Show>
    </>
  );
  const look = () => classes(itemClass, props.danger && 'text-danger-text');
  return (
    <Show
      when={props.checked !== undefined}
      fallback={
        <DropdownMenu.Item
          class={look()}
          disabled={props.disabled ?? false}
          textValue={props.label}
          onSelect={() => props.onSelect()}
        >
          {inside()}
        </DropdownMenu.Item>
      }
    >
      <DropdownMenu.CheckboxItem
        class={look()}
        checked={props.checked ?? false}
        disabled={props.disabled ?? false}
        textValue={props.label}
        onChange={() => props.onSelect()}
      >
        {inside()}
      </DropdownMenu.CheckboxItem>
    </Show>
  );
}
