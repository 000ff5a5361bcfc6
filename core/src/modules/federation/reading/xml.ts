import { fileUnreadable } from '../errors.ts';

/** What a document says, in order. Only what a sheet needs: no entities of its own, no DTD, no instructions (X06). */
export interface XmlHears {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name]!;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** The value of an attribute in the text of a tag; null where it has none. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml(match[1] ?? match[2]!) : null;
}

/** Feeds a document piece by piece; a tag or a text cut in two waits for the rest. */
export function xmlReader(name: string, hears: XmlHears) {
  let rest = '';
  return (piece: string): void => {
    const text = rest === '' ? piece : rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start === -1) break;
      if (start > at) hears.text(text.slice(at, start));
      at = start;
      const isCdata = text.startsWith('<![CDATA[', start);
      const close = isCdata ? ']]>' : text.startsWith('<!--', start) ? '-->' : '>';
      if (text.startsWith('<!DOCTYPE', start)) throw fileUnreadable({ name });
      const end = text.indexOf(close, start + 1);
      if (end === -1) break;
      if (isCdata) hears.text(text.slice(start + 9, end).replaceAll('&', '&amp;'));
      else tag(text.slice(start + 1, end));
      at = end + close.length;
    }
    rest = text.slice(at);
    // Text without a tag in sight is a bomb or no XML.
    if (rest.length > 8 * 2 ** 20) throw fileUnreadable({ name });
  };

  function tag(inside: string): void {
    const first = inside.charCodeAt(0);
    if (first === 63 || first === 33) return;
    if (first === 47) {
      hears.close(local(inside.slice(1).trim()));
      return;
    }
    const isEmpty = inside.endsWith('/');
    const body = isEmpty ? inside.slice(0, -1) : inside;
    const space = body.search(/\s/);
    const label = local(space === -1 ? body : body.slice(0, space));
    hears.open(label, space === -1 ? '' : body.slice(space));
    if (isEmpty) hears.close(label);
  }
}

function local(label: string): string {
  const colon = label.indexOf(':');
  return colon === -1 ? label : label.slice(colon + 1);
}
