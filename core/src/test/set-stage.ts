import pg from 'pg';

/**
 * Lets the latest delivery of a subscriber give up, as it does when its reaction has failed too often. For journeys
 * that look at dead letters.
 */
export async function killDelivery(databaseUrl: string, subscriber: string, error: string): Promise<void> {
  await run(
    databaseUrl,
    `
    update event_delivery set state = 'dead', attempts = 8, done_at = null, error = $2
    where subscriber = $1 and event_id = (select event_id from event_delivery d join event e on e.id = d.event_id where d.subscriber = $1 order by e.at desc limit 1)`,
    [subscriber, error],
  );
}

/**
 * Lets the latest import of a file have failed for a reason that is mended since, as one does whose seller had no
 * catalog yet. For journeys that run it again.
 */
export async function failImport(databaseUrl: string, fileName: string, code: string): Promise<void> {
  await run(
    databaseUrl,
    `
    update import_run set state = 'failed', reason = jsonb_build_object('code', $2::text, 'facts', '{}'::jsonb)
    where id = (select id from import_run where file_name = $1 order by created_at desc limit 1)`,
    [fileName, code],
  );
}

/**
 * Has what a person was told last told so many times more, as to somebody who was long away. For journeys that look at
 * large counts.
 */
export async function tellAgain(databaseUrl: string, email: string, times: number): Promise<void> {
  await run(
    databaseUrl,
    `
    insert into notice select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'read_at', null))).*
    from notice n, generate_series(1, $2::int)
    where n.id = (select m.id from notice m join auth.auth_user u on u.id::text = m.user_id::text where u.email = $1 order by m.given_at desc limit 1)`,
    [email, String(times)],
  );
}

async function run(databaseUrl: string, text: string, values: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(text, [...values]);
    if (rowCount === 0) throw new Error('nothing there to change');
  } finally {
    await client.end();
  }
}
