import { type Accessor, type Component, createSignal, onCleanup } from 'solid-js';

/** Something that the command palette can do or go to. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly group: string;
  readonly icon?: Component<{ class?: string }>;
  readonly shortcut?: string;
  /** Other words people look for it by. */
  readonly also?: string;
  readonly run: () => void;
}
/** Asks the server for what a text may mean: products, orders, organizations. */
export type CommandSearch = (text: string, signal: AbortSignal) => Promise<readonly Command[]>;

const [sources, setSources] = createSignal<readonly Accessor<readonly Command[]>[]>([]);
const [search, setSearch] = createSignal<CommandSearch | null>(null);
const [isOpen, setOpen] = createSignal(false);

export { isOpen as isPaletteOpen, search as commandSearch };
export const openPalette = (): void => {
  setOpen(true);
};
export const closePalette = (): void => {
  setOpen(false);
};
export const allCommands: Accessor<readonly Command[]> = () => sources().flatMap((source) => source());

/** What can be done here, while this component stands. */
export function createCommands(commands: Accessor<readonly Command[]>): void {
  setSources((all) => [...all, commands]);
  onCleanup(() => setSources((all) => all.filter((one) => one !== commands)));
}

/** One search an app. */
export function createCommandSearch(ask: CommandSearch): void {
  setSearch(() => ask);
  onCleanup(() => setSearch(null));
}
