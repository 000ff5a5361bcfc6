import type pg from 'pg';
import { compile, type Fragment } from './sql.ts';

/**
 * One row of a question that stands by itself, outside any transaction and under nobody's variables: for what all may
 * read. It costs one journey instead of two.
 */
export async function askOpenly<Row extends pg.QueryResultRow>(pool: pg.Pool, question: Fragment): Promise<Row | null> {
  const { text, parameters } = compile(question.text, question.values);
  return (await pool.query<Row>(text, parameters)).rows[0] ?? null;
}
