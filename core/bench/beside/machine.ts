import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type pg from 'pg';

/**
 * What this machine can do at best, measured in the same run as what stands beside it; each is so many a second, one
 * after another.
 */
export interface Limit {
  readonly name: string;
  readonly perSecond: number;
}

const measuredMs = 1000;

export async function limitOf(name: string, once: () => unknown): Promise<Limit> {
  for (let n = 0; n < 20; n += 1) await once();
  let times = 0;
  const start = performance.now();
  for (; performance.now() - start < measuredMs; times += 1) await once();
  return { name, perSecond: (times / (performance.now() - start)) * 1000 };
}

/** A block written and made durable. */
export async function fsyncLimit(folder: string): Promise<Limit> {
  const file = openSync(join(folder, 'fsync'), 'w');
  const block = Buffer.alloc(8192);
  try {
    return await limitOf('a block made durable (fsync)', () => {
      writeSync(file, block, 0, block.length, 0);
      fsyncSync(file);
    });
  } finally {
    closeSync(file);
  }
}

export async function transactionLimit(owner: pg.Pool): Promise<Limit> {
  await owner.query('create table if not exists tick (n bigint)');
  return limitOf('a transaction of one row, made durable', () => owner.query('insert into tick values (1)'));
}

export const selectLimit = (pool: pg.Pool): Promise<Limit> =>
  limitOf('select 1 by the pool', () => pool.query('select 1'));

/** The same web library as ours, answering with nothing. */
export async function answerLimit(): Promise<Limit> {
  const app = new Hono().get('/', (c) => c.json({ ok: true }));
  const server = await new Promise<Server>((done) => {
    const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => {
      done(opened as Server);
    });
  });
  const { port } = server.address() as { port: number };
  try {
    return await limitOf('a plain answer of Hono', () =>
      fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text()),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export function tellLimit({ name, perSecond }: Limit): Limit {
  console.log(`limit: ${name}: ${figure(perSecond)}/s`);
  return { name, perSecond };
}

/** Figure, limit, and how many of the limit one of the figure costs. */
export function tellBeside(what: string, perSecond: number, limit: Limit): void {
  console.log(
    `=> ${what}: ${figure(perSecond)}/s; limit ${limit.name} ${figure(limit.perSecond)}/s; ratio ${(limit.perSecond / perSecond).toPrecision(3)}`,
  );
}

const figure = (perSecond: number) =>
  perSecond >= 10 ? Math.round(perSecond).toLocaleString('en') : perSecond.toFixed(2);
