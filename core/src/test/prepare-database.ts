import { entities } from '../modules/entities.ts';
import { openIdentity } from '../modules/identity/index.ts';
import { systemClock } from '../platform/clock.ts';
import { migrate } from '../platform/db/migrate.ts';

/** Brings an empty database to the shape in which Hansa finds it: our tables, and those of the identity library. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl, entities);
  const identity = openIdentity({
    databaseUrl,
    publicUrl: 'http://127.0.0.1',
    isDemo: true,
    now: () => 0,
    clock: systemClock,
    onFault: () => {
      /* no mail is sent */
    },
    secret: 'a secret of tests that is long enough',
    sendResetMail: async () => {
      /* no test resets here */
    },
  });
  await identity.prepare();
  await identity.close();
}
