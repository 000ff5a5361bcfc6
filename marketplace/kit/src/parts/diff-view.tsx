import { ArrowRight } from 'lucide-solid';
import { createMemo, For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { Badge } from './badge.tsx';

export interface DiffLine {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a change changes: quote versions, commission rules, imported offers. Equal lines are counted, not shown, unless
 * asked for.
 */
export function DiffView(props: { lines: readonly DiffLine[]; label: string; showSame?: boolean }) {
  const differing = createMemo(() => props.lines.filter((line) => line.before !== line.after));
  const shown = () => (props.showSame ? props.lines : differing());
  const kind = (line: DiffLine) =>
    line.before === line.after ? 'same' : line.before === null ? 'added' : line.after === null ? 'removed' : 'changed';
  return (
    <div class="overflow-x-auto rounded-md ring-1 ring-line" tabIndex={0} role="group" aria-label={props.label}>
      <Show when={shown().length > 0} fallback={<p class="px-4 py-6 text-center text-quiet">{t('diff.same')}</p>}>
        <table class="w-full text-base md:min-w-120">
          <caption class="sr-only">{props.label}</caption>
          <thead class="bg-sunken text-xs text-quiet">
            <tr>
              <th class="w-1/4 px-3 py-2 text-left font-medium">
                <span class="sr-only">{props.label}</span>
              </th>
              <th class="px-3 py-2 text-left font-medium">{t('diff.before')}</th>
              <th class="w-6">
                <span class="sr-only">→</span>
              </th>
              <th class="px-3 py-2 text-left font-medium">{t('diff.after')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {(line) => (
                <tr class="border-t border-line-soft align-top">
                  <th class="px-3 py-2 text-left text-sm font-normal text-quiet">{line.label}</th>
                  <td
                    class={classes(
                      'figures px-3 py-2 [overflow-wrap:anywhere]',
                      kind(line) !== 'same' &&
                        line.before !== null &&
                        'bg-danger-soft text-danger-text line-through decoration-danger/40',
                    )}
                  >
                    {line.before ?? <span class="text-faint">–</span>}
                  </td>
                  <td class="py-2.5 text-faint">
                    <Show when={kind(line) !== 'same'}>
                      <ArrowRight class="size-4" aria-hidden="true" />
                    </Show>
                  </td>
                  <td
                    class={classes(
                      'figures px-3 py-2 [overflow-wrap:anywhere]',
                      kind(line) !== 'same' && line.after !== null && 'bg-success-soft font-medium text-success-text',
                    )}
                  >
                    {line.after ?? <Badge tone="danger">{t('diff.removed')}</Badge>}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Show when={!props.showSame && differing().length > 0 && differing().length < props.lines.length}>
        <p class="border-t border-line-soft px-3 py-2 text-sm text-faint">
          {t('diff.unchanged', { count: props.lines.length - differing().length })}
        </p>
      </Show>
    </div>
  );
}
