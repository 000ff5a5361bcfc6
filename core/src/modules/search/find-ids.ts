import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Scope } from './scope-of.ts';
import { searchDatabase, type Found, type Question } from './search-database.ts';

export function findIds(ctx: Context, scope: Scope, question: Question, bought: ReadonlySet<Id<'product'>>): Promise<Found> {
  void bought;
  return searchDatabase(ctx, scope, question);
}
