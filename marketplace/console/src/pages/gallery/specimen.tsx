import { Section } from '@hansa/kit';
import type { JSX } from 'solid-js';

/** One part under its own name, as it is imported. */
export function Specimen(props: { name: string; note?: string; children: JSX.Element; wide?: boolean }) {
  return (
    <Section title={props.name} hint={props.note} class={props.wide ? 'xl:col-span-2' : ''}>
      <div class="grid gap-4">{props.children}</div>
    </Section>
  );
}

export function Specimens(props: { children: JSX.Element }) {
  return <div class="grid items-start gap-gap xl:grid-cols-2 [&>*]:min-w-0">{props.children}</div>;
}

export function Row(props: { children: JSX.Element }) {
  return <div class="flex flex-wrap items-center gap-3">{props.children}</div>;
}
