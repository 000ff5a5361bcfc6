import { createQuery } from '@hansa/kit';
import type { Chosen } from '@hansa/kit';
import { configurationModel } from '@hansa/core/contract';
import { useSearchParams } from '@solidjs/router';
import { keepPreviousData } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';

export type Configurable = Awaited<ReturnType<typeof client.configurations.ofProduct.query>>[number];

/**
 * Choices as they stand in an address: a link shows to a colleague what one has chosen. What cannot be read is as if
 * nothing was chosen.
 */
export function readChoices(text: string | undefined): configurationModel.Choices | null {
  if (!text) return null;
  try {
    return configurationModel.Choices.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What one buyer chooses of one offer, and what the server says of it. */
export function createConfiguration(offer: () => Configurable, quantity: () => string) {
  const [search, setSearch] = useSearchParams<{ choices?: string }>();
  const [chosen, setChosen] = createSignal<Chosen>({
    choices: readChoices(search.choices) ?? configurationModel.usualChoices(offer().model),
    justChosen: null,
  });
  const asked = createMemo(() => ({
    offerId: offer().offerId,
    versionId: offer().versionId,
    choices: chosen().choices,
    quantity: quantity(),
    justChosen: chosen().justChosen,
  }));
  const answer = createQuery(() => ({
    ...client.configurations.evaluate.options(asked() as never),
    placeholderData: keepPreviousData,
  }));
  return {
    chosen,
    answer,
    /** Known here at once; the price takes the server a moment. */
    fits: createMemo(
      () =>
        configurationModel.evaluate(offer().model, { choices: chosen().choices, quantity: '1', basePrice: null })
          .isValid,
    ),
    choose(next: Chosen): void {
      setChosen(next);
      setSearch({ choices: JSON.stringify(next.choices) }, { replace: true, scroll: false });
    },
    /** Where these choices are asked a quote for. */
    requestHref: (productId: string) =>
      `/requests/new?${new URLSearchParams({ products: productId, quantity: quantity(), offer: offer().offerId, version: offer().versionId, choices: JSON.stringify(chosen().choices) })}`,
  };
}
