import { Eye, EyeOff } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { controlClass, Field, type FieldProps, nakedInputClass } from './field.tsx';

export interface PasswordInputProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  autocomplete: 'current-password' | 'new-password';
}

export function PasswordInput(props: PasswordInputProps) {
  const [shown, setShown] = createSignal(false);
  return (
    <Field {...props}>
      {(aria) => (
        <span class={classes(controlClass, 'h-control')}>
          <input
            {...aria}
            type={shown() ? 'text' : 'password'}
            value={props.value ?? ''}
            autocomplete={props.autocomplete}
            spellcheck={false}
            onInput={(event) => props.onChange(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
            class={classes(nakedInputClass, 'h-full px-2.5')}
          />
          <button
            type="button"
            aria-pressed={shown()}
            aria-label={t('signIn.showPassword')}
            onClick={() => setShown(!shown())}
            class="mr-1 grid size-7 place-items-center rounded-sm text-faint ring-focus hover:text-text [&_svg]:size-4"
          >
            <Show when={shown()} fallback={<Eye aria-hidden="true" />}>
              <EyeOff aria-hidden="true" />
            </Show>
          </button>
        </span>
      )}
    </Field>
  );
}
