import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, manyProducts, type Market, someGoods } from '../../test/market.ts';
import { addListLines } from './add-list-lines.ts';
import { addToCart } from './add-to-cart.ts';
import { changeListLine, removeListLines } from './change-list-line.ts';
import { listLists } from './list-lists.ts';
import { listToCart } from './list-to-cart.ts';
import { removeList, saveList } from './save-list.ts';
import { AddListLines, ChangeListLine, ListLists, ListToCart, SaveRequisitionList } from './schemas.ts';
import { showCart } from './show-cart.ts';
import { showList } from './show-list.ts';

const { database, owner } = await testDatabase();
let market: Market, bolt: Goods, nut: Goods, hidden: Goods;
let me: Actor, colleague: Actor, manager: Actor, below: Actor, stranger: Actor;
let last = 0;
type ListId = Id<'requisition_list'>;
const as = <T>(actor: Actor, work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, actor, work);
const line = ({ productId, offerId }: Goods, quantity = '1') => ({ productId, offerId, quantity });
const aList = async (more: object = {}, actor = me) =>
  (await as(actor, (ctx) => saveList(ctx, SaveRequisitionList.parse({ name: `List ${++last}`, ...more }))))
    .id as ListId;
const shown = (actor: Actor, listId: ListId) => as(actor, (ctx) => showList(ctx, { listId }));
/** Without the second wall: what the verbs' own rule holds. */
const asLifted = <T>(actor: Actor, work: Parameters<typeof actingAs<T>>[2]) =>
  actingAs(database, actor, work, { isPlatform: true });
const toCart = (actor: Actor, listId: ListId, lineIds?: string[]) =>
  as(actor, (ctx) => listToCart(ctx, ListToCart.parse({ listId, ...(lineIds ? { lineIds } : {}) })));
const names = async (actor: Actor, more: object = {}) =>
  (await as(actor, (ctx) => listLists(ctx, ListLists.parse({ limit: 200, ...more })))).items.map((one) => one.id);
const unknown = (what: string) => expect.objectContaining({ code: 'thing.unknown', facts: { what } });

beforeAll(async () => {
  market = await aMarket(database, { buyers: 3 });
  // The third seller sells to nobody here.
  await asThePlatform(
    database,
    (ctx) => ctx.sql`update catalog set is_public = false where seller_id = ${market.sellers[2]!.id}`,
  );
  [bolt, nut, hidden] = [
    await someGoods(database, market, market.sellers[0]!),
    await someGoods(database, market, market.sellers[1]!, { price: '4' }),
    await someGoods(database, market, market.sellers[2]!),
  ];
  const [plant, branch, elsewhere] = market.buyers.map((one) => one.id) as [
    Id<'organization'>,
    Id<'organization'>,
    Id<'organization'>,
  ];
  const can = { 'cart.use': 'branch' } as const;
  const inPlant = { can, line: [plant], below: [plant, branch] };
  [me, colleague, manager] = [
    anActor(plant, inPlant),
    anActor(plant, inPlant),
    anActor(plant, { ...inPlant, can: { ...can, 'organization.manage': 'below' } }),
  ];
  [below, stranger] = [anActor(branch, { can, line: [branch, plant], below: [branch] }), anActor(elsewhere, { can })];
});

