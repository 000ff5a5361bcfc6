import pg from 'pg';

export interface WorldCount {
  readonly offers: number;
  readonly products: number;
  readonly prices: number;
  readonly buyers: number;
  readonly orders: number;
}

/**
 * How much a database holds, told to PostgreSQL's planner as well: what was loaded a moment ago is planned for blindly
 * otherwise.
 */
export async function countWorld(databaseUrl: string): Promise<WorldCount> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('analyze');
    const { rows } = await client.query<WorldCount>(`
      select (select count(*)::int from offer) as offers, (select count(*)::int from product) as products, (select count(*)::int from price) as prices,
             (select count(*)::int from organization where is_buyer) as buyers, (select count(*)::int from purchase_order) as orders`);
    return rows[0]!;
  } finally {
    await client.end();
  }
}

/**
 * So much of everything that a run ends by its time. Past the triggers, which would note each row for the index one by
 * one, seven minutes and more for a world of 100,000 offers: for a database whose index is not built yet.
 */
export async function raiseStock(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('update stock set on_hand = on_hand + 10000000');
  } finally {
    await client.end();
  }
}
