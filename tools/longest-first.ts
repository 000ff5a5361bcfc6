import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take long, the longest first. A clean machine knows no durations and takes a file's size for one, and
 * these are small beside what they do.
 */
const longest = [
  'core/src/test/simulation/simulate.test.ts',
  'core/src/test/fault-points.test.ts',
  'core/src/test/access.test.ts',
  'core/src/test/restore.test.ts',
  'core/src/modules/search/keep-index.test.ts',
  'core/src/modules/pricing/reference/resolve-prices.property.test.ts',
  'search/src/engines/zvec/zvec.test.ts',
  'core/src/test/stop.test.ts',
  'core/src/test/abuse.test.ts',
  'core/src/test/openapi.test.ts',
  'search/src/open-search.test.ts',
  'core/src/test/acting-sockets.test.ts',
  'core/src/modules/federation/resume-import.test.ts',
  'core/src/modules/search/find-products.test.ts',
  'core/src/test/http.test.ts',
  'buyer-web/journeys/screens.journey.ts',
  'vendor-portal/journeys/screens.journey.ts',
  'marketplace/console/journeys/screens.journey.ts',
  'vendor-portal/journeys/prices.journey.ts',
  'buyer-web/journeys/quotes.journey.ts',
  'buyer-web/journeys/failed-read.journey.ts',
  'marketplace/console/journeys/operator.journey.ts',
  'vendor-portal/journeys/orders.journey.ts',
  'buyer-web/journeys/type-in-quote.journey.ts',
  'buyer-web/journeys/cart.journey.ts',
  'buyer-web/journeys/lists.journey.ts',
  'buyer-web/journeys/made-to-order.journey.ts',
  'marketplace/console/journeys/gallery.journey.ts',
  'buyer-web/journeys/organization.journey.ts',
];

/** Begins with what takes longest, so that no worker is left with it while the other has nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
      return at === -1 ? longest.length : at;
    };
    return usual.toSorted((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}