describe('a requisition list', () => {
  it('keeps lines by name, adds up the same goods, and goes into the cart whole or in part', async () => {
    const listId = await aList({ name: 'Monthly screws', lines: [line(bolt, '5'), line(nut, '2')] });
    await as(me, (ctx) =>
      addListLines(
        ctx,
        AddListLines.parse({ listId, lines: [line(bolt, '3'), { productId: nut.productId, quantity: '7' }] }),
      ),
    );
    const page = await shown(me, listId);
    expect(page).toMatchObject({
      currency: 'EUR',
      totalMinor: 8 * 1000 + 2 * 400 + 7 * 400,
      list: { name: 'Monthly screws', lines: 3, isMine: true, mayManage: true },
    });
    expect(page.lines.map((one) => [one.quantity, one.isChosen, one.warnings])).toEqual([
      ['8', true, []],
      ['2', true, []],
      ['7', false, []],
    ]);
    const buyer = { ...me, userId: newId<'user'>() };
    await asThePlatform(
      database,
      (ctx) => ctx.sql`update requisition_list set share = 'organization' where id = ${listId}`,
    );
    expect((await toCart(buyer, listId, [page.lines[0]!.id])).lineIds).toHaveLength(1);
    expect((await toCart(buyer, listId)).left).toEqual([]);
    const cart = await as(buyer, (ctx) => showCart(ctx));
    expect(
      cart.sellers
        .flatMap((seller) => seller.lines)
        .map((one) => one.quantity)
        .sort(),
    ).toEqual(['16', '2', '7']);
  });

  it('tells what changed since: price, stock, gone; and after it is bought, the new price is what was seen', async () => {
    const [dearer, scarce, gone, steps] = [
      await someGoods(database, market, market.sellers[0]!),
      await someGoods(database, market, market.sellers[0]!),
      await someGoods(database, market, market.sellers[1]!),
      await someGoods(database, market, market.sellers[1]!),
    ];
    const listId = await aList({ lines: [dearer, scarce, gone, steps].map((goods) => line(goods, '5')) });
    await asThePlatform(database, async (ctx) => {
      await ctx.sql`update offer set list_price = 11 where id = ${dearer.offerId}`;
      await ctx.sql`update stock set on_hand = 4 where offer_id = ${scarce.offerId}`;
      await ctx.sql`update offer set state = 'paused' where id = ${gone.offerId}`;
      await ctx.sql`update offer set minimum_quantity = 10 where id = ${steps.offerId}`;
    });
    const before = await shown(me, listId);
    expect(before.lines.map((one) => [one.warnings, one.seenPrice, one.unitPrice])).toEqual([
      [['price'], '10', '11'],
      [['stock'], '10', '10'],
      [['gone'], '10', null],
      [['quantity'], '10', '10'],
    ]);
    const buyer = { ...me };
    const { lineIds, left } = await toCart(buyer, listId);
    expect(lineIds).toHaveLength(2);
    expect(left).toEqual([
      { lineId: before.lines[2]!.id, why: 'gone' },
      { lineId: before.lines[3]!.id, why: 'quantity' },
    ]);
    expect((await shown(me, listId)).lines.map((one) => one.warnings)).toEqual([[], ['stock'], ['gone'], ['quantity']]);
  });

  it('leaves behind a line whose sum with the cart nobody sells, and puts in the rest', async () => {
    const threes = await someGoods(database, market, market.sellers[0]!, { multiple: 3 });
    await someGoods(database, market, market.sellers[1]!, { productId: threes.productId, multiple: 5 });
    const buyer = { ...me, userId: newId<'user'>() };
    const listId = await aList({ lines: [{ productId: threes.productId, quantity: '5' }, line(bolt)] }, buyer);
    await as(buyer, (ctx) => addToCart(ctx, { lines: [{ productId: threes.productId, quantity: '3' }] }));
    const { lineIds, left } = await toCart(buyer, listId);
    expect([lineIds.length, left.map((one) => one.why)]).toEqual([1, ['quantity']]);
    expect((await as(buyer, (ctx) => showCart(ctx))).lines).toBe(2);
  });

  it('is changed line by line, and what was taken out can be put back', async () => {
    const listId = await aList({ lines: [line(bolt, '5'), line(nut, '2')] });
    const [first, second] = (await shown(me, listId)).lines;
    await as(me, (ctx) =>
      changeListLine(
        ctx,
        ChangeListLine.parse({ lineId: first!.id, quantity: '12', note: 'galvanised', offerId: null }),
      ),
    );
    expect((await shown(me, listId)).lines[0]).toMatchObject({ quantity: '12', note: 'galvanised', isChosen: false });
    await as(me, (ctx) => removeListLines(ctx, { listId, lineIds: [second!.id as never] }));
    await as(me, (ctx) => addListLines(ctx, AddListLines.parse({ listId, lines: [line(nut, '2')] })));
    expect((await shown(me, listId)).lines.map((one) => one.quantity)).toEqual(['12', '2']);
    await as(me, (ctx) => removeList(ctx, { listId }));
    await expect(shown(me, listId)).rejects.toEqual(unknown('list'));
    const { rows } = await owner.query<{ name: string; before: object | null }>(
      `select name, before from event where subject_id = $1 order by id`,
      [listId],
    );
    expect(rows.map((row) => row.name)).toEqual([
      'list.saved',
      'list.linesChanged',
      'list.linesChanged',
      'list.linesChanged',
      'list.removed',
    ]);
    expect(rows.at(-1)!.before).toMatchObject({ share: 'own', lines: 2 });
  });

  it("has one name among its owner's, is not saved over somebody else's change, and holds a thousand lines", async () => {
    const listId = await aList({ name: 'Only one' });
    await expect(aList({ name: 'only ONE' })).rejects.toMatchObject({ code: 'list.nameTaken' });
    await aList({ name: 'Only one' }, colleague);
    await as(me, (ctx) =>
      saveList(ctx, SaveRequisitionList.parse({ listId, version: 1, name: 'Only one', note: 'first' })),
    );
    await expect(
      as(me, (ctx) =>
        saveList(ctx, SaveRequisitionList.parse({ listId, version: 1, name: 'Only one', note: 'second' })),
      ),
    ).rejects.toMatchObject({ code: 'list.savedMeanwhile' });
    const twice = await Promise.allSettled(['a', 'b'].map(() => aList({ name: 'At once' })));
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const products = await manyProducts(database, bolt, 1000);
    await asThePlatform(
      database,
      (ctx) =>
        ctx.sql`insert into requisition_line (id, list_id, buyer_id, product_id, quantity, position, added_at) select gen_random_uuid(), ${listId}, ${me.organizationId}, id, 1, 1, now() from unnest(${products}::uuid[]) id`,
    );
    await expect(
      as(me, (ctx) => addListLines(ctx, AddListLines.parse({ listId, lines: [line(nut)] }))),
    ).rejects.toMatchObject({ code: 'list.full', facts: { limit: 1000 } });
  });
});

