import type { Page } from 'playwright-core';

/**
 * Asks a door as the person on the page would: with the page's own session and acting organization. What is refused is
 * thrown with its code.
 */
export async function ask<T>(
  page: Page,
  door: string,
  input?: unknown,
  kind: 'query' | 'mutation' = 'query',
): Promise<T> {
  const answer = await page.evaluate(
    async ([name, asked, isQuery]) => {
      const organization = Object.entries(sessionStorage).find(([key]) => key.startsWith('hansa.organization.'))?.[1] as
        | string
        | undefined;
      const headers = {
        'content-type': 'application/json',
        ...(organization ? { 'hansa-organization': organization } : {}),
      };
      const response = isQuery
        ? await fetch(
            `/trpc/${name}${asked === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(asked))}`}`,
            { headers },
          )
        : await fetch(`/trpc/${name}`, { method: 'POST', headers, body: JSON.stringify(asked ?? {}) });
      return (await response.json()) as {
        result?: { data: unknown };
        error?: { message: string; data?: { refusal?: unknown } };
      };
    },
    [door, input, kind === 'query'] as const,
  );
  if (!answer.result)
    throw new Error(`${door}: ${JSON.stringify(answer.error?.data?.refusal ?? answer.error?.message)}`);
  return answer.result.data as T;
}
