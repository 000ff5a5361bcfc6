import { askerHeaders } from './acting-for.ts';
import { FileRefused } from './file-refused.ts';
import { refusalOfProblem } from './refusal-of-problem.ts';

/**
 * Sends a file and tells how far it is; fetch cannot tell that yet. Gives the answer as JSON, or fails as a refusal.
 */
export function sendFile<Answer>(
  url: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('hansa-file-name', encodeURIComponent(file.name));
    for (const [name, value] of Object.entries({ ...askerHeaders(), ...headers }))
      request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response as Answer);
      else reject(new FileRefused(refusalOfProblem(request.response)));
    });
    request.addEventListener('error', () =>
      reject(new FileRefused({ code: navigator.onLine ? 'connection.lost' : 'connection.offline' })),
    );
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
