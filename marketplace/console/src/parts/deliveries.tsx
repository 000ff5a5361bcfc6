import { Badge } from '@hansa/kit';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';

/** What became of telling others of a fact. */
export function Deliveries(props: { dead: number; due: number }) {
  return (
    <Show when={props.dead + props.due > 0} fallback={<span class="text-quiet">{t('events.allDone')}</span>}>
      <span class="flex flex-wrap gap-1">
        <Show when={props.dead > 0}>
          <Badge tone="danger">{t('events.dead', { count: props.dead })}</Badge>
        </Show>
        <Show when={props.due > 0}>
          <Badge tone="info">{t('events.due', { count: props.due })}</Badge>
        </Show>
      </span>
    </Show>
  );
}
