/** What was bought, over months: on its own page only. */
export const spendEn = {
  spend: {
    title: 'Spend',
    hint: 'What was bought, net of discounts and cancellations, without freight and tax.',
    period: 'Period',
    periods: { quarter: 'Last 3 months', year: 'Last 12 months', thisYear: 'This year', lastYear: 'Last year' },
    spent: 'Spent',
    before: 'Period before',
    thanBefore: 'than the period before',
    average: 'Average order',
    byMonth: 'By month',
    groups: 'Split by',
    by: {
      seller: 'Seller',
      category: 'Category',
      costCenter: 'Cost center',
      person: 'Person',
      branch: 'Branch',
      product: 'Product',
    },
    share: 'Share',
    none: 'None',
    empty: 'Nothing bought in this period',
    emptyHint: 'Choose a longer period or another currency.',
  },
} as const;
