import { refusal } from '../refusal.ts';

/** The body is not what JSON should be: too deep, too long a list, or a key that means something to JavaScript itself. */
export const jsonRefused = refusal('invalid', 'input.unreadable')<{ reason: string }>();

const depthMax = 40;
const forbidden = /"(__proto__|constructor|prototype)"\s*:/;

/**
 * Looks at JSON text before it is parsed (X10), in one pass and without recursion: nesting at most 40 deep, none of the keys by
 * which prototypes are polluted. Duplicate keys keep JavaScript's rule (the last wins), and strict schemas refuse unknown ones.
 */
export function guardJson(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === 92) at += 1;
      else if (code === 34) isInString = false;
    } else if (code === 34) isInString = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > depthMax) throw jsonRefused({ reason: `It is nested more than ${depthMax} deep.` });
    } else if (code === 125 || code === 93) depth -= 1;
  }
  if (forbidden.test(text)) throw jsonRefused({ reason: 'It has a key that is not allowed.' });
}
