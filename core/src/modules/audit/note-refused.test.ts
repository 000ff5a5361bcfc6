import { beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { forbidden, unknown } from '../../platform/refusal.ts';
import { tellRefused } from '../../platform/refused.ts';
import { anActor, aRequest } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { openRefusedBook } from './note-refused.ts';

const { database, owner } = await testDatabase();
let now = 0;
let book: ReturnType<typeof openRefusedBook>;
let company: Id<'organization'>;
beforeEach(() => {
  now = 0;
  company = newId();
  book = openRefusedBook({
    database,
    now: () => now,
    onFault: (error) => {
      throw error;
    },
  });
});

const asks = (actor = anActor(company), ids: Record<string, string> = { orderId: newId() }) => {
  tellRefused(
    book.hear,
    aRequest(actor, { requestId: 'r-1', from: '10.0.0.7' }),
    'orders.show',
    unknown({ what: 'order' }),
    ids,
  );
};
const entries = async () => {
  await book.settled();
  return (
    await owner.query<{
      actor_id: string;
      organization_id: string;
      subject_type: string;
      subject_id: string;
      request_id: string;
      came_from: string;
      parties: string[];
      data: { door: string; code: string; ids: string[]; leftOut: number };
    }>('select * from event where organization_id = $1 order by id', [company])
  ).rows;
};

describe('access that is refused', () => {
  it("A01 stands in the audit with who asked, from where, at which door and for what, whether it was another's or never was", async () => {
    const actor = anActor(company);
    const orderId = newId<'purchase_order'>();
    asks(actor, { orderId });
    tellRefused(book.hear, aRequest(actor), 'commission.save', forbidden({ permission: 'commission.manage' }), {
      name: 'Ours',
    });
    expect(await entries()).toMatchObject([
      {
        name: 'access.refused',
        actor_id: actor.userId,
        organization_id: company,
        subject_type: 'order',
        subject_id: orderId,
        request_id: 'r-1',
        came_from: '10.0.0.7',
        parties: [],
        data: { door: 'orders.show', code: 'thing.unknown', ids: [orderId], leftOut: 0 },
      },
      {
        subject_type: 'permission',
        subject_id: 'commission.save',
        data: { code: 'permission.missing', facts: { permission: 'commission.manage' }, ids: [] },
      },
    ]);
  });

  it('A01 does not fill the table: ten a minute of a person, a hundred in ten minutes of a company, and how many were left out', async () => {
    const busy = anActor(company);
    for (let time = 0; time < 500; time += 1) asks(busy);
    expect(await entries()).toHaveLength(10);
    now = 6_001;
    asks(busy);
    expect((await entries()).map((one) => one.data.leftOut)).toEqual([...Array.from({ length: 10 }, () => 0), 490]);
    // A person who asks once is not hidden behind another who floods, and a company of many is not a way around.
    asks();
    expect(await entries()).toHaveLength(12);
    for (let person = 0; person < 200; person += 1) asks();
    expect(await entries()).toHaveLength(101);
    company = newId();
    asks();
    expect(await entries()).toHaveLength(1);
  });

  it("is nobody's matter where a visitor asks, or where what was asked could not be read", async () => {
    tellRefused(book.hear, aRequest(null), 'products.show', unknown({ what: 'product' }), { productId: newId() });
    tellRefused(book.hear, aRequest(anActor(company)), 'orders.show', new Error('our mistake'), {});
    expect(await entries()).toEqual([]);
  });

  it('names at most ten ids of what was sent, however much that was', async () => {
    const ids = Array.from({ length: 5000 }, () => newId<'offer'>() as Id<'offer'>);
    tellRefused(book.hear, aRequest(anActor(company)), 'offers.save', unknown({ what: 'offer' }), {
      offers: ids.map((offerId) => ({ offerId })),
    });
    expect((await entries())[0]!.data.ids).toEqual(ids.slice(0, 10));
  });
});
