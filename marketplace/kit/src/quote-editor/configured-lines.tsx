import { SlidersHorizontal } from 'lucide-solid';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { noPriceText } from '../configurator/no-price-text.ts';
import { t as choosing } from '../configurator/texts.ts';
import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/card.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import { ConfigureLine } from './late-dialogs.ts';
import { configurationText } from './line-columns.ts';
import type { QuoteClient } from './quote-client.ts';

/** What was chosen on the lines, in full: a cell of the grid is too narrow for it. */
export function ConfiguredLines(props: { client: QuoteClient; page: QuotePageLogic }) {
  const editor = () => props.page.editor()!;
  const [choosingFor, setChoosingFor] = createSignal<string | null>(null);
  /** The same list at each edit that leaves it open which lines can be configured: a thousand are not asked anew. */
  const chosen = createMemo(() => props.page.lines(), undefined, {
    equals: (one, other) =>
      one.length === other.length &&
      one.every((line, at) => {
        const before = other[at]!;
        return (
          line === before ||
          (line.id === before.id && line.offerId === before.offerId && line.configuration === before.configuration)
        );
      }),
  });
  // By id: a row stays while its line changes.
  const ids = createMemo(() =>
    chosen()
      .filter((line) => line.configuration !== null || props.page.mayConfigure(line))
      .map((line) => line.id),
  );
  return (
    <Show when={ids().length > 0}>
      <Section flush title={t('quote.configuration')}>
        <ul>
          <For each={ids()}>
            {(id) => {
              const line = () => editor().document().lines[id];
              return (
                <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line-soft px-pad py-2.5 last:border-0">
                  <div class="min-w-0 flex-1 basis-72">
                    <p class="font-medium">{line()?.title}</p>
                    <p class="text-sm text-quiet">
                      {line()?.configuration
                        ? configurationText(line()!.configuration!, editor().currency())
                        : choosing('configurator.unchosen')}
                    </p>
                    <Show when={line()?.configuration?.unitPrice === null}>
                      <p
                        class={
                          line()!.unitPrice === null ? 'text-sm font-medium text-warning-text' : 'text-sm text-quiet'
                        }
                      >
                        {noPriceText(props.page.pricedIn(line()), editor().currency(), editor().side)}
                      </p>
                    </Show>
                  </div>
                  <Show when={props.page.mayConfigure(line())}>
                    <Button
                      size="sm"
                      icon={<SlidersHorizontal aria-hidden="true" />}
                      onClick={() => setChoosingFor(id)}
                    >
                      {choosing('configurator.inQuote')}
                    </Button>
                  </Show>
                </li>
              );
            }}
          </For>
        </ul>
      </Section>
      <Show when={choosingFor()}>
        {(lineId) => (
          <ConfigureLine
            client={props.client}
            page={props.page}
            lineId={lineId()}
            onClose={() => setChoosingFor(null)}
          />
        )}
      </Show>
    </Show>
  );
}
