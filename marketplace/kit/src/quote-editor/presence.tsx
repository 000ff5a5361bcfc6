import { CloudOff, Eye, LoaderCircle, CircleCheck } from 'lucide-solid';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { Avatar, colorOf, edgeOf } from '../parts/avatar.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import type { QuoteDocumentLogic } from './create-quote-document.ts';
import { fieldName } from './line-columns.ts';
import { nameOf } from './name-of.ts';

/** Who else has the quote open. A person with two tabs is one. */
export function People(props: { editor: QuoteDocumentLogic }) {
  const people = () => [...new Map(props.editor.people().map((one) => [one.userId, one])).values()];
  return (
    <ul class="flex items-center -space-x-1.5" aria-label={t('quote.people')}>
      <For each={people()}>
        {(person) => {
          const words = () =>
            `${t('quote.here', { name: nameOf(person), side: t(`quote.${person.side}`) })}${person.cell ? ` · ${fieldName(person.cell.field)}` : ''}${person.isTyping ? ` · ${t('quote.typing')}` : ''}`;
          return (
            <li class="animate-rise rounded-full ring-2 ring-sheet">
              <Tooltip text={words()}>
                <span class="block rounded-full">
                  <Avatar name={person.name} size="sm" />
                  <span class="sr-only">{words()}</span>
                </span>
              </Tooltip>
            </li>
          );
        }}
      </For>
    </ul>
  );
}

/** Whether what I see is saved, under way, or kept here until the way is back. */
export function SavedState(props: { editor: QuoteDocumentLogic }) {
  const count = () => props.editor.unsent();
  return (
    <span role="status" class="inline-flex items-center gap-1.5 text-sm text-quiet [&_svg]:size-4">
      <Switch fallback={<Saving count={count()} />}>
        <Match when={props.editor.isOffline()}>
          <CloudOff class="text-warning-text" aria-hidden="true" />
          <span class="font-medium text-warning-text">
            {count() > 0 ? t('quote.state.offlineWith', { count: count() }) : t('quote.state.offline')}
          </span>
        </Match>
        <Match when={!props.editor.mayEdit()}>
          <Eye aria-hidden="true" />
          {t('quote.state.readOnly')}
        </Match>
      </Switch>
    </span>
  );
}

/**
 * Both stand there, one over the other, and one is seen: it changes with each edit, and what comes, goes or grows then
 * has the page laid out before the letter is seen.
 */
function Saving(props: { count: number }) {
  const isSaved = createMemo(() => props.count === 0);
  // The hidden one keeps its last count: words that change are laid out, seen or not.
  const count = createMemo<number>((before) => props.count || before, 1);
  const state = 'col-start-1 row-start-1 inline-flex items-center gap-1.5';
  return (
    <span class="inline-grid">
      <span class={classes(state, !isSaved() && 'invisible')}>
        <CircleCheck class="text-success" aria-hidden="true" />
        {t('quote.state.live')}
      </span>
      <span class={classes(state, isSaved() && 'invisible')}>
        <LoaderCircle class={isSaved() ? '' : 'animate-turn'} aria-hidden="true" />
        {t('quote.state.saving', { count: count() })}
      </span>
    </span>
  );
}

/**
 * Said once at a card where the cell itself cannot show it (a phone). It stands on the card's edge: in its midst it
 * would push the field down that the reader is about to press.
 */
export function WhoIsThere(props: { editor: QuoteDocumentLogic; lineId: string }) {
  const there = () => props.editor.people().filter((one) => one.cell?.lineId === props.lineId);
  return (
    <Show when={there()[0]}>
      {(person) => (
        <span
          class="pointer-events-none absolute inset-0 rounded-lg ring-2 ring-(--edge) ring-inset"
          style={{ '--edge': edgeOf(person().name), '--name': colorOf(person().name) }}
        >
          <span class="absolute -top-2.5 left-3 max-w-[calc(100%-1.5rem)] truncate rounded-full bg-(--name) px-2 text-xs leading-5 font-medium [color:white]">
            {t('quote.inCell', { name: person().name, field: fieldName(person().cell?.field ?? '') })}
          </span>
        </span>
      )}
    </Show>
  );
}
