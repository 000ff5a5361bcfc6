/** What a problem of RFC 9457 says, as core writes it. */
interface Problem { readonly code: string; readonly requestId: string; readonly facts?: object; readonly errors?: readonly { pointer: string; code: string; detail: string }[] }

const pathOf = (pointer: string) => pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * What is refused before any procedure is reached (the house is busy, the request too large) is told as a problem, which tRPC cannot read: it took it for a line that
 * was cut. Here it becomes what a procedure would have answered, for each call of the batch.
 */
export async function toldAtTheDoor(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const { code, requestId, facts = {}, errors = [] } = await response.json() as Problem;
  const issues = errors.map((one) => ({ path: pathOf(one.pointer), code: one.code, message: one.detail }));
  return Response.json({ error: { message: code, code: -32_603, data: { refusal: { code, facts, issues, requestId } } } }, { status: response.status });
}
