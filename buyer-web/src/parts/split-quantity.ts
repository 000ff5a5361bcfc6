import { parseDecimal } from '@hansa/kit/parse-decimal';

const count = '(?<count>\\d[\\d.,]*)';
const unit = '\\s*(?:\\p{L}{1,8}\\.?)?';
/** From what can hardly be meant otherwise to what may also be a part number with a blank in it. */
const writings = [
  { isPlain: false, form: new RegExp(`^(?<what>.+?)\\s*[;|\\t]\\s*${count}${unit}$`, 'u') },
  { isPlain: false, form: new RegExp(`^${count}\\s*[x×*]\\s+(?<what>.+)$`, 'iu') },
  { isPlain: false, form: new RegExp(`^(?<what>.+?)\\s+[x×*]\\s*${count}${unit}$`, 'iu') },
  { isPlain: true, form: new RegExp(`^(?<what>.+?)(?:,\\s*|:\\s*|\\s+)${count}${unit}$`, 'u') },
];

interface SplitLine {
  readonly what: string;
  readonly quantity: string;
  /** Only a blank or a comma stands between: it may be a part of the number. */
  readonly isPlain: boolean;
}

/**
 * A line as people write it into a mail: `6204-2RS x 3`, `3 x 6204-2RS`, `6204-2RS; 20 pcs`, `KV-EPO-SMAF 7`. Null
 * where no quantity is written. Part numbers hold blanks and end in figures, too, so whoever splits asks for the whole
 * line first.
 */
export function splitQuantity(text: string, locale: string): SplitLine | null {
  for (const { form, isPlain } of writings) {
    const found = form.exec(text.trim())?.groups;
    const quantity = found ? parseDecimal(found['count']!.replace(/[.,]$/, ''), locale) : null;
    if (found && quantity !== null && Number(quantity) > 0) return { what: found['what']!.trim(), quantity, isPlain };
  }
  return null;
}
