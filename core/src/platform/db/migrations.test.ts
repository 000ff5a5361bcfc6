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

it('run as an owner that is no superuser, as a PostgreSQL kept by somebody else grants', async () => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query("create role keeper login password 'keeps' createrole");
  await client.query('grant hansa_app to keeper');
  await client.query('create database kept owner keeper');
  const url = new URL(inject('postgresUrl').replace(/\/postgres$/, '/kept'));
  [url.username, url.password] = ['keeper', 'keeps'];
  try {
    await migrate(url.href, entities);
    const database = await openDatabase({ url: url.href, entities, poolSize: 1 });
    await database.close();
  } finally {
    await client.query('drop database kept with (force)');
    await client.query('drop role keeper');
    await client.end();
  }
});
