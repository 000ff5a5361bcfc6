/** Text as bytes, also in the code pages that old systems still write. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'windows-1258';

/** The platform decodes code pages and does not encode them: the table is turned round. */
function tableOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

function singleByte(table: ReadonlyMap<string, number>): (text: string) => Uint8Array {
  return (text) => {
    const bytes: number[] = [];
    for (const letter of text) {
      const byte = table.get(letter);
      if (byte !== undefined) {
        bytes.push(byte);
        continue;
      }
      // Windows-1258 writes a letter with its hat or horn first and the tone as a mark of its own.
      const parts = letter.normalize('NFD'),
        tone = tones.exec(parts)?.[0] ?? '';
      for (const part of parts.replace(tone, '').normalize('NFC') + tone) bytes.push(table.get(part) ?? 0x3f);
    }
    return Uint8Array.from(bytes);
  };
}

export function encoderOf(encoding: Encoding): { readonly start: Uint8Array; encode(text: string): Uint8Array } {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom')
    return {
      start: encoding === 'utf-8' ? new Uint8Array() : Uint8Array.of(0xef, 0xbb, 0xbf),
      encode: (text) => Buffer.from(text),
    };
  return { start: new Uint8Array(), encode: singleByte(tableOf(encoding)) };
}
