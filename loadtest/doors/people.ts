import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** Somebody at the doors: signed in by a cookie, or a visitor without one. */
export interface Person {
  readonly email: string | null;
  readonly cookie: string | null;
}
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export const visitor: Person = { email: null, cookie: null };
const agent = new Agent({ keepAlive: true, maxSockets: 512, scheduling: 'fifo' });
const patienceMs = 30_000;

/** One request of a person; fails where there is no answer at all. */
export function send(
  origin: string,
  person: Person,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const content = body === undefined ? null : JSON.stringify(body);
  return new Promise((done, failed) => {
    const headers = {
      ...(person.cookie === null ? {} : { cookie: person.cookie }),
      ...(content === null
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)), origin }),
    };
    const sent = request(new URL(path, origin), { method, agent, headers, timeout: patienceMs }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces).toString() });
      });
      answer.on('error', failed);
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
    sent.on('error', failed);
    sent.end(content ?? undefined);
  });
}

export async function signIn(origin: string, email: string, password: string): Promise<Person> {
  const answer = await send(origin, visitor, 'POST', '/auth/sign-in/email', { email, password });
  if (answer.status !== 200)
    throw new Error(`${email} could not sign in: ${answer.status} ${answer.body.slice(0, 200)}`);
  return { email, cookie: (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ') };
}
