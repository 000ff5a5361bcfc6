import { createSignal } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import type { z } from 'zod';
import { t } from './languages/index.ts';
import { issueText, refusalOf } from './refusal-text.ts';

type Path = readonly (string | number)[];
interface FormOptions<Schema extends z.ZodType, Done> {
  /** The server's own schema, from `@hansa/core/contract`. */
  schema: Schema;
  initial: () => Partial<z.input<NoInfer<Schema>>>;
  submit: (values: z.output<Schema>) => Promise<Done>;
  onDone?: (done: Done, values: z.output<Schema>) => void;
  /** Where the server sees the form's values in its input, when that is not the root: `['contract']`. */
  at?: Path;
}

const nameOf = (path: Path) => path.join('.');

/**
 * A form: values, faults by field, whether it is on its way. Checked by the server's schema on submit and then as one
 * corrects; what the server finds goes to its field, and what has no field is shown as `failure()` above the buttons.
 */
export function createForm<Schema extends z.ZodType, Done = unknown>(options: FormOptions<Schema, Done>) {
  type Values = z.input<Schema> & Record<string, unknown>;
  const [values, setValues] = createStore<Record<string, unknown>>({ ...(options.initial() as object) });
  const [errors, setErrors] = createStore<Record<string, string>>({});
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [changed, setChanged] = createSignal(false);
  let tried = false;
  let form: HTMLFormElement | undefined;

  function check(): z.output<Schema> | null {
    const answer = options.schema.safeParse(unwrap(values));
    const faults = answer.success
      ? {}
      : firstPerField(answer.error.issues.map((issue) => ({ path: issue.path as Path, text: schemaIssueText(issue) })));
    setErrors(reconcile(faults));
    return answer.success ? answer.data : null;
  }

  function put(path: Path, value: unknown): void {
    (setValues as (...args: unknown[]) => void)(...path, value);
    setChanged(true);
    if (tried) check();
    else setErrors(nameOf(path), undefined!);
  }

  async function submit(event?: Event): Promise<void> {
    event?.preventDefault();
    if (busy()) return;
    tried = true;
    setFailure(null);
    const parsed = check();
    if (parsed === null) return focusFirstFault();
    setBusy(true);
    try {
      const done = await options.submit(parsed);
      setChanged(false);
      options.onDone?.(done, parsed);
    } catch (error) {
      const depth = options.at?.length ?? 0;
      const faults = firstPerField(
        refusalOf(error).issues.map((issue) => ({ path: issue.path.slice(depth), text: issueText(issue) })),
      );
      setErrors(reconcile(faults));
      const placed = Object.keys(faults).some((name) => form?.elements.namedItem(name));
      if (placed) focusFirstFault();
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  /** Waits a tick, because a fault changes what can be focused. */
  function focusFirstFault(): void {
    queueMicrotask(() =>
      form?.querySelector<HTMLElement>('[aria-invalid], [data-invalid] button, [data-invalid] input')?.focus(),
    );
  }

  function at(path: Path) {
    return {
      name: nameOf(path),
      get value() {
        return path.reduce<unknown>(
          (node, key) => (node as Record<string | number, unknown> | undefined)?.[key],
          values,
        );
      },
      get error() {
        return errors[nameOf(path)];
      },
      onChange: (value: unknown) => put(path, value),
      onBlur: () => {
        if (tried) check();
      },
    };
  }

  return {
    values: values as Values,
    errors,
    busy,
    failure,
    changed,
    submit,
    check,
    /** Props of an input: `<TextInput label="…" {...form.field('email')} />`. */
    field: <Name extends keyof Values & string>(name: Name) => at([name]) as FieldBinding<Values[Name]>,
    /** The same for something deeper: `form.at<number>(['lines', 0, 'quantity'])`. */
    at: <Value>(path: Path) => at(path) as FieldBinding<Value>,
    put: (path: Path | string, value: unknown) => put(typeof path === 'string' ? [path] : path, value),
    reset: () => {
      setValues(reconcile({ ...(options.initial() as object) }));
      setErrors(reconcile({}));
      setFailure(null);
      setChanged(false);
      tried = false;
    },
    ref: (element: HTMLFormElement) => {
      form = element;
    },
  };
}

// Inputs hand back exactly what they hold; the schema decides whether that is allowed.
export interface FieldBinding<Value> {
  readonly name: string;
  readonly value: Value extends undefined ? never : Exclude<Value, undefined>;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
  readonly onBlur: () => void;
}
export type FormOf = Pick<ReturnType<typeof createForm>, 'busy' | 'failure' | 'changed' | 'submit' | 'ref'>;

function firstPerField(faults: readonly { path: Path; text: string }[]): Record<string, string> {
  const first: Record<string, string> = {};
  for (const fault of faults) first[nameOf(fault.path)] ??= fault.text;
  return first;
}

interface SchemaIssue {
  readonly code: string;
  readonly message: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly format?: unknown;
  readonly input?: unknown;
  readonly expected?: unknown;
}

/** Zod's faults in the reader's words. A message written into the schema by hand wins where it is a key of ours. */
function schemaIssueText(issue: { code: string; message: string }): string {
  const { code, message, minimum, maximum, origin, format, input } = issue as SchemaIssue;
  const own = t.maybe(`issues.${message}`);
  if (own) return own;
  if (code === 'invalid_type' && (input === undefined || input === null || input === '')) return t('issues.missing');
  if (code === 'too_small' && origin === 'string' && Number(minimum) <= 1) return t('issues.missing');
  if (code === 'too_small')
    return origin === 'string'
      ? t('issues.tooShort', { count: Number(minimum) })
      : origin === 'array'
        ? t('issues.tooFew', { count: Number(minimum) })
        : t('issues.tooSmall', { minimum: Number(minimum) });
  if (code === 'too_big')
    return origin === 'string'
      ? t('issues.tooLong', { count: Number(maximum) })
      : origin === 'array'
        ? t('issues.tooMany', { count: Number(maximum) })
        : t('issues.tooBig', { maximum: Number(maximum) });
  if (code === 'invalid_format') return t.maybe(`issues.format.${String(format)}`) ?? t('issues.invalid');
  if (code === 'invalid_type') return input === undefined ? t('issues.missing') : t('issues.invalid');
  return code === 'custom' && message !== 'Invalid input' ? message : t('issues.invalid');
}
