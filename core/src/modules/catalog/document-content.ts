import type { documentKinds } from './schemas.ts';

type DocumentKind = (typeof documentKinds)[number];

/** The largest of them are drawings; what is larger belongs to a link in the description. */
export const documentBytes = 25 * 2 ** 20;
/** How many first bytes tell what a file is. */
export const tellingBytes = 64;

const pictures = ['image/png', 'image/jpeg', 'image/webp'] as const;
const starts: readonly (readonly [mediaType: string, is: (head: Buffer) => boolean])[] = [
  ['application/pdf', (head) => head.subarray(0, 5).equals(Buffer.from('%PDF-'))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/webp', (head) => head.subarray(0, 4).equals(Buffer.from('RIFF')) && head.subarray(8, 12).equals(Buffer.from('WEBP'))],
  ['model/step', (head) => head.subarray(0, 12).equals(Buffer.from('ISO-10303-21'))],
];

/** By its first bytes alone: what its name or its sender says counts for nothing (X07). Null where they are of nothing that a document of this kind may be. SVG and HTML are refused, because they can act. */
export function mediaTypeOf(kind: DocumentKind, head: Buffer): string | null {
  const mediaType = starts.find(([, is]) => is(head))?.[0];
  return mediaType !== undefined && takenBy(kind).includes(mediaType) ? mediaType : null;
}

export function takenBy(kind: DocumentKind): readonly string[] {
  if (kind === 'image') return pictures;
  return kind === 'drawing' ? ['application/pdf', 'model/step', ...pictures] : ['application/pdf', ...pictures];
}
