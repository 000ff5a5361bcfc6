/**
 * What was asked together, when all of it has ended: where one fails, what was asked beside it is over before whoever
 * asked goes on, and so before its transaction is.
 */
export async function allEnded<const Asked extends readonly unknown[]>(
  asked: Asked,
): Promise<{ -readonly [Place in keyof Asked]: Awaited<Asked[Place]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
