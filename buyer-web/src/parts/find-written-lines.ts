import { client } from '../client.ts';
import { splitQuantity } from './split-quantity.ts';

type Answer = Awaited<ReturnType<typeof client.products.byPartNumber.mutate>>;
/** What a line names, and how many, where both stood in one text. */
interface WrittenLine {
  readonly text: string;
  readonly quantity: string | null;
  readonly match: Answer['lines'][number];
}

/**
 * Looks for lines as they were written; what is no number as it stands is looked for once more without the quantity
 * that was written beside it.
 */
export async function findWrittenLines(
  texts: readonly string[],
  locale: string,
): Promise<{ currency: Answer['currency']; lines: readonly WrittenLine[] }> {
  const { currency, lines } = await client.products.byPartNumber.mutate({ lines: texts.map((text) => ({ text })) });
  const whole = texts.map((text, index): WrittenLine => ({ text, quantity: null, match: lines[index]! }));
  const split = whole.flatMap(({ text, match }, index) => {
    const line = match.state === 'near' || match.state === 'unknown' ? splitQuantity(text, locale) : null;
    return line ? [{ index, ...line }] : [];
  });
  if (split.length === 0) return { currency, lines: whole };
  const again = await client.products.byPartNumber.mutate({ lines: split.map((line) => ({ text: line.what })) });
  split.forEach(({ index, what, quantity, isPlain }, at) => {
    const match = again.lines[at]!;
    // A blank before a figure may belong to a number that nobody sells: only what is found for certain is read so.
    if (match.state === 'found' || (match.state === 'several' && !isPlain))
      whole[index] = { text: what, quantity, match };
  });
  return { currency, lines: whole };
}
