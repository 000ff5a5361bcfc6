import { expect, it } from 'vitest';
import { readTime } from './read-time.ts';

it('reads a time of day in every way that people write it', () => {
  expect(['9', '09:30', '9.30', '9h30', '9h', '14:05', '0:00', '23:59'].map(readTime)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:00',
    '14:05',
    '00:00',
    '23:59',
  ]);
  expect(['2 pm', '2:30PM', '12 am', '12:15 p.m.', '2:30 CH', '8 sa'].map(readTime)).toEqual([
    '14:00',
    '14:30',
    '00:00',
    '12:15',
    '14:30',
    '08:00',
  ]);
});

it('takes nothing for a time that is none', () => {
  for (const text of ['', 'noon', '24:00', '9:60', '9:5', '13 pm', '0 am', '-1', '9:30:00'])
    expect(readTime(text), text).toBe(null);
});
