import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { type Endpoint, streaming } from '../../platform/http/rest.ts';
import { ShowDocument } from './schemas.ts';
import { sendDocument } from './send-document.ts';

export const documentsApi: readonly Endpoint[] = [
  streaming({
    method: 'get',
    path: '/documents/{documentId}',
    summary: 'A datasheet, certificate, drawing or picture of a product',
    gate: 'public',
    input: ShowDocument,
    status: 200,
    output: z.string(),
    gives: ['image/*', 'application/*', 'text/*', 'model/*'],
    respond: ({ raw, input, transact }) => sendDocument(raw, input, transact),
  }),
];

/**
 * The same for our own pages, `/media/{documentId}`: a page of forty pictures is not forty requests of the API's quota.
 */
export function showMedia(
  raw: Request,
  documentId: string,
  transact: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
): Promise<Response> {
  return sendDocument(raw, ShowDocument.parse({ documentId }), transact);
}
