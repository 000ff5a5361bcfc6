import { pino, type Logger } from 'pino';

export type Log = Logger;

/** One line of JSON an entry. What could open a door is cut out wherever it stands. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: { name: 'hansa' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'password',
        '*.password',
        'token',
        '*.token',
        'secret',
        '*.secret',
        'authorization',
        '*.authorization',
        'cookie',
        '*.cookie',
        'headers.cookie',
        'headers.authorization',
      ],
      censor: '[cut]',
    },
  });
}
