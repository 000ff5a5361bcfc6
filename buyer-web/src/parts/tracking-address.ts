const carriers: readonly [RegExp, (number: string) => string][] = [
  [/dhl/i, (number) => `https://www.dhl.com/en/express/tracking.html?AWB=${number}`],
  [/ups/i, (number) => `https://www.ups.com/track?tracknum=${number}`],
  [/fedex/i, (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`],
  [/dpd/i, (number) => `https://tracking.dpd.de/status/en_US/parcel/${number}`],
  [/gls/i, (number) => `https://gls-group.com/track/${number}`],
  [/vnpost|viettel/i, (number) => `https://vnpost.vn/tra-cuu/${number}`],
];

/** Where a carrier tells how far a parcel is; null where we do not know the carrier. */
export function trackingAddress(carrier: string | null, number: string): string | null {
  return carriers.find(([name]) => name.test(carrier ?? ''))?.[1](encodeURIComponent(number)) ?? null;
}
