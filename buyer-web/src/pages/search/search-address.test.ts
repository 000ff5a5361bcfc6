import { expect, it } from 'vitest';
import { askOf, countFilters, readAddress, writeAddress } from './search-address.ts';

const brand = '0190a000-0000-7000-8000-000000000001';

it('keeps a search whole in its address, values with colons and numbers included', () => {
  const address = writeAddress({
    ...readAddress(''),
    text: 'M8 "hex" & ø',
    brands: [brand],
    attributes: { thread: ['M8:1.25'], length: [40, 50] },
    inStock: true,
    sort: 'price',
    view: 'grid',
    page: 3,
  });
  const state = readAddress(address.slice('/search'.length));
  expect(writeAddress(state)).toBe(address);
  expect(state.attributes).toEqual({ thread: ['M8:1.25'], length: [40, 50] });
  expect(countFilters(state)).toBe(5);
});

it('asks nothing that core would refuse, whatever stands in the address', () => {
  const state = readAddress('?brand=x,drop&page=-4&from=1e9&sort=best&view=cube&category=1');
  expect(askOf(state)).toEqual({
    text: '',
    mode: 'all',
    sort: 'relevance',
    page: 1,
    limit: 24,
    facets: 'brief',
    filter: { categoryIds: [], brandIds: [], sellerIds: [], attributes: [], inStock: false },
  });
  expect(writeAddress(state)).toBe('/search');
});
