import { AtSign, MessageSquare, X } from 'lucide-solid';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { createNow } from '../clock.ts';
import { formatDate, formatRelative } from '../format.ts';
import { t } from '../languages/index.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { QuotePageLogic } from './create-quote-page.ts';
import type { Comment } from './quote-client.ts';
import { nameOfAuthor } from './name-of.ts';

/** The conversation of both sides, about the whole or about a line. `@` and a name calls somebody. */
export function Talk(props: { page: QuotePageLogic; about: string | null; onAbout: (lineId: string | null) => void }) {
  const now = createNow();
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const data = () => props.page.query.data!;
  const titleOf = (lineId: string) => props.page.editor()?.document().lines[lineId]?.title ?? t('quote.lineGone');
  const shown = () =>
    props.about === null ? data().comments : data().comments.filter((one) => one.lineId === props.about);
  const half = createMemo(() => /@([^@\n]{0,40})$/u.exec(text())?.[1] ?? null);
  const called = () => {
    const typed = half();
    return typed === null || data().people.some((one) => typed.startsWith(one.name))
      ? []
      : data()
          .people.filter((one) => one.name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()))
          .slice(0, 5);
  };
  const say = async () => {
    if (text().trim() === '' || busy()) return;
    setBusy(true);
    if (await props.page.comment(text().trim(), props.about)) setText('');
    setBusy(false);
  };
  return (
    <div class="flex min-h-0 flex-col gap-3">
      <Show when={props.about}>
        {(lineId) => (
          <p class="flex items-center justify-between gap-2 rounded-md bg-accent-soft py-1 pr-1 pl-2.5 text-sm font-medium text-accent-text">
            <span class="truncate">{t('quote.writeAbout', { title: titleOf(lineId()) })}</span>
            <IconButton size="sm" label={t('quote.showAll')} onClick={() => props.onAbout(null)}>
              <X aria-hidden="true" />
            </IconButton>
          </p>
        )}
      </Show>
      <Show
        when={shown().length > 0}
        fallback={
          <EmptyState compact icon={MessageSquare} title={t('quote.noComments')} text={t('quote.noCommentsHint')} />
        }
      >
        <ol class="grid max-h-96 gap-3 overflow-y-auto" tabIndex={0} aria-label={t('quote.comments')}>
          <For each={shown()}>
            {(one) => (
              <li class="flex gap-2.5">
                <Avatar name={one.userName} size="sm" class="mt-0.5" />
                <div class="min-w-0 flex-1">
                  <p class="flex flex-wrap items-baseline gap-x-2 text-sm">
                    <span class="font-semibold">{nameOfAuthor(one)}</span>
                    <Badge tone={one.side === 'buyer' ? 'info' : 'accent'}>{t(`quote.${one.side}`)}</Badge>
                    <time
                      class="text-faint"
                      datetime={new Date(one.at).toISOString()}
                      title={formatDate(one.at, 'moment')}
                    >
                      {formatRelative(one.at, now())}
                    </time>
                  </p>
                  <Show when={props.about === null && one.lineId}>
                    {(lineId) => (
                      <button
                        type="button"
                        class="max-w-full truncate rounded-sm text-left text-sm text-accent-text ring-focus hover:underline"
                        onClick={() => props.onAbout(lineId())}
                      >
                        {t('quote.writeAbout', { title: titleOf(lineId()) })}
                      </button>
                    )}
                  </Show>
                  <p class="text-base [overflow-wrap:anywhere] whitespace-pre-wrap">
                    {parts(one, data().people).map((part) => (
                      <span class={classes(part.isCall && 'font-medium text-accent-text')}>{part.text}</span>
                    ))}
                  </p>
                </div>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <div
        class="relative"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void say();
        }}
      >
        <TextArea
          label={t('quote.write')}
          hideLabel
          rows={2}
          placeholder={t('quote.write')}
          value={text()}
          onChange={setText}
        />
        <Show when={called().length > 0}>
          <ul class="absolute inset-x-0 bottom-full z-10 mb-1 grid rounded-lg bg-raised p-1 shadow-2 ring-1 ring-line">
            <For each={called()}>
              {(person) => (
                <li>
                  <button
                    type="button"
                    class="flex w-full items-center gap-2 rounded-sm px-2 py-1 text-left text-base ring-focus hover:bg-hover"
                    onClick={() => setText((typed) => typed.replace(/@[^@\n]*$/u, `@${person.name} `))}
                  >
                    <AtSign class="size-4 text-faint" aria-hidden="true" />
                    <span class="sr-only">{t('quote.mention', { name: '' })}</span>
                    {person.name}
                    <span class="ml-auto text-sm text-faint">{t(`quote.${person.side}`)}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <div class="mt-2 flex justify-end">
          <Button size="sm" kind="primary" busy={busy()} disabled={text().trim() === ''} onClick={() => void say()}>
            {t('quote.send')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The text with the names that it calls set apart. */
function parts(
  comment: Comment,
  people: readonly { id: string; name: string }[],
): readonly { text: string; isCall: boolean }[] {
  const names = people.filter((one) => comment.mentions.includes(one.id)).map((one) => `@${one.name}`);
  if (names.length === 0) return [{ text: comment.text, isCall: false }];
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');
  return comment.text.split(pattern).map((text) => ({ text, isCall: names.includes(text) }));
}
