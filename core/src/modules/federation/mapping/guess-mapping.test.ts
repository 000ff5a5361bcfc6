import { describe, expect, it } from 'vitest';
import { guessMapping } from './guess-mapping.ts';

const columns = (...names: string[]) => names.map((name) => ({ name, samples: ['12', '7'] }));

describe('a column of stock', () => {
  it('is known by the place that it names, whatever stands in a key', () => {
    const { mapping } = guessMapping(
      columns('Bestand', 'Bestand nordhaven/location-1', 'Lager: Bestand a.b+c(2)', 'Tồn main'),
      ['nordhaven/location-1', 'a.b+c(2)', 'main'],
    );
    expect(
      Object.entries(mapping.fields)
        .filter(([field]) => field.startsWith('stock@'))
        .map(([field, { column }]) => [field, column]),
    ).toEqual([
      ['stock@nordhaven/location-1', 'Bestand nordhaven/location-1'],
      ['stock@a.b+c(2)', 'Lager: Bestand a.b+c(2)'],
      ['stock@main', 'Tồn main'],
    ]);
  });

  it('is not known by a place that it only resembles', () => {
    expect(Object.keys(guessMapping(columns('Bestand', 'Bestand axb'), ['a.b']).mapping.fields)).not.toContain(
      'stock@a.b',
    );
  });
});
