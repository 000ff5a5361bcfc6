import { Dialog as Primitive } from '@kobalte/core/dialog';
import { CornerDownLeft, Search } from 'lucide-solid';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { classes } from '../classes.ts';
import { allCommands, closePalette, type Command, commandSearch, isPaletteOpen } from '../commands.ts';
import { t } from '../languages/index.ts';
import { plainText } from '../plain-text.ts';
import { createOptionSearch } from './create-option-search.ts';
import { createDialogPlace } from './dialog-stack.ts';
import { Keys } from './keys.tsx';
import { Skeleton } from './skeleton.tsx';

/** Words in any order, without marks: `don hang` finds Đơn hàng. */
function isMeant(command: Command, text: string): boolean {
  const where = plainText(`${command.label} ${command.hint ?? ''} ${command.also ?? ''}`);
  return plainText(text)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

interface Place {
  readonly command: Command;
  readonly index: number;
}

/** Everything by keyboard from one place: pages, what can be done here, and what core finds. */
export default function CommandPalette() {
  const [text, setText] = createSignal('');
  const [at, setAt] = createSignal(0);
  const { mark } = createDialogPlace(isPaletteOpen);
  let list: HTMLDivElement | undefined;
  const asked = createOptionSearch(
    async (wanted, signal) => (wanted.length < 2 ? [] : ((await commandSearch()?.(wanted, signal)) ?? [])),
    text,
    isPaletteOpen,
  );
  const found = createMemo(() => [
    ...allCommands().filter((command) => isMeant(command, text())),
    ...(text().length < 2 ? [] : asked.found()),
  ]);
  const places = createMemo(() => new Map(found().map((command, index) => [command.id, { command, index }])));
  const groups = createMemo(() => Map.groupBy(found(), (command) => command.group));
  const idsIn = (group: string) =>
    groups()
      .get(group)
      ?.map((command) => command.id) ?? [];
  createEffect(on(text, () => setAt(0), { defer: true }));
  createEffect(
    on(isPaletteOpen, (open) => {
      if (open) {
        setText('');
        setAt(0);
      }
    }),
  );
  createEffect(on(at, (index) => list?.querySelector(`#command-${index}`)?.scrollIntoView({ block: 'nearest' })));

  const run = (command: Command | undefined) => {
    if (command) {
      closePalette();
      command.run();
    }
  };
  const hear = (event: KeyboardEvent) => {
    const last = Math.max(found().length - 1, 0);
    const steps: Record<string, () => void> = {
      ArrowDown: () => setAt(at() >= last ? 0 : at() + 1),
      ArrowUp: () => setAt(at() <= 0 ? last : at() - 1),
      Home: () => setAt(0),
      End: () => setAt(last),
      Enter: () => run(found()[at()]),
    };
    const step = steps[event.key];
    if (step && !event.isComposing) {
      event.preventDefault();
      step();
    }
  };

  return (
    <Primitive
      open={isPaletteOpen()}
      onOpenChange={(open) => {
        if (!open) closePalette();
      }}
    >
      <Primitive.Portal>
        <Primitive.Overlay class="fixed inset-0 z-50 bg-veil backdrop-blur-[1.5px] animate-fade" />
        <div class="fixed inset-x-0 top-[12vh] z-50 flex justify-center px-4 max-sm:top-4">
          <Primitive.Content
            {...mark()}
            aria-label={t('palette.title')}
            class="flex max-h-[68vh] w-full max-w-xl flex-col overflow-hidden rounded-lg bg-raised shadow-3 ring-1 ring-line outline-none animate-rise"
          >
            <label class="flex items-center gap-3 border-b border-line-soft px-4">
              <Search class="size-4.5 text-faint" aria-hidden="true" />
              <input
                autofocus
                value={text()}
                onInput={(event) => setText(event.currentTarget.value)}
                onKeyDown={hear}
                placeholder={t('palette.placeholder')}
                spellcheck={false}
                autocomplete="off"
                role="combobox"
                aria-expanded="true"
                aria-controls="command-list"
                aria-activedescendant={found().length > 0 ? `command-${at()}` : undefined}
                aria-label={t('palette.title')}
                class="h-13 min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
              <Keys of="Escape" />
            </label>
            <div
              ref={list}
              id="command-list"
              role="listbox"
              aria-label={t('palette.title')}
              class="min-h-0 flex-1 overflow-y-auto p-1.5"
            >
              {/*
                By their names: an option that stays is the same element, so that an answer that comes in the midst of a
                press does not take the press away.
              */}
              <For each={[...groups().keys()]}>
                {(group) => (
                  <div role="group" aria-label={group} class="mb-1">
                    <p class="px-2.5 pt-2 pb-1 text-xs font-medium text-faint" aria-hidden="true">
                      {group}
                    </p>
                    <For each={idsIn(group)}>
                      {(id) => {
                        const place = createMemo<Place>((last) => places().get(id) ?? last!);
                        const isHere = () => at() === place().index;
                        return (
                          <div
                            id={`command-${place().index}`}
                            role="option"
                            aria-selected={isHere()}
                            onPointerMove={() => setAt(place().index)}
                            onClick={() => run(place().command)}
                            class={classes(
                              'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5',
                              isHere() && 'bg-hover',
                            )}
                          >
                            <Show when={place().command.icon}>
                              {(icon) => <Dynamic component={icon()} class="size-4 text-faint" />}
                            </Show>
                            <span class="min-w-0 flex-1">
                              <span class="block truncate">{place().command.label}</span>
                              <Show when={place().command.hint}>
                                <span class="block truncate text-sm text-quiet">{place().command.hint}</span>
                              </Show>
                            </span>
                            <Show when={place().command.shortcut}>
                              {(shortcut) => (
                                <span class="flex gap-1">
                                  <For each={shortcut().split(' ')}>{(keys) => <Keys of={keys} />}</For>
                                </span>
                              )}
                            </Show>
                            <Show when={isHere()}>
                              <CornerDownLeft class="size-3.5 text-faint" aria-hidden="true" />
                            </Show>
                          </div>
                        );
                      }}
                    </For>
                  </div>
                )}
              </For>
              <Show when={asked.state() === 'searching' && text().length > 1}>
                <div class="grid gap-2 p-2.5">
                  <Skeleton class="h-4 w-2/3" />
                  <Skeleton class="h-4 w-1/2" />
                </div>
              </Show>
            </div>
            <Show when={found().length === 0 && asked.state() !== 'searching'}>
              <p role="status" class="px-4 pt-2 pb-6 text-center text-quiet">
                {asked.state() === 'failed' ? t('form.searchFailed') : t('form.nothingFound', { text: text() })}
              </p>
            </Show>
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive>
  );
}
