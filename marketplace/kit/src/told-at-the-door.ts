import { refusalOfProblem } from './refusal-of-problem.ts';

/**
 * What is refused before any procedure is reached (the house is busy, the request too large) is told as a problem,
 * which tRPC cannot read: it took it for a line that was cut. Here it becomes what a procedure would have answered, for
 * each call of the batch.
 */
export async function toldAtTheDoor(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const refusal = refusalOfProblem(await response.json());
  return Response.json(
    { error: { message: refusal.code, code: -32_603, data: { refusal } } },
    { status: response.status },
  );
}
