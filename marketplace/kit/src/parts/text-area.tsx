import { classes } from '../classes.ts';
import { controlClass, Field, type FieldProps, nakedInputClass } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  rows?: number;
  placeholder?: string;
  mono?: boolean;
}

/** Grows with what is written. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {(aria) => (
        <span class={controlClass}>
          <textarea
            {...aria}
            rows={props.rows ?? 3}
            value={props.value ?? ''}
            placeholder={props.placeholder}
            onInput={(event) => props.onChange(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
            class={classes(
              nakedInputClass,
              '[field-sizing:content] max-h-96 resize-y px-2.5 py-[calc((var(--control)-1.5em)/2)]',
              props.mono && 'font-mono text-[0.95em]',
            )}
          />
        </span>
      )}
    </Field>
  );
}
