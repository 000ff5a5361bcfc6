import { createQuery, language, type LineChoice, readLines } from '@hansa/kit';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { client } from '../../client.ts';
import { findWrittenLines } from '../../parts/find-written-lines.ts';
import { readChoices } from '../product/create-configuration.ts';

interface Configuration {
  readonly versionId: string;
  readonly choices: Readonly<Record<string, string>>;
}
export interface Wanted {
  readonly key: string;
  readonly productId: string | null;
  readonly offerId: string | null;
  readonly sku: string | null;
  readonly title: string;
  readonly unit: string;
  quantity: string;
  targetPrice: string | null;
  readonly note: string;
  readonly isGone: boolean;
  readonly configuration: Configuration | null;
}

/**
 * What is to be asked, before anybody is asked: from the cart, a list, an earlier request or quote, from products of a
 * page or a search, or written down.
 */
export function createNewRequest() {
  const go = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams<{
    from?: string;
    id?: string;
    products?: string;
    quantity?: string;
    text?: string;
    offer?: string;
    version?: string;
    choices?: string;
  }>();
  const [form, setForm] = createStore({
    title: '',
    dueOn: '',
    needBy: '',
    deliveryPlace: '',
    note: '',
    allowsAlternatives: true,
  });
  const [lines, setLines] = createStore<Wanted[]>([]);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const ids = () => (search.products ?? '').split(',').filter(Boolean).slice(0, 8);
  const cart = createQuery(() => ({ ...client.cart.show.options(undefined), enabled: search.from === 'cart' }));
  const products = createQuery(() => ({
    ...client.products.compare.options({ productIds: ids() as never }),
    enabled: ids().length > 0,
  }));
  /** One product that is made to order, as it was chosen on its page. */
  const configured = () => {
    const choices = readChoices(search.choices);
    return search.offer && search.version && choices
      ? { offerId: search.offer, versionId: search.version, choices }
      : null;
  };
  const answer = createQuery(() => ({
    ...client.configurations.evaluate.options({ quantity: search.quantity ?? '1', ...configured() } as never),
    enabled: configured() !== null,
    retry: false,
  }));
  const kept = () => (['list', 'request', 'quote'] as const).find((one) => one === search.from && search.id);
  const earlier = createQuery(() => ({
    ...client.rfqs.linesToAsk.options({ from: kept() ?? 'list', id: search.id ?? '' }),
    enabled: kept() !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }));
  /**
   * What the lines are taken from; null: the reader begins with none, or with words. Where it cannot be had, what is
   * added by hand is there all the same.
   */
  const source = () => (search.from === 'cart' ? cart : kept() ? earlier : ids().length > 0 ? products : null);
  const start = {
    get data() {
      return source() === null || source()!.data !== undefined || lines.length > 0;
    },
    get error(): unknown {
      return source()?.error ?? null;
    },
    refetch: () => source()?.refetch(),
  };
  const put = (
    choices: readonly (LineChoice & {
      quantity?: string | undefined;
      targetPrice?: string | null;
      note?: string;
      isGone?: boolean;
      configuration?: Configuration | null;
    })[],
  ) =>
    setLines((all) => [
      ...all,
      ...choices.map((one) => ({
        key: crypto.randomUUID(),
        productId: one.productId || null,
        offerId: one.offerId,
        sku: one.sku,
        title: one.title,
        unit: one.unit,
        quantity: one.quantity ?? '1',
        targetPrice: one.targetPrice ?? null,
        note: one.note ?? '',
        isGone: one.isGone ?? false,
        configuration: one.configuration ?? null,
      })),
    ]);
  if (search.text) put(readLines(search.text));
  let isFilled = false;
  createEffect(() => {
    if (isFilled) return;
    if (search.from === 'cart' && cart.data) {
      isFilled = true;
      put(
        cart.data.sellers.flatMap((group) =>
          group.lines.map((line) => ({
            productId: line.productId,
            offerId: null,
            sku: line.offer?.sku ?? null,
            title: line.title[language()],
            unit: line.unit,
            quantity: line.quantity,
          })),
        ),
      );
    }
  });
  createEffect(() => {
    if (isFilled || !kept() || !earlier.data) return;
    isFilled = true;
    const { lines: asked, ...about } = earlier.data;
    setForm({
      title: about.title,
      deliveryPlace: about.deliveryPlace ?? '',
      allowsAlternatives: about.allowsAlternatives,
    });
    put(asked.map((one) => ({ ...one, productId: one.productId ?? '', offerId: null })));
  });
  createEffect(() => {
    if (isFilled || !products.data) return;
    isFilled = true;
    const made = configured();
    put(
      products.data.items.map((one) => ({
        productId: one.id,
        ...(made ? { configuration: { versionId: made.versionId, choices: made.choices } } : {}),
        offerId: made?.offerId ?? null,
        sku: one.mpn,
        title: one.title[language()],
        unit: one.unit,
        quantity: search.quantity ?? '1',
      })),
    );
  });
  return {
    form,
    setForm,
    lines,
    busy,
    failure,
    answer,
    add: put,
    /** A pasted list: what names one product by its number is that product, and the rest stays in words. */
    async addWords(text: string): Promise<void> {
      const wanted = readLines(text);
      if (wanted.length === 0) return;
      try {
        const { lines: found } = await findWrittenLines(
          wanted.slice(0, 1000).map((one) => one.title.slice(0, 200)),
          language(),
        );
        put(
          wanted.map((one, index) => {
            const line = found[index]?.match.state === 'found' ? found[index] : undefined;
            const product = line?.match.matches[0]?.product;
            return product
              ? {
                  ...one,
                  productId: product.id,
                  sku: product.mpn,
                  title: product.title[language()],
                  unit: product.unit,
                  quantity: one.quantity ?? line?.quantity ?? undefined,
                }
              : one;
          }),
        );
      } catch {
        put(wanted);
      }
    },
    start,
    setQuantity: (key: string, quantity: string | null) =>
      setLines((one) => one.key === key, 'quantity', quantity ?? '0'),
    setTarget: (key: string, price: string | null) => setLines((one) => one.key === key, 'targetPrice', price),
    remove: (key: string) => setLines((all) => all.filter((one) => one.key !== key)),
    /** What has to be said next before sellers can be chosen; null: they can. */
    missing: (): 'lines' | 'quantity' | 'about' | null =>
      lines.length === 0
        ? 'lines'
        : lines.some((one) => !(Number(one.quantity) > 0))
          ? 'quantity'
          : form.title.trim() === ''
            ? 'about'
            : null,
    /** Writes it down; whom to ask is the next step, with the list of who has what. */
    async save(): Promise<void> {
      if (busy()) return;
      setBusy(true);
      setFailure(null);
      try {
        const { rfqId } = await client.rfqs.save.mutate({
          title: form.title.trim(),
          allowsAlternatives: form.allowsAlternatives,
          dueOn: form.dueOn || null,
          needBy: form.needBy || null,
          deliveryPlace: form.deliveryPlace.trim() || null,
          note: form.note,
          lines: lines.map((one) => ({
            ...(one.configuration
              ? { offerId: one.offerId, configuration: one.configuration }
              : one.productId
                ? { productId: one.productId }
                : { title: one.title }),
            unit: one.unit,
            quantity: one.quantity,
            targetPrice: one.targetPrice,
            note: one.note,
          })) as never,
        });
        await queries.invalidateQueries({ queryKey: client.rfqs.key() });
        go(`/requests/${rfqId}`);
      } catch (error) {
        setFailure(error);
      }
      setBusy(false);
    },
  };
}
