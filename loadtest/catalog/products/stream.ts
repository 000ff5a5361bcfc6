/** Products without end, or nearly: the families take turns, each giving its most wanted combination next. */
import { category } from '../categories.ts';
import { makersOf, mpnOf, type Maker } from '../brands.ts';
import { priceText } from '../decimal.ts';
import { gtinOf } from '../gtin.ts';
import type { AttributeValue, Product, Text } from '../world.ts';
import { describe } from './describe.ts';
import { axesOf, combinations } from './enumerate.ts';
import { families } from './families.ts';
import type { Family, Specification } from './family.ts';

interface Made {
  readonly family: Family;
  readonly maker: Maker;
  readonly specification: Specification;
}

/** The maker is one more axis: the wanted sizes come from every brand before the rare ones come from any. */
function* made(family: Family): Generator<Made> {
  const makers = makersOf(category(family.category).parent ?? '');
  const axes = [...axesOf(family.axes.map(({ length }) => length)), { length: makers.length, step: 2 }];
  for (const at of combinations(axes)) {
    const maker = makers[at[axes.length - 1] ?? 0],
      specification = family.make(at);
    if (maker && specification) yield { family, maker, specification };
  }
}

/**
 * The first n are the same however many are taken. A family's turn comes `share` times as often as another's; one that
 * has no more stays out, so large worlds consist mostly of hose assemblies, belts and cables, as real catalogs do.
 */
export function* products(): Generator<Product> {
  let queues = families.map((family) => ({ source: made(family), share: family.share, credit: 0, isEmpty: false }));
  let item = 0;
  while (queues.length > 0) {
    for (const queue of queues) {
      for (queue.credit += queue.share; queue.credit >= 1; queue.credit--) {
        const next = queue.source.next();
        if (next.done) {
          queue.isEmpty = true;
          break;
        }
        yield productOf(next.value, item++);
      }
    }
    queues = queues.filter(({ isEmpty }) => !isEmpty);
  }
}

function productOf({ family, maker, specification: it }: Made, item: number): Product {
  const title = titleOf(it, maker.name),
    mpn = mpnOf(maker, it.code);
  return {
    key: `${maker.key}/${it.code.toLowerCase()}`,
    brand: maker.key,
    mpn,
    gtin: gtinOf(maker.number, item),
    category: family.category,
    designation: it.designation,
    title,
    description: describe(family, it, maker.name, title),
    attributes: it.attributes as Readonly<Record<string, AttributeValue>>,
    unit: family.unit,
    packSizes: it.packSizes,
    weightG: Math.max(0.01, Number(it.weightG.toPrecision(3))),
    tariffCode: family.tariffCode,
    countryOfOrigin: maker.country,
    worthEur: priceText(it.worth * maker.priceLevel),
  };
}

function titleOf({ noun, designation, note }: Specification, brand: string): Text {
  const titled = (language: 'en' | 'vi') =>
    `${noun[language]} ${designation}${note ? `, ${note[language]}` : ''}, ${brand}`;
  return { en: titled('en'), vi: titled('vi') };
}
