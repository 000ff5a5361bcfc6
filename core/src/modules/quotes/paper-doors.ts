import { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { attachmentDisposition } from '../../platform/files/files.ts';
import { type Endpoint, type Streaming, streaming } from '../../platform/http/rest.ts';
import { printVersion, readPrintedVersion } from './print-version.ts';
import { PrintVersion } from './schemas.ts';

/** Read in a transaction, drawn after it: a long paper holds no connection. */
async function send({
  input,
  transact,
}: Streaming & { readonly input: z.output<typeof PrintVersion> }): Promise<Response> {
  const printed = await transact((ctx) => readPrintedVersion(ctx as ActorContext, input));
  const bytes = await printVersion(printed);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentDisposition(`${printed.number} v${printed.version} ${printed.language}.pdf`),
    },
  });
}

export const paperDoors: readonly Endpoint[] = [
  streaming({
    method: 'get',
    path: '/quotes/{quoteId}/versions/{version}/pdf',
    summary: 'A version as PDF, in English or Vietnamese',
    gate: 'quote.read',
    input: PrintVersion,
    status: 200,
    output: z.string(),
    gives: ['application/pdf'],
    respond: send,
  }),
];