describe('who sees a list', () => {
  it('is its owner; where it is shared, its organization; and those below, who may buy from it', async () => {
    const [own, ours, all] = [
      await aList({ lines: [line(bolt)] }),
      await aList({ share: 'organization', lines: [line(bolt)] }),
      await aList({ share: 'below', lines: [line(bolt)] }),
    ];
    const seenBy = async (actor: Actor) => {
      const seen = await names(actor);
      return [own, ours, all].map((one) => seen.includes(one));
    };
    expect(await seenBy(me)).toEqual([true, true, true]);
    expect(await seenBy(colleague)).toEqual([false, true, true]);
    expect(await seenBy(below)).toEqual([false, false, true]);
    expect(await seenBy(stranger)).toEqual([false, false, false]);
    expect(await names(colleague, { only: 'mine' })).not.toContain(ours);
    expect(await names(colleague, { only: 'shared' })).toContain(ours);
    expect((await toCart(below, all)).lineIds).toHaveLength(1);
    // One's own lists of another seat stay there.
    expect(
      await names({
        ...me,
        organizationId: stranger.organizationId,
        line: [stranger.organizationId],
        below: [stranger.organizationId],
      }),
    ).not.toContain(own);
  });

  it("may change lines of what colleagues share; name, share and schedule are the owner's and the administrator's; below it is for buying only", async () => {
    const listId = await aList({ share: 'below', lines: [line(bolt)] });
    const lineId = (await shown(me, listId)).lines[0]!.id;
    const rename = (actor: Actor, version: number) =>
      as(actor, (ctx) =>
        saveList(ctx, SaveRequisitionList.parse({ listId, version, name: `Renamed ${++last}`, share: 'below' })),
      );
    await as(colleague, (ctx) => changeListLine(ctx, ChangeListLine.parse({ lineId, quantity: '2' })));
    await expect(rename(colleague, 1)).rejects.toMatchObject({ code: 'list.notYours' });
    await expect(as(colleague, (ctx) => removeList(ctx, { listId }))).rejects.toMatchObject({ code: 'list.notYours' });
    await rename(manager, 1);
    for (const refused of [
      () => as(below, (ctx) => changeListLine(ctx, ChangeListLine.parse({ lineId, quantity: '9' }))),
      () => as(below, (ctx) => addListLines(ctx, AddListLines.parse({ listId, lines: [line(nut)] }))),
      () => rename(below, 2),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'list.notYours' });
    expect((await shown(me, listId)).lines.map((one) => one.quantity)).toEqual(['2']);
  });

  it('A01 what somebody does not see answers to every verb as what never was, with the second wall and without', async () => {
    const own = await aList({ lines: [line(bolt)] });
    const lineId = (await shown(me, own)).lines[0]!.id as Id<'requisition_line'>;
    for (const act of [as, asLifted])
      for (const actor of [colleague, manager, below, stranger]) {
        for (const [listId, id] of [
          [own, lineId],
          [newId<'requisition_list'>(), newId<'requisition_line'>()],
        ] as const) {
          await expect(act(actor, (ctx) => showList(ctx, { listId }))).rejects.toEqual(unknown('list'));
          await expect(act(actor, (ctx) => listToCart(ctx, { listId }))).rejects.toEqual(unknown('list'));
          await expect(act(actor, (ctx) => removeList(ctx, { listId }))).rejects.toEqual(unknown('list'));
          await expect(
            act(actor, (ctx) => saveList(ctx, SaveRequisitionList.parse({ listId, version: 1, name: 'Mine now' }))),
          ).rejects.toEqual(unknown('list'));
          await expect(
            act(actor, (ctx) => addListLines(ctx, AddListLines.parse({ listId, lines: [line(nut)] }))),
          ).rejects.toEqual(unknown('list'));
          await expect(act(actor, (ctx) => removeListLines(ctx, { listId, lineIds: [id] }))).rejects.toEqual(
            unknown('list'),
          );
          await expect(
            act(actor, (ctx) => changeListLine(ctx, ChangeListLine.parse({ lineId: id, quantity: '9' }))),
          ).rejects.toEqual(unknown('line'));
        }
      }
    expect((await shown(me, own)).lines).toHaveLength(1);
  });

  it('A01, A02 lines of one list are not reached through another, and no offer goes in that its buyer may not see', async () => {
    const [mine, theirs] = [await aList({ lines: [line(bolt)] }), await aList({ lines: [line(bolt)] }, stranger)];
    const [ownLine, foreignLine] = [(await shown(me, mine)).lines[0]!.id, (await shown(stranger, theirs)).lines[0]!.id];
    expect(
      (await as(me, (ctx) => removeListLines(ctx, { listId: mine, lineIds: [foreignLine as never] }))).lineIds,
    ).toEqual([]);
    expect((await toCart(me, mine, [foreignLine])).lineIds).toEqual([]);
    const answers = await Promise.all(
      [hidden, { ...hidden, productId: newId<'product'>(), offerId: newId<'offer'>() }].map((goods) =>
        as(me, (ctx) => addListLines(ctx, AddListLines.parse({ listId: mine, lines: [line(nut), line(goods)] }))).catch(
          (error: { code: string; issues: unknown }) => ({ code: error.code, issues: error.issues }),
        ),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ code: 'thing.unknown', issues: [{ path: ['lines', 1, 'productId'] }] });
    for (const offerId of [hidden.offerId, nut.offerId, newId<'offer'>()])
      await expect(
        as(me, (ctx) => changeListLine(ctx, ChangeListLine.parse({ lineId: ownLine, offerId }))),
      ).rejects.toEqual(unknown('offer'));
    expect((await shown(me, mine)).lines).toHaveLength(1);
  });

  it('A07 nobody writes owner, buyer, price or next day, and M02 no quantity that is none', () => {
    for (const more of [{ ownerId: newId() }, { buyerId: newId() }, { nextOn: '2026-01-01' }, { currency: 'USD' }])
      expect(SaveRequisitionList.safeParse({ name: 'A list', ...more }).success, JSON.stringify(more)).toBe(false);
    expect(
      SaveRequisitionList.safeParse({ name: 'A list', schedule: { every: 'week', day: 8, whenDue: 'cart' } }).success,
    ).toBe(false);
    expect(AddListLines.safeParse({ listId: newId(), lines: [{ ...line(bolt), seenPrice: '1' }] }).success).toBe(false);
    for (const quantity of ['-1', '0', '1e21', 'NaN', '1e3', '9007199254740993'])
      expect(AddListLines.safeParse({ listId: newId(), lines: [line(bolt, quantity)] }).success, quantity).toBe(false);
  });

  it('A08 is held by the second wall too: another user of the house reads no own list, whatever a verb asks', async () => {
    const own = await aList({ lines: [line(bolt)] });
    const rows = (actor: Actor) =>
      as(actor, async (ctx) => [
        (await ctx.sql`select 1 from requisition_list where id = ${own}`).length,
        (await ctx.sql`select 1 from requisition_line where list_id = ${own}`).length,
        await ctx.sql.run`update requisition_list set note = 'x' where id = ${own}`,
        await ctx.sql.run`delete from requisition_line where list_id = ${own}`,
      ]);
    expect(await rows(colleague)).toEqual([0, 0, 0, 0]);
    expect(await rows(stranger)).toEqual([0, 0, 0, 0]);
  });
});
