import { LoaderCircle } from 'lucide-solid';
import { type JSX, Show, splitProps } from 'solid-js';
import { classes } from '../classes.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  size?: 'sm' | 'md' | 'lg';
  /** Keeps its width, shows that it works, and takes no second press. */
  busy?: boolean | undefined;
  icon?: JSX.Element;
  iconAfter?: JSX.Element;
}

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent shadow-1 hover:bg-accent-hover',
  secondary:
    'bg-surface text-text shadow-1 ring-1 ring-inset ring-line hover:bg-hover hover:ring-line-control active:bg-pressed',
  quiet: 'text-quiet hover:bg-hover hover:text-text active:bg-pressed',
  danger: 'bg-danger text-on-danger shadow-1 hover:brightness-95',
};
const sizes = {
  sm: 'h-control-sm px-2.5 text-sm gap-1.5',
  md: 'h-control px-control text-base gap-2',
  lg: 'h-11 px-5 text-md gap-2',
};

/** How anything that presses looks; links that act as buttons wear it too. Nobody presses paper. */
export function buttonClass(kind: ButtonKind = 'secondary', size: 'sm' | 'md' | 'lg' = 'md'): string {
  return classes(
    'relative inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap select-none ring-focus transition-[background-color,color,box-shadow] swift',
    'disabled:cursor-not-allowed disabled:opacity-55 disabled:shadow-none aria-disabled:opacity-55 print:hidden [&_svg]:size-4',
    kinds[kind],
    sizes[size],
  );
}

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, [
    'kind',
    'size',
    'busy',
    'icon',
    'iconAfter',
    'children',
    'class',
    'disabled',
    'type',
  ]);
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={classes(buttonClass(own.kind, own.size), own.class)}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy || undefined}
    >
      <Show when={own.busy}>
        <LoaderCircle class="absolute animate-turn" aria-hidden="true" />
      </Show>
      <span class={classes('inline-flex items-center gap-[inherit]', own.busy && 'opacity-0')}>
        {own.icon}
        {own.children}
        {own.iconAfter}
      </span>
    </button>
  );
}
