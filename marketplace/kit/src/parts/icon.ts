import { createRenderEffect, type JSX, splitProps } from 'solid-js';
import { spread } from 'solid-js/web';
import { classes } from '../classes.ts';

/** What a file of `lucide-solid/icons` holds: a name, and what is drawn on a square of 24. */
interface IconData {
  readonly name: string;
  readonly node: readonly (readonly [string, Readonly<Record<string, string>>])[];
  readonly aliases?: readonly string[];
}
type IconProps = { icon: IconData; class?: string; 'aria-hidden'?: unknown } & Omit<
  JSX.SvgSVGAttributes<SVGSVGElement>,
  'class' | 'aria-hidden'
>;

const namespace = 'http://www.w3.org/2000/svg';
const asDrawn = {
  width: '24',
  height: '24',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': 'true',
};
const pictures = new WeakMap<IconData, SVGSVGElement>();

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'key') element.setAttribute(key, value);
  return element;
}

function pictureOf(icon: IconData): SVGSVGElement {
  const known = pictures.get(icon);
  if (known) return known;
  const picture = draw('svg', asDrawn) as SVGSVGElement;
  picture.append(...icon.node.map(([name, attributes]) => draw(name, attributes)));
  pictures.set(icon, picture);
  return picture;
}

/**
 * Stands in for the component that all icons of `lucide-solid` are made by (`vite.ts` puts it there): the same picture,
 * drawn once and copied. The original works out attributes and draws every line by a component of its own each time,
 * which was a twentieth of what a change of page cost.
 */
export default function Icon(props: IconProps): JSX.Element {
  const [own, others] = splitProps(props, ['icon', 'class', 'aria-hidden']);
  const svg = pictureOf(own.icon).cloneNode(true) as SVGSVGElement;
  const names = ['lucide', `lucide-${own.icon.name}`, ...(own.icon.aliases ?? []).map((alias) => `lucide-${alias}`)];
  createRenderEffect(() => svg.setAttribute('class', classes(...names, own.class)));
  const given = Object.keys(others);
  // One that says something is heard by all.
  if (given.some((name) => name.startsWith('aria-') || name === 'role' || name === 'title'))
    svg.removeAttribute('aria-hidden');
  if (given.length > 0) spread(svg, others, true, true);
  return svg;
}
