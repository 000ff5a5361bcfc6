/** The page that shows a thing, where there is one. */
export function hrefOfSubject(type: string, id: string): string | null {
  const pages: Record<string, string> = {
    organization: `/organizations/${id}`,
    order: `/orders/${id}`,
    event: `/events/${id}`,
    commission_list: `/commission?list=${id}`,
    import_run: `/imports/${id}`,
    storefront: '/storefronts',
    product: `/products/${id}`,
    match_review: '/matches',
  };
  return pages[type] ?? null;
}
