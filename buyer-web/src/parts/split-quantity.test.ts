import { expect, it } from 'vitest';
import { splitQuantity } from './split-quantity.ts';

it('reads a line of a mail as what and how many, and says where the two may be one number', () => {
  const read = (text: string, locale = 'en') => {
    const line = splitQuantity(text, locale);
    return line && [line.what, line.quantity, line.isPlain];
  };
  expect(read('6204-2RS x 3')).toEqual(['6204-2RS', '3', false]);
  expect(read('6204-2RS ×3 pcs')).toEqual(['6204-2RS', '3', false]);
  expect(read('3 x 6204-2RS')).toEqual(['6204-2RS', '3', false]);
  expect(read('nh-km-6204;1,200 pcs.')).toEqual(['nh-km-6204', '1200', false]);
  expect(read('nh-km-6204;1.200', 'vi')).toEqual(['nh-km-6204', '1200', false]);
  expect(read('KV-EPO-SMAF 7')).toEqual(['KV-EPO-SMAF', '7', true]);
  expect(read('KV-EPO-SMAF, 10 pcs')).toEqual(['KV-EPO-SMAF', '10', true]);
});

it('leaves alone what names no quantity', () => {
  for (const text of ['6204-2RS', 'M8x40', 'ISO4017-M08X040-88B', '6204-2RS;0', 'bolts, zinc plated', ''])
    expect(splitQuantity(text, 'en'), text).toBe(null);
});
