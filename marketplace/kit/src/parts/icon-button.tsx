import { type JSX, splitProps } from 'solid-js';
import { classes } from '../classes.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'> {
  /** Said by screen readers and shown as tooltip: an icon alone is a riddle. */
  label: string;
  shortcut?: string;
  size?: 'sm' | 'md';
  pressed?: boolean;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  children: JSX.Element;
}

export function iconButtonClass(size: 'sm' | 'md' = 'md'): string {
  return classes(
    'inline-grid shrink-0 place-items-center rounded-md text-quiet ring-focus transition-colors swift hover:bg-hover hover:text-text disabled:cursor-not-allowed disabled:opacity-50 print:hidden',
    'aria-pressed:bg-accent-soft aria-pressed:text-accent-text data-[expanded]:bg-hover data-[expanded]:text-text [&_svg]:size-4',
    size === 'sm' ? 'size-[var(--control-sm)]' : 'size-[var(--control)]',
  );
}

export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ['label', 'size', 'pressed', 'children', 'class', 'type']);
  return (
    <Tooltip
      {...rest}
      as="button"
      text={own.label}
      type={own.type ?? 'button'}
      aria-label={own.label}
      aria-pressed={own.pressed}
      class={classes(iconButtonClass(own.size), own.class)}
    >
      {own.children}
    </Tooltip>
  );
}
