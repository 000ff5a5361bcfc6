/** No longer than this: a tab in the background presents no frames. */
const mostMs = 200;

/** When the frame that is being made stands before the reader: what comes now delays it no more. */
export function nextPaint(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, mostMs);
    requestAnimationFrame(() => {
      setTimeout(done);
    });
  });
}
