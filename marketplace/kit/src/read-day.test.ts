import { expect, it } from 'vitest';
import { formatDate } from './format.ts';
import { readDay } from './read-day.ts';

const today = '2026-11-30';
const inEnglish = (text: string) => readDay(text, 'en', today);
const inVietnamese = (text: string) => readDay(text, 'vi', today);

it('understands every day as the apps themselves write it, in both languages', () => {
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    for (const locale of ['en', 'vi'])
      expect(
        readDay(formatDate(day, 'day', locale), locale, today),
        `${formatDate(day, 'day', locale)} in ${locale}`,
      ).toBe(day);
  }
});

it("reads figures in the order of the reader's language, and in the other one where only that is a day", () => {
  expect([inEnglish('5/12/2026'), inVietnamese('5/12/2026'), inVietnamese('05-12-26')]).toEqual([
    '2026-05-12',
    '2026-12-05',
    '2026-12-05',
  ]);
  expect([inEnglish('24/11/2026'), inVietnamese('11/24/2026')]).toEqual(['2026-11-24', '2026-11-24']);
  expect([inEnglish('5.12.2026'), inEnglish('5.12.')]).toEqual(['2026-12-05', '2026-12-05']);
  expect([inEnglish('2026-12-05'), inVietnamese('2026/12/5')]).toEqual(['2026-12-05', '2026-12-05']);
  expect([
    inEnglish('5 Dec 2026'),
    inEnglish('december 5'),
    inVietnamese('5 tháng 12'),
    inVietnamese('5 dec 2026'),
  ]).toEqual(Array.from({ length: 4 }, () => '2026-12-05'));
});

it('takes the nearest year where none is written', () => {
  expect([inEnglish('1/5'), inEnglish('11/1'), inVietnamese('5/1')]).toEqual([
    '2027-01-05',
    '2026-11-01',
    '2027-01-05',
  ]);
});

it('takes nothing for a day that is none', () => {
  for (const text of [
    '',
    'soon',
    '31/2/2026',
    '2026-02-30',
    '13/13/2026',
    '5',
    'ma 5',
    '5 Dec 20261',
    'Dec',
    '1/2/3/4',
  ])
    expect(inEnglish(text), text).toBe(null);
});
