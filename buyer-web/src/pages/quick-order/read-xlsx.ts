/**
 * The first sheet of an XLSX file as rows of text. The format is a zip of XML, both of which a browser can read by
 * itself; a library would weigh more than the page. Only what a list of part numbers needs: shared and inline strings,
 * numbers as they are.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const files = directoryOf(bytes);
  const sheet = [...files.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0];
  if (!sheet) throw new TypeError('not a spreadsheet');
  const texts = files.has('xl/sharedStrings.xml')
    ? [...(await textOf(bytes, files.get('xl/sharedStrings.xml')!)).matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
        ([, inner = '']) => runsOf(inner),
      )
    : [];
  return [...(await textOf(bytes, files.get(sheet)!)).matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(
    ([, inner = '']) => {
      const row: string[] = [];
      for (const [, attributes = '', body = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const letters = /\br="([A-Z]+)/.exec(attributes)?.[1];
        const at = letters
          ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
          : row.length;
        const value = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '';
        while (row.length < at) row.push('');
        row[at] = /\bt="s"/.test(attributes)
          ? (texts[Number(value)] ?? '')
          : /\bt="inlineStr"/.test(attributes)
            ? runsOf(body)
            : plain(value);
      }
      return row;
    },
  );
}

const runsOf = (xml: string) =>
  [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => plain(text)).join('');
const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, number?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : number
        ? String.fromCodePoint(Number(number))
        : (names[name ?? ''] ?? ''),
  );

interface Packed {
  readonly at: number;
  readonly size: number;
  readonly isDeflated: boolean;
}

/** What the zip holds, by its directory at the end. */
function directoryOf(bytes: Uint8Array): Map<string, Packed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new TypeError('not a spreadsheet');
  const files = new Map<string, Packed>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    files.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), {
      at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      size: view.getUint32(at + 20, true),
      isDeflated: view.getUint16(at + 10, true) === 8,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

async function textOf(bytes: Uint8Array, { at, size, isDeflated }: Packed): Promise<string> {
  const packed = new Blob([bytes.slice(at, at + size)]);
  return isDeflated
    ? new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
    : packed.text();
}
