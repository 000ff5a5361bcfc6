/**
 * What the beginning of a text file is written in: a mark says it, else UTF-8 where it is valid, else the code page
 * that makes words.
 */
export function guessEncoding(head: Buffer): string {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = withoutMark(head);
  if (wide !== null) return wide;
  return isMostlyUtf8(head) ? 'utf-8' : isVietnamese(head) ? 'windows-1258' : 'windows-1252';
}

/** UTF-16 without a mark has a zero in every second byte of plain letters. */
function withoutMark(head: Buffer): string | null {
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2]! += 1;
  if (zeros[1]! > sample.length * 0.3) return 'utf-16le';
  return zeros[0]! > sample.length * 0.3 ? 'utf-16be' : null;
}

/**
 * A file of 10,000 lines with one broken letter is UTF-8 with a broken letter, which the row's report tells; a code
 * page breaks at every letter with a mark.
 */
function isMostlyUtf8(head: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  let broken = 0,
    beyond = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) beyond += 1;
  }
  return broken === 0 || broken * 10 < beyond;
}

/**
 * In Windows-1258 the tone is a byte of its own behind a vowel; in Windows-1252 the same byte is a letter that no
 * language puts there often.
 */
function isVietnamese(head: Buffer): boolean {
  const text = new TextDecoder('windows-1258').decode(head);
  const tones = text.match(/[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0;
  const own = text.match(/[ươđ₫]/giu)?.length ?? 0;
  return tones >= 2 && tones + own >= 3;
}

/** Bytes as text, letter by letter across chunks. What cannot be read becomes U+FFFD, which the row's report finds. */
export async function* decoded(content: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
