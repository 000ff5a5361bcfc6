import { expect, it } from 'vitest';
import { daysOf, monthsBetween } from './periods.ts';

const today = new Date('2026-11-25T10:00:00Z');

it('takes whole months, today included', () => {
  expect(daysOf('months12', today)).toEqual({ from: '2025-12-01', to: '2026-11-25' });
  expect(daysOf('months3', today)).toEqual({ from: '2026-09-01', to: '2026-11-25' });
  expect(daysOf('lastYear', today)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});

it('names the months without sales too', () => {
  expect(monthsBetween('2025-11-15', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});
