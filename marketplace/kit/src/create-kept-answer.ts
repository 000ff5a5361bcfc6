import { type Accessor, createMemo, untrack } from 'solid-js';

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
}

/**
 * The answer that was read last, with what it was asked by: a report stays, under its own name, until the one whose tab
 * was pressed stands. Nothing where the new one could not be read. Where one query is asked anew, it holds placeholder
 * data: without, the router waits for the answer before it takes the press.
 */
export function createKeptAnswer<By, Data>(query: Accessor<Asked<Data>>, by: Accessor<By>) {
  const isWaiting = () => query().isPending || query().isPlaceholderData;
  const kept = createMemo<{ readonly by: By; readonly data: Data } | undefined>((before) => {
    if (isWaiting()) return before;
    const data = query().data;
    return data === undefined ? undefined : { by: untrack(by), data };
  });
  return { kept, by: () => kept()?.by ?? by(), data: () => kept()?.data, isWaiting };
}
