import type { Accessor, Component } from 'solid-js';

const patternOf = ({ path }: Page) => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);

/** The page that stands at an address below the base of its app. */
export function pageAt(pages: readonly Page[], path: string): Page | undefined {
  return pages.find((one) => patternOf(one).test(path));
}

/** What the address says of it, as it stands there: of `/quotes/:id` at `/quotes/019a` the `id`. */
export function paramsAt(page: Page, path: string): Readonly<Record<string, string>> {
  return patternOf(page).exec(path)?.groups ?? {};
}

/** As `client.quotes.show.options({ … })` gives it. */
export interface FirstQuestion {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<unknown>;
}

/** A line of an app's `routes.tsx`. The menu, the palette, the shortcuts and the router are all made from that list. */
export interface Page {
  /** `/orders`, `/orders/:id`. */
  readonly path: string;
  readonly title: Accessor<string>;
  /** Fetched when first visited: `() => import('./pages/orders/orders.tsx').then((page) => page.Orders)`. */
  readonly load: () => Promise<Component>;
  /**
   * The answer that the page cannot begin without, of an address's parts: asked beside who is there and not behind it,
   * where the page is opened by its address (`ask-ahead.ts`).
   */
  readonly asks?: (params: Readonly<Record<string, string>>) => FirstQuestion;
  /** Whoever lacks it does not see the page in the menu, and is told so when following a link to it. */
  readonly permission?: string;
  /** Anyone may see it without signing in (the storefront). */
  readonly isPublic?: boolean;
  readonly menu?: {
    readonly icon: Component<{ class?: string }>;
    /** Pages of the same section stand together under its name. */
    readonly section?: Accessor<string>;
    /** Stands in the bar at the thumb on a phone; the first four do. */
    readonly onPhone?: boolean;
    /** How many wait there. */
    readonly count?: Accessor<number | undefined>;
    /** After `g`: `g o` goes to orders. */
    readonly key?: string;
  };
}
