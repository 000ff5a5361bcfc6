import { Button, parseDecimal, language, TextInput, toastFailure } from '@hansa/kit';
import { Plus } from 'lucide-solid';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/lists.ts';
import type { List } from './create-list.ts';

/** A part number and how many, then Enter, then the next one: a list is typed faster than it is clicked. */
export function AddByNumber(props: { list: List }) {
  const [text, setText] = createSignal('');
  const [quantity, setQuantity] = createSignal('1');
  const [problem, setProblem] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  let field!: HTMLDivElement;
  const add = async () => {
    const [wanted, count] = [text().trim(), parseDecimal(quantity(), language())];
    if (busy() || wanted === '' || count === null || Number(count) <= 0) return;
    setBusy(true);
    setProblem('');
    try {
      const {
        lines: [found],
      } = await client.products.byPartNumber.mutate({ lines: [{ text: wanted, quantity: count }] });
      if (found?.state !== 'found')
        setProblem(t(found?.state === 'several' ? 'lists.several' : 'lists.notFound', { text: wanted }));
      else if (await props.list.add({ productId: found.matches[0]!.product.id, quantity: count })) {
        setText('');
        setQuantity('1');
        field.querySelector('input')?.focus();
      }
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="grid grid-cols-[minmax(0,1fr)_6rem_auto] items-start gap-2 max-sm:grid-cols-[minmax(0,1fr)_auto]"
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div ref={field} class="max-sm:col-span-2">
        <TextInput
          hideLabel
          mono
          label={t('lists.addNumber')}
          placeholder={t('lists.addNumber')}
          error={problem() || undefined}
          value={text()}
          onChange={(value) => {
            setText(value);
            setProblem('');
          }}
          maxLength={100}
        />
      </div>
      <TextInput hideLabel label={t('lists.howMany')} value={quantity()} onChange={setQuantity} maxLength={16} />
      <Button type="submit" busy={busy()} disabled={text().trim() === ''} icon={<Plus aria-hidden="true" />}>
        {t('lists.add')}
      </Button>
    </form>
  );
}
