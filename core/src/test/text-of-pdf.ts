import { inflateSync } from 'node:zlib';

/**
 * What a reader sees of a PDF of ours, as text, page by page: each font's own table says which letter a glyph is. A
 * test that looked for words in the bytes would find none, whatever stands there.
 */
export function textOfPdf(pdf: Buffer): string[] {
  const objects = new Map<string, { head: string; stream: string }>();
  const raw = pdf.toString('latin1');
  for (const [, id, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head, rest] = body!.split('\nstream\n') as [string, string | undefined];
    const packed = rest?.slice(0, rest.lastIndexOf('\nendstream'));
    objects.set(id!, {
      head,
      stream:
        packed === undefined
          ? ''
          : head.includes('/FlateDecode')
            ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
            : packed,
    });
  }
  const refer = (head: string, key: string) => objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? '');
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const resources = refer(head, 'Resources')?.head ?? head;
      const letters = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
          name!,
          lettersOf(refer(objects.get(id!)!.head, 'ToUnicode')?.stream ?? ''),
        ]),
      );
      let font = new Map<string, string>();
      const lines = [...refer(head, 'Contents')!.stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(
        ([, name, shown]) => {
          if (name !== undefined) {
            font = letters.get(name) ?? font;
            return [];
          }
          return [
            [...shown!.matchAll(/<([0-9a-f]+)>/g)]
              .map(([, hex]) =>
                hex!
                  .match(/.{4}/g)!
                  .map((glyph) => font.get(glyph) ?? '\uFFFD')
                  .join(''),
              )
              .join(''),
          ];
        },
      );
      return lines.join('\n');
    });
}

/** `bfrange` with a list, as pdfkit writes it: the glyphs from one number on, each with its UTF-16. */
function lettersOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, hex]] of [...list!.matchAll(/<([0-9a-f ]*)>/g)].entries())
      found.set(
        (Number.parseInt(from!, 16) + at).toString(16).padStart(4, '0'),
        Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
  }
  return found;
}
