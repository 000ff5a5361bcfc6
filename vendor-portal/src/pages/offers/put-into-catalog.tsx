import { Button, Dialog, RadioGroup, Select, t as kitText, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { OfferRow } from './create-offers.ts';

/** Puts the chosen offers into a catalog, or takes them out of it. */
export function PutIntoCatalog(props: {
  rows: readonly OfferRow[];
  catalogs: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [catalogId, setCatalogId] = createSignal(props.catalogs[0]?.id ?? '');
  const [way, setWay] = createSignal<'add' | 'remove'>('add');
  const [busy, setBusy] = createSignal(false);
  async function put(): Promise<void> {
    setBusy(true);
    try {
      const done = await client.catalogs.put.mutate({
        catalogId: catalogId(),
        [way()]: props.rows.map((row) => row.id),
      } as never);
      await Promise.all([
        queries.invalidateQueries({ queryKey: client.offers.key() }),
        queries.invalidateQueries({ queryKey: client.catalogs.key() }),
      ]);
      const name = props.catalogs.find((one) => one.id === catalogId())?.name ?? '';
      toast({
        title:
          way() === 'add'
            ? t('offers.put', { count: done.added, name })
            : t('offers.takenOut', { count: done.removed, name }),
      });
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
      size="sm"
      onClose={props.onClose}
      title={t('offers.putIntoCatalog')}
      hint={t('offers.rows', { count: props.rows.length })}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={catalogId() === ''} onClick={() => void put()}>
            {t(way() === 'add' ? 'offers.putIn' : 'offers.takeOut')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <Select
          label={t('offers.catalog')}
          value={catalogId()}
          onChange={setCatalogId}
          options={props.catalogs.map((one) => ({ value: one.id, label: one.name }))}
        />
        <RadioGroup
          label={t('offers.way')}
          value={way()}
          onChange={(value) => setWay(value as 'add' | 'remove')}
          options={[
            { value: 'add', label: t('offers.putIn') },
            { value: 'remove', label: t('offers.takeOut') },
          ]}
        />
      </div>
    </Dialog>
  );
}
