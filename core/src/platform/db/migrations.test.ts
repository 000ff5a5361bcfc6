import { expect, inject, it } from 'vitest';
import pg from 'pg';
import { entities } from '../../modules/entities.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

it('all migrations together lead to exactly what the entities say', async () => {
  const admin = inject('postgresUrl');
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query('create database migrated');
  const url = admin.replace(/\/postgres$/, '/migrated');
  try {
    await migrate(url, entities);
    await migrate(url, entities);
    const database = await openDatabase({ url, entities, poolSize: 1, asOwner: true });
    const left = await database.orm.schema.getUpdateSchemaSQL({ wrap: false } as never);
    await database.close();
    // What replaces itself always shows; tables and columns must not.
    expect(left.replaceAll(/create or replace (function[\s\S]*?end \$\$|trigger[^;]*);/g, '').trim()).toBe('');
  } finally {
    await client.query('drop database migrated with (force)');
    await client.end();
  }
});
