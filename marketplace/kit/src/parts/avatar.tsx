import { classes } from '../classes.ts';

const hueOf = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 360, 7);
/** The strong color of a name's tint, for what a person does on a page: a cursor, a caret. White text stands on it. */
export const colorOf = (name: string) => `oklch(0.5 0.13 ${hueOf(name)})`;
/** The same for a thin line, which on a dark page has to be lighter to be seen. */
export const edgeOf = (name: string) => `light-dark(${colorOf(name)}, oklch(0.72 0.13 ${hueOf(name)}))`;

/**
 * Initials on a tint that stays with the name: people are round, organizations square. Drawn, not written, so that no
 * name is read twice.
 */
export function Avatar(props: { name: string; shape?: 'round' | 'square'; size?: 'sm' | 'md' | 'lg'; class?: string }) {
  const initials = () =>
    props.name
      .split(/[\s·-]+/u)
      .filter(Boolean)
      .slice(0, 2)
      .map((word) => [...word][0]!.toLocaleUpperCase())
      .join('');
  const hue = () => hueOf(props.name);
  const sizes = { sm: 'size-6 text-[0.625rem]', md: 'size-8 text-xs', lg: 'size-12 text-md' };
  return (
    <span
      aria-hidden="true"
      data-initials={initials()}
      class={classes(
        'inline-grid flex-none place-items-center font-semibold tracking-wide select-none before:content-[attr(data-initials)]',
        sizes[props.size ?? 'md'],
        props.shape === 'square' ? 'rounded-md' : 'rounded-full',
        props.class,
      )}
      style={{
        background: `light-dark(oklch(0.92 0.045 ${hue()}), oklch(0.35 0.055 ${hue()}))`,
        color: `light-dark(oklch(0.38 0.09 ${hue()}), oklch(0.9 0.05 ${hue()}))`,
      }}
    />
  );
}
