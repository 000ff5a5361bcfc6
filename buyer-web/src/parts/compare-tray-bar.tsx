import { Button, IconButton, LinkButton, useSession } from '@hansa/kit';
import { Scale, X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { clearCompared, compared, compareMost, toggleCompared } from './compare-tray.ts';

/** Up to four products, held while one looks on, at the foot of the page. */
export function CompareTray() {
  const session = useSession();
  return (
    <Show when={compared().length > 0}>
      <section
        aria-label={t('compare.tray')}
        class="sticky bottom-3 z-20 mx-auto mt-6 flex w-fit max-w-full items-center gap-2 rounded-lg bg-raised p-2 pl-3 shadow-3 ring-1 ring-line animate-rise max-md:bottom-20"
        data-print="no"
      >
        <Scale class="size-4 text-accent-text" aria-hidden="true" />
        <ul class="flex min-w-0 gap-1.5 max-sm:hidden">
          <For each={compared()}>
            {(one) => (
              <li class="flex min-w-0 items-center rounded-md bg-sunken pl-2 text-sm">
                <span class="max-w-40 truncate">{one.title}</span>
                <IconButton
                  size="sm"
                  label={t('compare.remove', { title: one.title })}
                  onClick={() => toggleCompared(one)}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            )}
          </For>
        </ul>
        <span class="figures px-1 text-sm text-quiet sm:hidden">
          {compared().length} / {compareMost}
        </span>
        <LinkButton
          size="sm"
          kind="primary"
          href={`/compare?ids=${compared()
            .map((one) => one.id)
            .join(',')}`}
          aria-disabled={compared().length < 2}
        >
          {t('compare.go', { count: compared().length })}
        </LinkButton>
        <Show when={session.may('quote.request')}>
          <LinkButton
            size="sm"
            href={`/requests/new?products=${compared()
              .map((one) => one.id)
              .join(',')}`}
          >
            {t('rfq.new')}
          </LinkButton>
        </Show>
        <Button size="sm" kind="quiet" onClick={clearCompared}>
          {t('compare.clear')}
        </Button>
      </section>
    </Show>
  );
}
