import { classes } from '../classes.ts';

/** A crow-stepped gable, as merchants' houses from Lübeck to Riga have it. The H stands in its doors. */
export function BrandMark(props: { class?: string }) {
  return (
    <svg viewBox="0 0 24 24" class={classes('size-7 flex-none', props.class)} aria-hidden="true">
      <path d="M2 22V14h3.2v-4h3.2V6h2V2h3.2v4h2v4h3.2v4H22v8z" class="fill-accent" />
      <path d="M7.5 22v-8.2h2.6v2.9h3.8v-2.9h2.6V22h-2.6v-3h-3.8v3z" class="fill-on-accent" />
    </svg>
  );
}
