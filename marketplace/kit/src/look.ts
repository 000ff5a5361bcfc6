import { createSignal } from 'solid-js';
import { recall, remember } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

const [theme, writeTheme] = createSignal<Theme>((recall('theme') as Theme | null) ?? 'system');
const [density, writeDensity] = createSignal<Density>((recall('density') as Density | null) ?? 'comfortable');
/** Counts up when colors may have changed; canvases, which CSS does not reach, redraw on it. */
const [paint, writePaint] = createSignal(0);

export { density, paint, theme };

export function setTheme(next: Theme): void {
  remember('theme', next === 'system' ? null : next);
  if (next === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  writeTheme(next);
  writePaint((count) => count + 1);
}

export function setDensity(next: Density): void {
  remember('density', next === 'comfortable' ? null : next);
  if (next === 'comfortable') delete document.documentElement.dataset['density'];
  else document.documentElement.dataset['density'] = next;
  writeDensity(next);
}

if (typeof matchMedia === 'function') {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => writePaint((count) => count + 1));
}
