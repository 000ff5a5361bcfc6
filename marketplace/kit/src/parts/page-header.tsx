import { ChevronRight } from 'lucide-solid';
import { createEffect, For, type JSX, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Link } from './link.tsx';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}
export interface PageHeaderProps {
  title: string;
  /** Beside the title: state, number, kind. */
  badge?: JSX.Element;
  hint?: JSX.Element;
  crumbs?: readonly Crumb[];
  actions?: JSX.Element;
  /** Below: tabs, or the facts that everybody looks for first. */
  children?: JSX.Element;
}

/** The head of a page; also names the browser tab. */
export function PageHeader(props: PageHeaderProps) {
  createEffect(() => {
    document.title = `${props.title} · ${document.documentElement.dataset['app'] ?? 'Hansa'}`;
  });
  return (
    <header class="mb-[calc(var(--gap)*1.1)]">
      <Show when={props.crumbs?.length}>
        <nav aria-label={t('shell.breadcrumbs')} class="mb-2">
          <ol class="flex flex-wrap items-center gap-1 text-sm text-faint">
            <For each={props.crumbs}>
              {(crumb, at) => (
                <li class="flex items-center gap-1">
                  <Show when={at() > 0}>
                    <ChevronRight class="size-3.5" aria-hidden="true" />
                  </Show>
                  <Link
                    href={crumb.href}
                    look="plain"
                    class="inline-block py-1 text-quiet hover:text-text hover:underline"
                  >
                    {crumb.label}
                  </Link>
                </li>
              )}
            </For>
            <li aria-current="page" class="sr-only">
              {props.title}
            </li>
          </ol>
        </nav>
      </Show>
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div class="min-w-0">
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 class="text-2xl font-[620] text-text max-sm:text-xl">{props.title}</h1>
            {props.badge}
          </div>
          <Show when={props.hint}>
            <p class="mt-1 max-w-[68ch] text-base text-quiet">{props.hint}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="flex flex-wrap items-center gap-2">{props.actions}</div>
        </Show>
      </div>
      <Show when={props.children}>
        <div class="mt-4">{props.children}</div>
      </Show>
    </header>
  );
}
