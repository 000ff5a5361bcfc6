import type { Html } from './html.ts';

/** A page before its frame: what is read, what machines are told of it, and the answers that the app would ask for. */
export interface Drawn {
  readonly title: string;
  readonly about: string;
  /** Without its language. */
  readonly path: string;
  readonly main: Html;
  readonly structured: readonly object[];
  /** Keys and answers of the app's queries, as its client names them. */
  readonly queries: readonly (readonly [readonly unknown[], unknown])[];
  readonly status: 200 | 404;
  readonly isIndexed: boolean;
}
export interface Place {
  readonly language: 'en' | 'vi';
  readonly origin: string;
}
