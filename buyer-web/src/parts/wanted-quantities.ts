import { createSignal } from 'solid-js';

export interface WantedQuantitiesOptions {
  /** Tells the server; one at a time for a line. */
  readonly send: (lineId: string, quantity: number) => Promise<unknown>;
  /** Reads anew what holds the lines. */
  readonly again: () => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Quantities as somebody wants them, by line. They show at once, and whoever presses on counts from there; the server
 * is told of one after another, and of those that are pressed meanwhile only of the last. Once it has that, what it
 * says stands again.
 */
export function createWantedQuantities({ send, again, onFailure }: WantedQuantitiesOptions) {
  const [wanted, setWanted] = createSignal<ReadonlyMap<string, number>>(new Map());
  const underWay = new Set<string>();
  const forget = (lineId: string) => setWanted((now) => new Map([...now].filter(([id]) => id !== lineId)));

  async function set(lineId: string, quantity: number): Promise<void> {
    setWanted((now) => new Map([...now, [lineId, quantity]]));
    if (underWay.has(lineId)) return;
    underWay.add(lineId);
    let sent: number | undefined;
    try {
      while (wanted().get(lineId) !== sent) {
        sent = wanted().get(lineId)!;
        await send(lineId, sent);
      }
    } catch (error) {
      forget(lineId);
      onFailure(error);
    } finally {
      underWay.delete(lineId);
    }
    await again();
    if (!underWay.has(lineId) && wanted().get(lineId) === sent) forget(lineId);
  }
  return {
    set,
    of: (line: { readonly id: string; readonly quantity: string }): number =>
      wanted().get(line.id) ?? Number(line.quantity),
  };
}
