import { type JSX, Match, Switch } from 'solid-js';
import { Failure } from './failure.tsx';

export interface LoadedProps<Data> {
  /** A query: its answer, or why there is none, and how to ask again. */
  read: { readonly data: Data | undefined; readonly error: unknown; refetch: () => unknown };
  /** The shape of what is coming. */
  skeleton: JSX.Element;
  class?: string;
  children: (data: () => NonNullable<Data>) => JSX.Element;
}

/**
 * What was read, once it is there; the shape of it until then; and where it cannot be had, why, with another try. A
 * skeleton alone would promise for ever what has failed. An answer that is there stays when a later read fails.
 */
export function Loaded<Data>(props: LoadedProps<Data>) {
  return (
    <Switch fallback={props.skeleton}>
      <Match when={props.read.data}>{(data) => props.children(data as () => NonNullable<Data>)}</Match>
      <Match when={props.read.error}>
        <Failure
          error={props.read.error}
          onRetry={() => void props.read.refetch()}
          {...(props.class ? { class: props.class } : {})}
        />
      </Match>
    </Switch>
  );
}
