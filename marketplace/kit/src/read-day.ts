const asDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
};

/** Whether people who read `locale` write the month before the day. */
const isMonthFirst = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale).formatToParts(0).find((part) => part.type === 'month' || part.type === 'day')
    ?.type === 'month';

const named = new Map<string, readonly string[]>();
/** Made once a language: `Intl` takes longer to make than to use. */
function monthsOf(locale: string): readonly string[] {
  const format = named.has(locale) ? null : new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  if (format)
    named.set(
      locale,
      Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)).toLowerCase()),
    );
  return named.get(locale)!;
}

/** The month whose name begins so, in the reader's language or in English; 0: none, or more than one. */
function monthNamed(word: string, locale: string): number {
  for (const months of word.length < 3 ? [] : [monthsOf(locale), monthsOf('en')]) {
    const found = months.flatMap((month, index) => (month.startsWith(word) ? [index + 1] : []));
    if (found.length === 1) return found[0]!;
  }
  return 0;
}

/** Without a year, the day that is nearest to `today` is meant: in December, `5/1` is next January. */
const nearest = (today: string, month: number, day: number): string | null => {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => asDay(one, month, day) ?? []);
  return (
    days.toSorted(
      (a, b) => Math.abs(Date.parse(a) - Date.parse(today)) - Math.abs(Date.parse(b) - Date.parse(today)),
    )[0] ?? null
  );
};

/**
 * A day as people write it, as `2026-11-24`: that itself, figures in the order of the reader's language (after a dot
 * the day stands first in any), or with the month by name. Null when it is none. What can be read in one way only is
 * read so: no month is a 24th.
 */
export function readDay(text: string, locale: string, today: string): string | null {
  const bare = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const on = (month: number, day: number, year: string | undefined) =>
    year === undefined
      ? nearest(today, month, day)
      : asDay(year.length === 4 ? Number(year) : 2000 + Number(year), month, day);
  const figures = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d\d))?\.?$/.exec(bare);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[3])];
    const isMonth = second > 12 || (first <= 12 && figures[2] !== '.' && isMonthFirst(locale));
    return isMonth ? on(first, second, figures[4]) : on(second, first, figures[4]);
  }
  // `24 thg 11, 2026`, `24 tháng 11 năm 2026`: a month that is named by its number.
  const numbered = /^(\d{1,2})\s*(?:thg|th|tháng)\.?\s*(\d{1,2})(?:,?\s*(?:năm\s*)?(\d{4}))?$/.exec(bare);
  if (numbered) return on(Number(numbered[2]), Number(numbered[1]), numbered[3]);
  const words = bare.split(/[\s,.]+/).filter(Boolean);
  const [word, ...others] = words.filter((one) => /^\p{L}+$/u.test(one));
  const [day, year, ...more] = words.filter((one) => /^\d+$/.test(one)).toSorted((a, b) => a.length - b.length);
  if (
    !word ||
    others.length > 0 ||
    !day ||
    day.length > 2 ||
    more.length > 0 ||
    (year !== undefined && year.length !== 4)
  )
    return null;
  return on(monthNamed(word, locale), Number(day), year);
}
