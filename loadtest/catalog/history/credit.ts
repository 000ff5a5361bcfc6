/** Limits that the year's orders fit into: a history that the real rules would have refused is no history. */
import { perEuro } from '../decimal.ts';
import { partiesOf } from '../trade/contracts.ts';
import { upward } from '../trade/companies.ts';
import type { Contract, Currency, Decimal, Offer, Organization, PastOrder } from '../world.ts';

/** Tax and freight come on top of list prices; contract prices only lower them. */
const ROOM = 1.3;

/** The most that each buyer owed each seller at once, in EUR at list prices. Key: `buyer seller`. */
export function peaksOwed(
  orders: readonly PastOrder[],
  offers: ReadonlyMap<string, Offer>,
): ReadonlyMap<string, number> {
  const moves = new Map<string, { at: string; eur: number }[]>();
  for (const { buyer, placedAt, lines, fates } of orders) {
    for (const { seller, steps, state, paidAt } of fates) {
      const eur =
        ROOM *
        lines
          .filter((line) => line.seller === seller)
          .reduce((sum, { offer, quantity }) => sum + Number(offers.get(offer)?.listPrice) * quantity, 0);
      const settledAt = state === 'rejected' || state === 'cancelled' ? steps.at(-1)?.at : paidAt,
        of = moves.getOrInsertComputed(`${buyer} ${seller}`, () => []);
      of.push({ at: placedAt, eur }, ...(settledAt ? [{ at: settledAt, eur: -eur }] : []));
    }
  }
  return new Map(
    [...moves].map(([pair, of]) => {
      let owed = 0,
        peak = 0;
      for (const { eur } of of.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : b.eur - a.eur)))
        peak = Math.max(peak, (owed += eur));
      return [pair, peak];
    }),
  );
}

/** Whoever reads a limit as shared by a group and by branches, or as each one's own, finds it kept. */
export function withCredit(contracts: readonly Contract[], peaks: ReadonlyMap<string, number>): Contract[] {
  return contracts.map((contract) => {
    const parties = partiesOf(contract);
    const owed = [...peaks]
      .filter(([pair]) => {
        const [buyer = '', seller] = pair.split(' ');
        return seller === contract.seller && upward(buyer).some((key) => parties.includes(key));
      })
      .reduce((sum, [, peak]) => sum + peak, 0);
    return {
      ...contract,
      terms: { ...contract.terms, creditLimit: limit(contract.terms.creditLimit, owed, contract.currency) },
    };
  });
}
export function withDefaultCredit(
  organizations: readonly Organization[],
  peaks: ReadonlyMap<string, number>,
): Organization[] {
  return organizations.map((organization) => {
    const { key, defaultTerms } = organization;
    const owed = Math.max(0, ...[...peaks].filter(([pair]) => pair.endsWith(` ${key}`)).map(([, peak]) => peak));
    return defaultTerms
      ? {
          ...organization,
          defaultTerms: { ...defaultTerms, creditLimit: limit(defaultTerms.creditLimit, owed, defaultTerms.currency) },
        }
      : organization;
  });
}
function limit(agreed: Decimal, owedEur: number, currency: Currency): Decimal {
  const round = currency === 'VND' ? 50_000_000 : 2500;
  return String(Math.max(Number(agreed), Math.ceil((owedEur * perEuro[currency]) / round) * round));
}
