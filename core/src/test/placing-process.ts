import { appRouter } from '../modules/app.ts';
import { entities } from '../modules/entities.ts';
import { type Database, openDatabase } from '../platform/db/open.ts';
import type { Actor } from '../platform/permission.ts';
import { Refusal } from '../platform/refusal.ts';
import { aRequest } from './context.ts';
import type { SentActor } from './live-server.ts';

/** What became of one cart: the order, why it was refused, or what it failed with. */
export type PlacedCart = { readonly orderId: string } | { readonly refused: string } | { readonly failed: string };
export type ToPlacing =
  | { readonly url: string }
  | { readonly carts: readonly { readonly actor: SentActor; readonly input: object }[] }
  | 'end';
export type FromPlacing = 'open' | 'ended' | readonly PlacedCart[];

/**
 * One core process of a test that places carts by its door: told by its parent on which database, then whose carts,
 * which it places all at once.
 */
let database: Database;
const tell = (told: FromPlacing) => {
  process.send!(told);
};

async function place({
  actor: { permissions, ...rest },
  input,
}: {
  actor: SentActor;
  input: object;
}): Promise<PlacedCart> {
  const actor: Actor = { ...rest, permissions: new Map(permissions) };
  try {
    return {
      orderId: (
        await appRouter
          .createCaller({
            request: aRequest(actor),
            database,
            onFault: () => {
              /* told */
            },
          })
          .orders.place(input as never)
      ).orderId,
    };
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause;
    return cause instanceof Refusal ? { refused: cause.code } : { failed: String(cause ?? error) };
  }
}

process.on('message', (told: ToPlacing) => {
  if (told === 'end') void database.close().then(() => tell('ended'));
  else if ('url' in told)
    void openDatabase({ url: told.url, entities, poolSize: 8 }).then((opened) => {
      database = opened;
      tell('open');
    });
  else void Promise.all(told.carts.map(place)).then(tell);
});
process.once('disconnect', () => process.exit());
