import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { book, type Posting } from './book.ts';

const { database, owner } = await testDatabase();
const [buyerId, sellerId, strangerId] = [newId<'organization'>(), newId<'organization'>(), newId<'organization'>()];
const writes = (postings: readonly Posting[], reference: string = newId(), currency = 'EUR') =>
  asThePlatform(database, async (ctx) => {
    await book(ctx, [
      {
        kind: 'placing',
        reference: { type: 'vendor_order', id: reference },
        memo: 'test',
        currency,
        buyerId,
        sellerId,
        postings,
      },
    ]);
    return (await ctx.sql.one<{ id: string }>`select id from ledger_transaction where reference_id = ${reference}`)!.id;
  });
const sums = async () =>
  (
    await owner.query(
      'select transaction_id, currency, sum(amount_minor)::bigint as sum from ledger_entry group by 1, 2 having sum(amount_minor) <> 0',
    )
  ).rows;

it('I1 whatever is booked sums to zero per transaction and currency, on accounts that are made when first needed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9_000_000_000 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('EUR', 'VND', 'JPY', 'KWD'),
      async (amounts, currency) => {
        await writes(
          [
            { account: 'receivable', ownerId: buyerId, amountMinor: amounts.reduce((sum, one) => sum + one, 0) },
            ...amounts.map(
              (amount, n): Posting => ({
                account: n % 2 ? 'tax payable' : 'payable',
                ownerId: n % 2 ? null : sellerId,
                detail: n % 2 ? 'DE' : '',
                amountMinor: -amount,
              }),
            ),
          ],
          newId(),
          currency,
        );
      },
    ),
    { numRuns: 60 },
  );
  expect(await sums()).toEqual([]);
});

it('I1 a booking that does not balance is never written: not by the verb, and not past it', async () => {
  const before = (await owner.query('select count(*)::int as n from ledger_entry')).rows[0].n;
  await expect(
    writes([
      { account: 'receivable', ownerId: buyerId, amountMinor: 100 },
      { account: 'payable', ownerId: sellerId, amountMinor: -99 },
    ]),
  ).rejects.toThrow('does not balance');
  const transactionId = await writes([
    { account: 'receivable', ownerId: buyerId, amountMinor: 100 },
    { account: 'payable', ownerId: sellerId, amountMinor: -100 },
  ]);
  const account = (
    await owner.query('select account_id from ledger_entry where transaction_id = $1 limit 1', [transactionId])
  ).rows[0].account_id;
  await expect(
    owner.query(
      `insert into ledger_entry (id, transaction_id, account_id, owner_id, amount_minor, currency, at) values ($1, $2, $3, null, 5, 'EUR', now())`,
      [newId(), transactionId, account],
    ),
  ).rejects.toThrow(/sum to zero/);
  expect((await owner.query('select count(*)::int as n from ledger_entry')).rows[0].n).toBe(before + 2);
});

it('I6 a sale is booked once, however often it is tried', async () => {
  const reference = newId();
  const postings: Posting[] = [
    { account: 'receivable', ownerId: buyerId, amountMinor: 7 },
    { account: 'payable', ownerId: sellerId, amountMinor: -7 },
  ];
  await writes(postings, reference);
  await expect(writes(postings, reference)).rejects.toThrow();
});

it('what was booked is never changed or removed, even by the owner of the tables', async () => {
  await expect(owner.query('update ledger_entry set amount_minor = amount_minor + 1')).rejects.toThrow('append-only');
  await expect(owner.query('delete from ledger_transaction')).rejects.toThrow('append-only');
});

it('A03 each party reads its own entries, and a stranger none', async () => {
  await writes([
    { account: 'receivable', ownerId: buyerId, amountMinor: 11 },
    { account: 'payable', ownerId: sellerId, amountMinor: -11 },
  ]);
  const owners = (organizationId: Id<'organization'>) =>
    actingAs(database, anActor(organizationId), async (ctx) =>
      (await ctx.sql<{ owner: string }>`select distinct owner_id as owner from ledger_entry`).map((row) => row.owner),
    );
  expect(await owners(buyerId)).toEqual([buyerId]);
  expect(await owners(sellerId)).toEqual([sellerId]);
  expect(await owners(strangerId)).toEqual([]);
});
