import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fold } from './analysis/fold.ts';
import { readWords, stem } from './analysis/words.ts';
import { aProduct } from './fixtures.ts';
import { documentTokens, mostLetters, mostWords, queryTokens } from './tokens.ts';

const wordsOf = (text: string) => readWords(text).map(({ whole }) => whole);
/** Whether a product of this title holds every concept of the query. */
const finds = (query: string, title: string) => {
  const { words } = documentTokens(aProduct(1, { title: { en: title, vi: '' } }));
  return queryTokens(query).concepts.every((some) => some.some((token) => words.includes(token)));
};

describe('words', () => {
  test.each([
    ['Đai ỐC', 'dai oc'],
    ['ống mềm', 'ong mem'],
    ['Würth', 'wurth'],
    ['2,5 mm²', '2,5 mm2'],
    ['1½″', '1 1/2"'],
    ['Ｍ８', 'm8'],
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['M8x40', 'm8x40'],
    ['M8 x 40', 'm8x40'],
    ['M 8 × 40', 'm8x40'],
    ['m8*40', 'm8x40'],
    ['1/2"', '1/2in'],
    ['1/2 inch', '1/2in'],
    ['1/2″', '1/2in'],
    ['2,5 mm²', '2.5mm2'],
    ['2.50mm2', '2.5mm2'],
    ['2,5 sqmm', '2.5mm2'],
    ['24 VDC', '24vdc'],
    ['10 bar', '10bar'],
    ['4G2,5', '4x2.5'],
    ['90 °C', '90c'],
  ])('%s is the measure %s', (text, measure) => {
    expect(wordsOf(text)).toEqual([measure]);
  });

  test.each([
    ['bolts', 'bolt'],
    ['batteries', 'battery'],
    ['boxes', 'box'],
    ['glass', 'glass'],
    ['bearing', 'bearing'],
    ['gas', 'gas'],
  ])('the stem of %s is %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });

  test.each([
    ['m8 bolt', 'Hexagon bolt M8x40'],
    ['bolts m8 x 40', 'Hexagon bolt M8x40'],
    ['24V relay', 'Relay 24 VDC'],
    ['6204', 'Bearing 6204-2RS'],
    ['6204 2rs', 'Bearing 6204-2RS'],
    ['6204-2rs', 'Bearing 6204 2RS'],
    ['o ring', 'O-Ring NBR'],
    ['oring', 'O-ring NBR'],
    ['cable 4x2.5', 'Control cable 4G2.5 mm²'],
    ['bulong m8', 'Hexagon bolt M8x40'],
    ['bu lông lục giác', 'Hex bolt M8'],
    ['hex bolt', 'Bu lông lục giác M8'],
    ['spanner', 'Cờ lê 13'],
    ['áp tô mát', 'Circuit breaker C16'],
    ['van bi', 'Brass ball valve'],
    ['bạc đạn', 'Vòng bi 6204'],
    ['bolt with nut', 'Bolt, nut'],
  ])('"%s" finds "%s"', (query, title) => expect(finds(query, title)).toBe(true));

  test.each([
    ['roller bearing', 'Ball bearing'],
    ['vòng bi đũa', 'Vòng bi cầu'],
    ['m8x40', 'Hexagon bolt M8x50'],
    ['bu', 'Bulldozer'],
  ])('"%s" does not find "%s"', (query, title) => expect(finds(query, title)).toBe(false));
});

describe('limits', () => {
  test('X12 a megabyte is clipped to 512 letters and ten thousand words to 32', () => {
    const { text, concepts, tokens } = queryTokens('bolt '.repeat(200_000));
    expect(text.length).toBeLessThanOrEqual(mostLetters);
    const many = queryTokens(Array.from({ length: 10_000 }, (_, at) => `w${at}`).join(' '));
    expect([concepts.length, tokens.length, many.concepts.length].every((count) => count <= 2 * mostWords)).toBe(true);
  });

  test('X12 a query of stop words alone asks for those words', () => {
    expect(queryTokens('the of and').concepts).toEqual([['the'], ['of'], ['and']]);
  });

  test('X12 any text at all is read without failing, in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const { concepts, tokens } = queryTokens(text);
        expect([...concepts.flat(), ...tokens].every((token) => !/\s/.test(token))).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
    for (const hostile of ['1'.repeat(500), '1 x '.repeat(128), '1,'.repeat(256), 'a-'.repeat(256), '0.'.repeat(256)])
      expect(queryTokens(hostile)).toBeDefined();
  });
});
