import { expect, it } from 'vitest';
import { formatCountry } from './format.ts';

it("tells a country by its name in the reader's language, and leaves what is none", () => {
  expect([
    formatCountry('TH', 'en'),
    formatCountry('TH', 'vi'),
    formatCountry('Siam', 'en'),
    formatCountry('', 'en'),
    formatCountry('XX', 'en'),
  ]).toEqual(['Thailand', 'Thái Lan', 'Siam', '', 'XX']);
});
