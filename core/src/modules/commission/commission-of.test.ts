import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commissionOf, hiddenRules, type Rule, type Sale } from './commission-of.ts';

const rule = (more: Partial<Rule>): Rule => ({
  id: 'r',
  name: 'rule',
  conditions: {},
  rateBasisPoints: 850,
  fixedMinor: 0,
  minimumMinor: null,
  capMinor: null,
  tiers: null,
  taxBasisPoints: 0,
  ...more,
});
const sale = (more: Partial<Sale> = {}): Sale => ({
  sellerId: 's1',
  sellerKind: 'dealer',
  categoryIds: ['leaf', 'root'],
  brandId: 'b1',
  storefrontId: 'f',
  currency: 'EUR',
  netMinor: 10_000,
  orderValueMinor: 10_000,
  monthVolumeMinor: 0,
  ...more,
});

describe('commission', () => {
  it('is taken by the first rule from the top whose conditions hold', () => {
    const rules = [
      rule({ id: 'vendor', conditions: { sellerKinds: ['vendor'] } }),
      rule({ id: 'root', conditions: { categoryIds: ['root'] }, rateBasisPoints: 500 }),
      rule({ id: 'all' }),
    ];
    expect(commissionOf(rules, sale())).toMatchObject({ ruleId: 'root', commissionMinor: 500 });
    expect(commissionOf(rules, sale({ sellerKind: 'vendor' })).ruleId).toBe('vendor');
    expect(commissionOf([], sale())).toMatchObject({ ruleId: null, commissionMinor: 0 });
  });

  it('adds the fixed part, keeps minimum and cap, and is taxed', () => {
    expect(commissionOf([rule({ fixedMinor: 30, taxBasisPoints: 1900 })], sale())).toMatchObject({
      commissionMinor: 880,
      taxMinor: 167,
    });
    expect(commissionOf([rule({ minimumMinor: 100 })], sale({ netMinor: 500 })).commissionMinor).toBe(100);
    expect(commissionOf([rule({ capMinor: 700 })], sale()).commissionMinor).toBe(700);
    expect(
      commissionOf(
        [
          rule({
            tiers: [
              { fromMinor: 0, rateBasisPoints: 1000 },
              { fromMinor: 5000, rateBasisPoints: 300 },
            ],
          }),
        ],
        sale(),
      ).commissionMinor,
    ).toBe(300);
  });

  it('never takes more than the line, nor less than nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.nat(10_000),
        fc.nat(1e6),
        fc.option(fc.nat(1e6)),
        fc.option(fc.nat(1e6)),
        (netMinor, rateBasisPoints, fixedMinor, minimumMinor, capMinor) => {
          const { commissionMinor } = commissionOf(
            [rule({ rateBasisPoints, fixedMinor, minimumMinor, capMinor })],
            sale({ netMinor }),
          );
          expect(commissionMinor).toBeGreaterThanOrEqual(0);
          expect(commissionMinor).toBeLessThanOrEqual(netMinor);
        },
      ),
    );
  });

  it('names a rule that can never be reached with the one that hides it', () => {
    const all = rule({ id: 'all' });
    const vendors = rule({ id: 'vendors', conditions: { sellerKinds: ['vendor'] } });
    const vendorsBig = rule({ id: 'big', conditions: { sellerKinds: ['vendor'], orderValueFromMinor: 5 } });
    expect(hiddenRules([all, vendors]).map((one) => [one.rule.id, one.hiddenBy.id])).toEqual([['vendors', 'all']]);
    expect(hiddenRules([vendors, vendorsBig]).map((one) => one.rule.id)).toEqual(['big']);
    expect(hiddenRules([vendorsBig, vendors, all])).toEqual([]);
  });
});
