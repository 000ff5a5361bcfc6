import { expect, it } from 'vitest';
import { audienceText } from './audience-text.ts';

const words = {
  everyone: 'Everyone',
  nobody: 'Nobody yet',
  only: (names: string) => `Only ${names}`,
  not: (names: string) => `not ${names}`,
  inStorefronts: (names: string) => `in ${names}`,
  group: (name: string) => `group ${name}`,
  list: (names: readonly string[]) => names.join(' and '),
};
const none = { isPublic: false, buyers: [], groups: [], deniedBuyers: [], deniedGroups: [], storefronts: [] };

it('says an audience in words', () => {
  expect(audienceText(none, words)).toBe('Nobody yet');
  expect(audienceText({ ...none, isPublic: true, deniedBuyers: [{ name: 'Rayong' }] }, words)).toBe(
    'Everyone, not Rayong',
  );
  expect(
    audienceText(
      { ...none, buyers: [{ name: 'Suchanok' }], groups: [{ name: 'Key accounts' }], storefronts: [{ name: 'Hansa' }] },
      words,
    ),
  ).toBe('Only Suchanok and group Key accounts, in Hansa');
});
