import { askerHeaders } from './acting-for.ts';
import { FileRefused } from './file-refused.ts';
import { refusalOfProblem } from './refusal-of-problem.ts';

/**
 * Keeps a file of a REST door under a name. By fetch, because a link cannot say for which organization it asks. Throws
 * `FileRefused` with the door's refusal.
 */
export async function downloadFile(path: string, name: string): Promise<void> {
  const answer = await fetch(path, { headers: askerHeaders() });
  if (!answer.ok) throw new FileRefused(refusalOfProblem(await answer.json().catch(() => null)));
  const url = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
