import { Dialog as Primitive } from '@kobalte/core/dialog';
import { X } from 'lucide-solid';
import { type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { createDialogPlace, WithinDialog } from './dialog-stack.ts';
import { iconButtonClass } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  hint?: string;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** `side` comes in from the right and keeps the page in view: for details of a row. */
  from?: 'center' | 'side';
  /** Buttons, the main one last. */
  actions?: JSX.Element;
  children: JSX.Element;
}

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl', xl: 'sm:max-w-6xl' };

/** Asks for one thing, holds the focus, closes by Escape. On a phone it is a sheet at the thumb. */
export function Dialog(props: DialogProps) {
  const side = () => props.from === 'side';
  const { self, mark } = createDialogPlace(() => props.open);
  return (
    <Primitive
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Primitive.Portal>
        <Primitive.Overlay class="fixed inset-0 z-50 bg-veil backdrop-blur-[1.5px] animate-fade" />
        <div
          class={classes(
            'fixed inset-0 z-50 flex max-sm:items-end',
            side() ? 'justify-end' : 'items-center justify-center sm:p-6',
          )}
        >
          <Primitive.Content
            {...mark()}
            class={classes(
              'flex w-full flex-col bg-raised shadow-3 ring-1 ring-line outline-none',
              widths[props.size ?? 'md'],
              side()
                ? 'h-full max-sm:h-[94dvh] max-sm:rounded-t-lg animate-slide'
                : 'max-h-[88dvh] rounded-lg max-sm:max-h-[94dvh] max-sm:rounded-b-none animate-rise',
            )}
          >
            <WithinDialog.Provider value={self}>
              <header class="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
                <div class="min-w-0">
                  <Primitive.Title class="text-lg font-semibold">{props.title}</Primitive.Title>
                  <Show when={props.hint}>
                    <Primitive.Description class="mt-0.5 text-sm text-quiet">{props.hint}</Primitive.Description>
                  </Show>
                </div>
                <Primitive.CloseButton class={classes(iconButtonClass('sm'), '-mr-1.5')} aria-label={t('action.close')}>
                  <X aria-hidden="true" />
                </Primitive.CloseButton>
              </header>
              {/* A list in a frame begins right at the edge: without the pixel, its frame is cut. */}
              <div class="min-h-0 flex-1 overflow-y-auto px-5 pt-px pb-5">{props.children}</div>
              <Show when={props.actions}>
                <footer class="flex flex-wrap items-center justify-end gap-2 border-t border-line-soft px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[&>*]:flex-1">
                  {props.actions}
                </footer>
              </Show>
            </WithinDialog.Provider>
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive>
  );
}
