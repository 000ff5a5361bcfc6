/**
 * Hears when this tab may be seen for the last time: it is left or closed, or goes into the background, from which a
 * phone ends it without another word. Gives what stops the hearing. Outside of a browser no tab is left.
 */
export function whenLeaving(leave: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const signs = [
    [globalThis, 'pagehide'],
    [document, 'visibilitychange'],
  ] as const;
  for (const [target, sign] of signs) target.addEventListener(sign, leave);
  return () => {
    for (const [target, sign] of signs) target.removeEventListener(sign, leave);
  };
}
