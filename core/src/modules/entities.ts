import type { EntitySchema } from '@mikro-orm/postgresql';
import * as events from '../platform/events/tables.ts';
import * as jobs from '../platform/jobs/tables.ts';
import * as mail from '../platform/mail/tables.ts';
import * as revisions from '../platform/revisions/tables.ts';
import { entitiesOf } from '../platform/module.ts';
import * as audit from './audit/tables.ts';
import * as cart from './cart/tables.ts';
import * as catalog from './catalog/tables.ts';
import * as commission from './commission/tables.ts';
import * as configurations from './configurations/tables.ts';
import * as entitlement from './entitlement/tables.ts';
import * as federation from './federation/tables.ts';
import * as impersonations from './impersonations/tables.ts';
import * as inventory from './inventory/tables.ts';
import * as ledger from './ledger/tables.ts';
import * as notifications from './notifications/tables.ts';
import * as orders from './orders/tables.ts';
import * as organizations from './organizations/tables.ts';
import * as payments from './payments/tables.ts';
import * as pricing from './pricing/tables.ts';
import * as quotes from './quotes/tables.ts';
import * as search from './search/tables.ts';
import * as storefronts from './storefronts/tables.ts';

/** Every table of the house. Apart from the map, so that a database can be made without loading a verb. */
export const entities: readonly EntitySchema[] = [
  events,
  jobs,
  mail,
  revisions,
  organizations,
  storefronts,
  catalog,
  entitlement,
  inventory,
  pricing,
  configurations,
  commission,
  federation,
  search,
  cart,
  quotes,
  ledger,
  payments,
  orders,
  impersonations,
  notifications,
  audit,
].flatMap((tables) => entitiesOf(tables));
