import { expect, it } from 'vitest';
import { daysLeft, isEndingSoon } from './days-left.ts';

const late = Date.parse('2026-11-24T23:59:00Z');

it('counts whole days in UTC, whatever the hour, and says soon while there is time to agree anew', () => {
  expect([
    daysLeft('2026-11-24', late),
    daysLeft('2026-11-25', late),
    daysLeft('2026-11-23', late),
    daysLeft(null, late),
  ]).toEqual([0, 1, -1, null]);
  expect(isEndingSoon({ stands: 'now', validTo: '2027-01-23' }, late)).toBe(true);
  expect(isEndingSoon({ stands: 'now', validTo: '2027-01-24' }, late)).toBe(false);
  expect(isEndingSoon({ stands: 'now', validTo: null }, late)).toBe(false);
  expect(isEndingSoon({ stands: 'over', validTo: '2026-11-20' }, late)).toBe(false);
});
