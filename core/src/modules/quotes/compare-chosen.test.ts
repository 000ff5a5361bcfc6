import { expect, it } from 'vitest';
import { compareChosen } from './compare-chosen.ts';

const same = (text: string) => ({ en: text, vi: text });
const chose = (...options: [string, string][]) =>
  options.map(([option, value]) => ({ option: same(option), value: same(value) }));

it('marks what sellers made differently, or otherwise than it was asked, and what they left open', () => {
  const [first, second, none] = compareChosen(chose(['Motor', 'IE3'], ['Seal', 'Single'], ['Liquid', 'Water']), [
    chose(['Motor', 'IE3'], ['Seal', 'Double'], ['Liquid', 'Water']),
    chose(['Motor', 'IE3'], ['Liquid', 'Water'], ['Base', 'Frame']),
    null,
  ]);
  expect(first).toEqual([
    { option: same('Motor'), value: same('IE3'), asked: same('IE3'), differs: false },
    { option: same('Seal'), value: same('Double'), asked: same('Single'), differs: true },
    { option: same('Liquid'), value: same('Water'), asked: same('Water'), differs: false },
  ]);
  expect(second!.filter((one) => one.differs)).toEqual([
    { option: same('Base'), value: same('Frame'), asked: null, differs: true },
    { option: same('Seal'), value: null, asked: same('Single'), differs: true },
  ]);
  expect(none).toBeNull();
  // One seller alone, of whom nothing was asked: nothing differs.
  expect(compareChosen(null, [chose(['Motor', 'IE3'])])[0]!.map((one) => one.differs)).toEqual([false]);
});
