import { createServer, type Server } from 'node:net';

/** A mail server that takes everything and keeps it. */
export function openMailSink(): Promise<{ port: number; mails: string[]; server: Server }> {
  const mails: string[] = [];
  const server = createServer((socket) => {
    let isData = false;
    let text = '';
    socket.write('220 sink\r\n');
    socket.on('error', () => {
      /* the client hung up */
    });
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (let end = text.indexOf('\r\n'); end >= 0 && !isData; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (/^DATA/i.test(line)) {
          isData = true;
          socket.write('354 go on\r\n');
        } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
      }
      if (isData && text.includes('\r\n.\r\n')) {
        mails.push(text.slice(0, text.indexOf('\r\n.\r\n')));
        [text, isData] = ['', false];
        socket.write('250 kept\r\n');
      }
    });
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done({ port: (server.address() as { port: number }).port, mails, server }));
  });
}
