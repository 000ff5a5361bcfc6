import { QueryClient } from '@tanstack/solid-query';
import { type Accessor, createComputed, createMemo, createRoot, createSignal, Suspense } from 'solid-js';
import { expect, it } from 'vitest';
import { createQuery } from './create-query.ts';

const passing = () =>
  new Promise((done) => {
    setTimeout(done, 10);
  });

/** A page that looks at what a query read, and all that stood in its place meanwhile. */
function aPage(client = new QueryClient()) {
  const [options, setOptions] = createSignal({ of: 'bolts', isOn: false });
  const stood: string[] = [];
  createRoot(() => {
    const page = Suspense({
      fallback: 'gone' as never,
      get children() {
        const query = createQuery(
          () => ({
            queryKey: ['margins', options().of],
            queryFn: async () => {
              await passing();
              return `margins of ${options().of}`;
            },
            enabled: options().isOn,
          }),
          () => client,
        );
        return createMemo(() => query.data ?? 'a page without margins') as never;
      },
    }) as unknown as Accessor<string | Accessor<string>>;
    createComputed(() => {
      const now = page();
      stood.push(typeof now === 'function' ? now() : now);
    });
  });
  return { stood, setOptions };
}

it('leaves a page where it is when what is switched off is to be of something else', async () => {
  const { stood, setOptions } = aPage();
  await passing();
  setOptions({ of: 'nuts', isOn: false });
  await passing();
  setOptions({ of: 'washers', isOn: false });
  await passing();
  expect(new Set(stood)).toEqual(new Set(['a page without margins']));
});

it('waits for what is read first, and shows it', async () => {
  const { stood, setOptions } = aPage();
  setOptions({ of: 'nuts', isOn: true });
  await passing();
  await passing();
  await passing();
  expect(stood).toContain('gone');
  expect(stood.at(-1)).toBe('margins of nuts');
});

it('takes no page away that is drawn from what was read before, when its options are put together anew or it is read anew', async () => {
  const client = new QueryClient();
  client.setQueryData(['margins', 'bolts'], 'known margins');
  const { stood, setOptions } = aPage(client);
  setOptions({ of: 'bolts', isOn: true });
  await passing();
  setOptions({ of: 'bolts', isOn: true });
  await passing();
  await client.refetchQueries();
  await passing();
  expect(stood).toEqual(['known margins', 'margins of bolts']);
});
