import { A } from '@solidjs/router';
import { ArrowUpRight } from 'lucide-solid';
import { type JSX, Show, splitProps } from 'solid-js';
import { classes } from '../classes.ts';
import { buttonClass, type ButtonKind } from './button.tsx';

export interface LinkProps extends Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string;
  /** `text` stands in a sentence, `plain` takes the look of its surroundings (cards, rows). */
  look?: 'text' | 'plain';
}

const isOutside = (href: string) => /^(https?:|mailto:|tel:)/.test(href);

export function Link(props: LinkProps) {
  const [own, rest] = splitProps(props, ['href', 'look', 'class', 'children']);
  const look = () =>
    classes(
      'rounded-sm ring-focus',
      (own.look ?? 'text') === 'text' &&
        'font-medium text-accent-text underline decoration-accent-line underline-offset-3 hover:decoration-current',
      own.class,
    );
  return (
    <Show
      when={isOutside(own.href)}
      fallback={
        <A {...rest} href={own.href} class={look()}>
          {own.children}
        </A>
      }
    >
      <a
        {...rest}
        href={own.href}
        class={look()}
        rel="noreferrer"
        target={own.href.startsWith('http') ? '_blank' : undefined}
      >
        {own.children}
        <Show when={own.href.startsWith('http')}>
          <ArrowUpRight class="ml-0.5 inline size-3.5 align-[-2px]" aria-hidden="true" />
        </Show>
      </a>
    </Show>
  );
}

/** Goes somewhere, looks like a button. */
export function LinkButton(
  props: Omit<LinkProps, 'look'> & { kind?: ButtonKind; size?: 'sm' | 'md' | 'lg'; icon?: JSX.Element },
) {
  const [own, rest] = splitProps(props, ['href', 'kind', 'size', 'icon', 'class', 'children']);
  const look = () => classes(buttonClass(own.kind, own.size), own.class);
  return (
    <Show
      when={isOutside(own.href) || rest.download !== undefined}
      fallback={
        <A {...rest} href={own.href} class={look()}>
          {own.icon}
          {own.children}
        </A>
      }
    >
      <a {...rest} href={own.href} class={look()}>
        {own.icon}
        {own.children}
      </a>
    </Show>
  );
}
