/** How many first bytes tell what a file is. */
export const tellingBytes = 64;

const starts: readonly (readonly [mediaType: string, is: (head: Buffer) => boolean])[] = [
  ['application/pdf', (head) => head.subarray(0, 5).equals(Buffer.from('%PDF-'))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  [
    'image/webp',
    (head) => head.subarray(0, 4).equals(Buffer.from('RIFF')) && head.subarray(8, 12).equals(Buffer.from('WEBP')),
  ],
  ['model/step', (head) => head.subarray(0, 12).equals(Buffer.from('ISO-10303-21'))],
  // Workbooks and letters of office programs are ZIPs, too.
  ['application/zip', (head) => head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))],
];
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/**
 * By its first bytes alone: what its name or its sender says counts for nothing (X07). Null: none of those that may be
 * kept. SVG and HTML are not, because they can act.
 */
export function mediaTypeOf(head: Buffer): string | null {
  return starts.find(([, is]) => is(head))?.[0] ?? null;
}
