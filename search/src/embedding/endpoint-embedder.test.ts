import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openEndpointEmbedder } from './endpoint-embedder.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** An endpoint that answers out of order, as the API allows, and keeps what it was asked. */
async function anEndpoint(status = 200) {
  const asked: { input: string[]; authorization: string | undefined }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { input } = JSON.parse(body) as { input: string[] };
    asked.push({ input, authorization: request.headers.authorization });
    const data = input.map((text, index) => ({ index, embedding: [text.length, 0, 0] })).reverse();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings` };
}

test('vectors come in the order of the texts, of length 1, and queries and documents are told apart', async () => {
  const { asked, url } = await anEndpoint();
  const embedder = await openEndpointEmbedder({
    url,
    model: 'small',
    apiKey: 'key',
    prefix: { query: 'query: ', document: 'passage: ' },
  });
  expect(embedder.dimensions).toBe(3);
  expect(await embedder.embed(['a', 'bb'], 'query')).toEqual([Float32Array.of(1, 0, 0), Float32Array.of(1, 0, 0)]);
  await embedder.embed(
    Array.from({ length: 100 }, () => 'x'),
    'document',
  );
  expect(asked.slice(1).map(({ input }) => [input.length, input[0]])).toEqual([
    [2, 'query: a'],
    [64, 'passage: x'],
    [36, 'passage: x'],
  ]);
  expect(asked[0]!.authorization).toBe('Bearer key');
});

test('F04 an endpoint that refuses is not taken for an embedder', async () => {
  const { url } = await anEndpoint(503);
  await expect(openEndpointEmbedder({ url, model: 'small' })).rejects.toThrow('503');
});
