import { Button, Combobox, Dialog, type Option, t as kitText, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';

/** Two products that are one: this one's offers become the other's. It can be taken back on this page. */
export function MergeProduct(props: { productId: string; title: string; offers: number; onClose: () => void }) {
  const queries = useQueryClient();
  const [winner, setWinner] = createSignal<Option | null>(null);
  const [busy, setBusy] = createSignal(false);
  const search = async (text: string): Promise<Option[]> =>
    (await client.catalog.products.query({ text, limit: 12 } as never)).items
      .filter((one) => one.id !== props.productId)
      .map((one) => ({
        value: one.id,
        label: inLanguage(one.title),
        hint: [one.brandName, one.mpn, one.gtin].filter(Boolean).join(' · '),
      }));
  async function merge(): Promise<void> {
    setBusy(true);
    try {
      const { moved } = await client.catalog.merge.mutate({
        loserId: props.productId,
        winnerId: winner()!.value,
      } as never);
      await queries.invalidateQueries({ queryKey: client.catalog.key() });
      toast({ title: t('products.mergedNow', { count: moved }) });
      props.onClose();
    } catch (error) {
      toastFailure(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('products.merge')}
      hint={t('products.mergeHint', { title: props.title })}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={winner() === null} onClick={() => void merge()}>
            {t('products.mergeNow')}
          </Button>
        </>
      }
    >
      <Combobox label={t('products.mergeInto')} value={winner()} onChange={setWinner} search={search} />
    </Dialog>
  );
}
