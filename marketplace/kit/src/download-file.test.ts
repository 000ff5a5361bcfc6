import { afterEach, expect, it, vi } from 'vitest';
import { downloadFile } from './download-file.ts';
import { refusalOf, refusalText } from './refusal-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answerWith = (body: string, contentType: string) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status: 404, headers: { 'content-type': contentType } }));
const failure = () =>
  downloadFile('/api/v1/quotes/x/versions/1/pdf', 'x.pdf').then(
    () => null,
    (error: unknown) => error,
  );

it('a file that is refused fails with the words of its refusal', async () => {
  answerWith(
    JSON.stringify({
      type: 'urn:hansa:refusal:thing.unknown',
      title: 'Unknown',
      status: 404,
      code: 'thing.unknown',
      requestId: 'r3',
      facts: { thing: 'quote' },
    }),
    'application/problem+json',
  );
  const error = await failure();
  expect(refusalOf(error)).toEqual({ code: 'thing.unknown', facts: { thing: 'quote' }, issues: [], requestId: 'r3' });
  expect(refusalText(error)).not.toContain('thing.unknown');
});

it('an answer that core did not write is a fault, and no riddle', async () => {
  answerWith('<h1>Bad gateway</h1>', 'text/html');
  expect(refusalOf(await failure()).code).toBe('internal');
});
