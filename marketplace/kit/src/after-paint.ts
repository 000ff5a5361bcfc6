let asked = 0;
/** Counts a question to core while it is under way: a page stands when none is. */
export function whileAsked<T>(question: Promise<T>): Promise<T> {
  asked++;
  return question.finally(() => asked--);
}

/**
 * No page waits longer for what it can do without at first: one that never stands (a question that hangs, no heading)
 * still has to hear of changes.
 */
const mostMs = 5000;
const quietLooks = 3;

/**
 * When the page that is being opened has its heading and all that it asked for, and some frames to paint it in. For
 * what nobody looks at first: the socket that tells of later changes, the code that draws charts. By the clock and not
 * by frames, of which a tab in the background has none.
 */
export async function afterPaint(): Promise<void> {
  const began = performance.now();
  // Between an answer and what is drawn from it, or asked because of it, nothing is under way either: it has to stay so
  // for some looks.
  for (let quiet = 0; quiet < quietLooks && performance.now() - began < mostMs; ) {
    await new Promise((done) => {
      setTimeout(done, 80);
    });
    quiet = asked || !document.querySelector('main h1') ? 0 : quiet + 1;
  }
}
