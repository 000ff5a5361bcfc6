import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { balance, type Balancer } from './balance.ts';

const open: (Server | Balancer)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    if ('stop' in one) await one.stop();
    else {
      one.closeAllConnections();
      one.close();
    }
  }
});

async function target(name: string): Promise<number> {
  const server = createServer((asked, answer) => {
    let body = '';
    asked.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    asked.on('end', () => {
      answer.end(`${name} ${asked.method} ${body} ${asked.headers['x-forwarded-for']}`);
    });
  });
  server.on('upgrade', (_, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    socket.on('data', (piece) => {
      socket.write(`${name} heard ${String(piece)}`);
    });
  });
  open.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', () => {
      done();
    });
  });
  return (server.address() as { port: number }).port;
}
async function freePort(): Promise<number> {
  const port = await target('nobody');
  const server = open.pop() as Server;
  await new Promise<void>((done) => {
    server.close(() => {
      done();
    });
  });
  return port;
}
const ask = (port: number, body?: string) =>
  new Promise<string>((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
      let text = `${answer.statusCode} `;
      answer.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      answer.on('end', () => {
        done(text);
      });
    });
    sent.on('error', failed).end(body);
  });

describe('the small balancer', () => {
  it('sends requests round, with their bodies and who asked', async () => {
    const [port, one, two] = [await freePort(), await target('one'), await target('two')];
    open.push(await balance(port, [one, two]));
    const answers = [await ask(port), await ask(port, 'a body'), await ask(port), await ask(port, 'b')];
    expect(answers.filter((text) => text.includes('one'))).toHaveLength(2);
    expect(answers[1]).toMatch(/^200 (one|two) POST a body 127\.0\.0\.1$/);
  });

  it('passes over who is not there, and says when to come back where nobody is', async () => {
    const [port, gone, here] = [await freePort(), await freePort(), await target('here')];
    open.push(await balance(port, [gone, here]));
    for (const body of [undefined, 'kept', 'whole']) expect(await ask(port, body)).toMatch(/^200 here/);
    const [other] = [await freePort()];
    open.push(await balance(other, [gone]));
    expect(await ask(other)).toMatch(/^503/);
  });

  it('carries live connections both ways, past who is not there', async () => {
    const [port, gone, here] = [await freePort(), await freePort(), await target('here')];
    const balancer = await balance(port, [gone, here]);
    open.push(balancer);
    for (let n = 0; n < 2; n += 1) {
      const heard = await new Promise<string>((done) => {
        let text = '';
        const line = connect(port, '127.0.0.1', () => {
          line.write('GET /ws HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
        });
        line.on('data', (piece) => {
          text += String(piece);
          if (text.includes('101') && !text.includes('heard')) line.write('hello');
          if (text.includes('heard')) {
            line.destroy();
            done(text);
          }
        });
      });
      expect(heard).toContain('here heard hello');
    }
    expect(balancer.served.get(here)!.lines).toBe(2);
  });
});
