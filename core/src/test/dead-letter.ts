import pg from 'pg';

/** Lets the latest delivery of a subscriber give up, as it does when its reaction has failed too often. For journeys that look at dead letters. */
export async function killDelivery(databaseUrl: string, subscriber: string, error: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      update event_delivery set state = 'dead', attempts = 8, done_at = null, error = $2
      where subscriber = $1 and event_id = (select event_id from event_delivery d join event e on e.id = d.event_id where d.subscriber = $1 order by e.at desc limit 1)`, [subscriber, error]);
  } finally {
    await client.end();
  }
}
