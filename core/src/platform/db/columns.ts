import { p, type EntitySchema } from '@mikro-orm/postgresql';
import type { Id } from '../ids.ts';

/** The few kinds of columns that the tables are made of, so that units and precision are chosen once. */
export const idColumn = <Table extends string>() => p.uuid().$type<Id<Table>>();
/** Amounts in minor units; a currency column stands beside them. */
export const minor = () => p.bigint('number');
/** A price per unit: up to six decimals, as text in JavaScript. */
export const unitPrice = () => p.decimal('string').precision(18).scale(6);
export const quantity = () => p.decimal('string').precision(16).scale(3);
export const currency = () => p.string().length(3);
export const instant = () => p.datetime(6);
export const day = () => p.date();
/** A text in both languages: `{ en, vi }`. */
export const text2 = () => p.json<{ en: string; vi: string }>();
/** A counter for people and for the search engine, which wants small numbers. */
export const number = () => p.integer();

/** A foreign key that is its plain id in JavaScript; relations point one way only, to earlier rooms. */
export function refersTo<Table extends string>(
  entity: EntitySchema<never> | object,
  column: string,
  onDelete: 'cascade' | 'restrict' = 'restrict',
) {
  const key = p.manyToOne(entity as never) as unknown as {
    mapToPk(): { joinColumn(name: string): { deleteRule(rule: string): unknown } };
  };
  // The ORM types such a key as its target; ours is the branded id that it holds at run time.
  return key.mapToPk().joinColumn(column).deleteRule(onDelete) as ReturnType<typeof idColumn<Table>>;
}
