import { Button, IconButton, useSession } from '@hansa/kit';
import { ListPlus } from 'lucide-solid';
import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { t } from '../languages/index.ts';
import type { LineForList } from './add-to-list.tsx';

// Asked for by few, and not before a press: pages need not carry it.
const AddToList = lazy(() => import('./add-to-list.tsx').then((part) => ({ default: part.AddToList })));

/** Opens the question which list a product goes on. For people who may buy; a visitor has no lists. */
export function AddToListButton(props: { lines: () => readonly LineForList[]; what: string; small?: boolean }) {
  const session = useSession();
  const [asked, setAsked] = createSignal<readonly LineForList[] | null>(null);
  const ask = () => setAsked(props.lines());
  return (
    <Show when={session.membership() !== null && session.may('cart.use')}>
      <Show
        when={props.small}
        fallback={
          <Button icon={<ListPlus aria-hidden="true" />} onClick={ask}>
            {t('product.addToList')}
          </Button>
        }
      >
        <IconButton label={`${t('product.addToList')}: ${props.what}`} onClick={ask}>
          <ListPlus aria-hidden="true" />
        </IconButton>
      </Show>
      <Show when={asked()}>
        {(lines) => (
          <Suspense>
            <AddToList lines={lines()} what={props.what} onClose={() => setAsked(null)} />
          </Suspense>
        )}
      </Show>
    </Show>
  );
}
