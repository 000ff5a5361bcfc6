import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';

/**
 * A small balancer on 127.0.0.1, for trying several core processes on one machine: requests and live connections go
 * round, whoever they are of, because nothing of a person is kept in a process. A target that does not take a
 * connection is passed over, and tried again in a while. In production a real one does this (compose.yaml).
 */
export interface Balancer {
  readonly served: ReadonlyMap<number, { requests: number; lines: number }>;
  stop(): Promise<void>;
}

const restMs = 2000;

export async function balance(port: number, targets: readonly number[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const served = new Map(targets.map((target) => [target, { requests: 0, lines: 0 }]));
  const restsUntil = new Map<number, number>();
  let turn = 0;
  /** All targets, the one whose turn it is first, those that were not there a moment ago last. */
  const inTurn = () => {
    turn += 1;
    const all = targets.map((_, n) => targets[(turn + n) % targets.length]!);
    const isThere = (target: number) => (restsUntil.get(target) ?? 0) < performance.now();
    return [...all.filter(isThere), ...all.filter((target) => !isThere(target))];
  };
  const forwarded = (asked: IncomingMessage) => ({
    ...asked.headers,
    'x-forwarded-for': asked.socket.remoteAddress ?? '',
  });

  function pass(asked: IncomingMessage, answer: ServerResponse, [target, ...others]: readonly number[]): void {
    const onward = request(
      { host: '127.0.0.1', port: target!, method: asked.method, path: asked.url, headers: forwarded(asked), agent },
      (got) => {
        served.get(target!)!.requests += 1;
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
        got.on('error', () => answer.destroy());
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => {
      // Refused at the door: nothing has been done, so another may do it. Later it may have been, and only the client
      // knows whether to repeat.
      if (error.code === 'ECONNREFUSED') restsUntil.set(target!, performance.now() + restMs);
      if (error.code === 'ECONNREFUSED' && others.length > 0 && !asked.readableDidRead) {
        pass(asked, answer, others);
        return;
      }
      if (!answer.headersSent) answer.writeHead(503, { 'retry-after': '2' });
      answer.end();
    });
    // The body begins to flow only when somebody is there to take it.
    onward.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => asked.pipe(onward));
      else asked.pipe(onward);
    });
  }

  function join(asked: IncomingMessage, client: Socket, head: Buffer, [target, ...others]: readonly number[]): void {
    const onward = connect(target!, '127.0.0.1');
    onward.once('connect', () => {
      served.get(target!)!.lines += 1;
      const headers = Object.entries(forwarded(asked)).flatMap(([name, value]) =>
        value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`),
      );
      onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNREFUSED' || others.length === 0) {
        client.destroy();
        return;
      }
      restsUntil.set(target!, performance.now() + restMs);
      join(asked, client, head, others);
    });
    client.on('error', () => onward.destroy());
    client.once('close', () => onward.destroy());
  }

  const server = createServer((asked, answer) => {
    pass(asked, answer, inTurn());
  });
  const lines = new Set<Socket>();
  server.on('upgrade', (asked, client: Socket, head: Buffer) => {
    lines.add(client);
    client.once('close', () => lines.delete(client));
    join(asked, client, head, inTurn());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', () => {
      done();
    });
  });
  return {
    served,
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
        for (const line of lines) line.destroy();
        agent.destroy();
      }),
  };
}
