import pg from 'pg';
import { chainBreaks } from '../modules/audit/index.ts';

/**
 * Statements that find what breaks an invariant of the money, the goods and the quotes; each must give no row, on any
 * database at any time.
 */
const broken: Readonly<Record<string, string>> = {
  'I1 a ledger transaction that does not sum to zero':
    'select transaction_id, currency, sum(amount_minor) from ledger_entry group by 1, 2 having sum(amount_minor) <> 0',
  'I2 an order that is not the sum of its parts': `select o.id from purchase_order o join (select order_id, sum(lines_minor) l, sum(discount_minor) d, sum(freight_minor) f, sum(tax_minor) t, sum(total_minor) s from vendor_order group by 1) v on v.order_id = o.id
    where (o.lines_minor, o.discount_minor, o.freight_minor, o.tax_minor, o.total_minor) is distinct from (v.l, v.d, v.f, v.t, v.s)`,
  'I2 a part that is not the sum of its lines': `select v.id from vendor_order v join (select vendor_order_id, sum(line_minor) l, sum(discount_minor) d, sum(tax_minor) t, sum(commission_minor) c from order_line group by 1) x on x.vendor_order_id = v.id
    where (v.lines_minor, v.discount_minor, v.commission_minor) is distinct from (x.l, x.d, x.c) or v.tax_minor < x.t`,
  'I3 a part of which what came in and what is open is not what its seller, the commission and the tax are due': `select v.id, b.captured, r.open_minor, b.due from vendor_order v
    join (select e.vendor_order_id, coalesce(sum(e.amount_minor) filter (where a.kind = 'clearing'), 0) captured, -coalesce(sum(e.amount_minor) filter (where a.kind in ('payable', 'commission revenue', 'tax payable')), 0) due
      from ledger_entry e join ledger_account a on a.id = e.account_id join ledger_transaction t on t.id = e.transaction_id and t.kind in ('placing', 'cancelling', 'payment') group by 1) b on b.vendor_order_id = v.id join receivable r on r.vendor_order_id = v.id
    where r.amount_minor <> b.due or b.captured + r.open_minor < b.due or (b.captured + r.open_minor > b.due and r.open_minor > 0)`,
  'I3 commission that is not what was frozen on the lines less what fell away': `select v.id, b.commission, x.commission as frozen from vendor_order v
    join (select e.vendor_order_id, -coalesce(sum(e.amount_minor) filter (where a.kind = 'commission revenue'), 0) commission from ledger_entry e join ledger_account a on a.id = e.account_id group by 1) b on b.vendor_order_id = v.id
    cross join lateral (select sum(commission_minor - round(commission_minor * quantity_cancelled / quantity)) commission from order_line l where l.vendor_order_id = v.id) x where b.commission <> x.commission`,
  'I4 stock below zero or reserved beyond it':
    'select offer_id from stock where on_hand < 0 or reserved < 0 or reserved > on_hand',
  'I4 reserved stock that is not what reservations hold': `select s.offer_id from stock s left join (select offer_id, location_id, sum(quantity) q from stock_reservation group by 1, 2) r using (offer_id, location_id) where s.reserved <> coalesce(r.q, 0)`,
  'I4 a reservation that is not what is open of its line': `select l.id from order_line l left join (select order_line_id, sum(quantity) q from stock_reservation group by 1) r on r.order_line_id = l.id
    where coalesce(r.q, 0) <> l.quantity - l.quantity_shipped - l.quantity_cancelled and not (l.configuration is not null and r.q is null)`,
  'I5 credit used that is not what is open, or is beyond the limit': `select a.id from credit_account a left join (select seller_id, buyer_id, currency, sum(open_minor) open from receivable group by 1, 2, 3) r using (seller_id, buyer_id, currency)
    where a.used_minor <> coalesce(r.open, 0) or a.used_minor > a.limit_minor`,
  'I5 a receivable account that is not what its buyers owe': `select a.id from ledger_account a join (select account_id, sum(amount_minor) s from ledger_entry group by 1) e on e.account_id = a.id
    where a.kind = 'receivable' and e.s > coalesce((select sum(open_minor) from receivable r where r.buyer_id = a.owner_id and r.currency = a.currency), 0)`,
  'a part whose books are not what was sold of it less what fell away': `select v.id from vendor_order v join (select vendor_order_id, sum(amount_minor) filter (where a.kind = 'receivable' and t.kind <> 'payment') s from ledger_entry e join ledger_account a on a.id = e.account_id join ledger_transaction t on t.id = e.transaction_id group by 1) b on b.vendor_order_id = v.id
    cross join lateral (select sum(round(l.line_minor * l.quantity_cancelled / l.quantity) - round(l.discount_minor * l.quantity_cancelled / l.quantity) + round(l.tax_minor * l.quantity_cancelled / l.quantity)) c from order_line l where l.vendor_order_id = v.id) x
    where b.s <> case when v.state in ('rejected', 'cancelled') then 0 else v.total_minor - x.c end`,
  'a budget that is not what was ordered on it': `select u.cost_center_id from budget_use u join cost_center c on c.id = u.cost_center_id
    cross join lateral (select coalesce(sum(r.amount_minor), 0) s from purchase_order o join vendor_order v on v.order_id = o.id join receivable r on r.vendor_order_id = v.id where o.cost_center_id = u.cost_center_id and o.currency = c.currency and date_trunc('month', o.placed_at at time zone 'UTC')::date = u.month) x
    where u.used_minor <> x.s or u.used_minor > u.cap_minor`,
  'I7 an event whose delivery is done but was never tried': `select event_id from event_delivery where state = 'done' and attempts = 0`,
  'I8 a line that belongs to another buyer or seller than its order': `select l.id from order_line l join vendor_order v on v.id = l.vendor_order_id where (l.buyer_id, l.seller_id, l.order_id) is distinct from (v.buyer_id, v.seller_id, v.order_id)`,
  "I8 a price of an offer in another seller's list":
    'select p.offer_id from price p join price_list l on l.id = p.price_list_id join offer o on o.id = p.offer_id where l.seller_id <> o.seller_id or p.seller_id <> l.seller_id',
  "I8 a catalog that holds another seller's offer":
    'select c.offer_id from catalog_offer c join catalog k on k.id = c.catalog_id join offer o on o.id = c.offer_id where k.seller_id <> o.seller_id',
  'I10 a quote whose numbers have a gap':
    'select q.id from quote q left join (select quote_id, count(*) n, max(sequence) m from quote_operation group by 1) o on o.quote_id = q.id where q.sequence <> coalesce(o.n, 0) or q.sequence <> coalesce(o.m, 0)',
  ...chainBreaks,
  'a quote version that is not the bytes its hash names': `select quote_id from quote_version where hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
};

export interface Break {
  readonly invariant: string;
  readonly rows: number;
  /** The first row that breaks it. */
  readonly first: Record<string, unknown>;
}

/** Looks at every invariant as the owner of the tables, past all policies. Empty: all hold. */
export async function findBreaks(owner: pg.Pool): Promise<Break[]> {
  const breaks: Break[] = [];
  for (const [invariant, sql] of Object.entries(broken)) {
    const { rows } = await owner.query<Record<string, unknown>>(sql);
    if (rows[0]) breaks.push({ invariant, rows: rows.length, first: rows[0] });
  }
  return breaks;
}

export const invariantCount = Object.keys(broken).length;

/**
 * The last link of the audit chain, to be written down where nobody of this machine can change it, and how many events
 * wait for their link.
 */
export async function auditHead(owner: pg.Pool): Promise<{ number: number; hash: string; waiting: number } | null> {
  const {
    rows: [head],
  } = await owner.query<{ number: number; hash: string; waiting: number }>(`
    select l.number::int, l.hash, (select count(*)::int from event e where not exists (select 1 from audit_link k where k.event_id = e.id)) as waiting from audit_link l order by l.number desc limit 1`);
  return head ?? null;
}

/**
 * Whether a head that was written down before is still a link of this chain: else all after some point was made anew.
 */
export async function isOfChain(
  owner: pg.Pool,
  head: { readonly number: number; readonly hash: string },
): Promise<boolean> {
  return (
    (await owner.query('select 1 from audit_link where number = $1 and hash = $2', [head.number, head.hash])).rows
      .length === 1
  );
}

/** Every broken invariant with how many rows break it; empty: all hold. */
export async function brokenInvariants(owner: pg.Pool): Promise<Record<string, number>> {
  return Object.fromEntries((await findBreaks(owner)).map((one) => [one.invariant, one.rows]));
}

/**
 * All of it on a database by its address, for the command: what is broken, and the chain's head. `earlier`: a head that
 * was written down before.
 */
export async function auditDatabase(
  url: string,
  earlier: { readonly number: number; readonly hash: string } | null = null,
): Promise<{ breaks: Break[]; head: Awaited<ReturnType<typeof auditHead>> }> {
  // An owner who is no superuser is bound by the row policies, too, and would find nothing wrong with rows that it does
  // not see.
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c hansa.platform=on' });
  // One that is still closing when its server stops hears of it; nothing is lost by that.
  pool.on('error', () => {
    /* all answers are in */
  });
  try {
    const breaks = await findBreaks(pool);
    if (earlier !== null && !(await isOfChain(pool, earlier)))
      breaks.push({
        invariant: 'I11 a chain that is not the one whose head was written down',
        rows: 1,
        first: { ...earlier },
      });
    return { breaks, head: await auditHead(pool) };
  } finally {
    await pool.end();
  }
}
