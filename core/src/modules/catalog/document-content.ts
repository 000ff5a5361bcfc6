import { pictureTypes } from '../../platform/files/media-type.ts';
import type { documentKinds } from './schemas.ts';

/** The largest of them are drawings; what is larger belongs to a link in the description. */
export const documentBytes = 25_000_000;

/** Media types that a document of this kind may be. */
export function takenBy(kind: (typeof documentKinds)[number]): readonly string[] {
  if (kind === 'image') return pictureTypes;
  return kind === 'drawing' ? ['application/pdf', 'model/step', ...pictureTypes] : ['application/pdf', ...pictureTypes];
}
