import type { configurationModel } from '@hansa/core/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { openLanguage } from '../languages/index.ts';
import { changeText, explainedText } from './explained-text.ts';

const words = (en: string, vi = en) => ({ en, vi });
const nothing: configurationModel.Explained = {
  key: 'missing',
  option: null,
  value: null,
  unit: null,
  least: null,
  most: null,
  step: null,
  when: [],
  then: null,
  why: null,
};
const pressure = { option: words('Pressure', 'Áp suất'), isOneOf: [], unit: 'bar', least: '260', most: null };
const seal = {
  option: words('Seal', 'Gioăng'),
  isOneOf: [words('FKM'), words('PTFE')],
  unit: null,
  least: null,
  most: null,
};

describe('why it cannot be made', () => {
  afterAll(() => openLanguage('en'));

  it("is a sentence with the names of the model, the seller's own word first", () => {
    expect(explainedText({ ...nothing, option: words('Seal') })).toBe('Choose Seal.');
    expect(
      explainedText({
        ...nothing,
        key: 'requires',
        when: [pressure],
        then: seal,
        why: words('Over 250 bar NBR grows soft.'),
      }),
    ).toBe('Over 250 bar NBR grows soft. Pressure of 260 bar or more needs Seal: FKM or PTFE.');
    expect(explainedText({ ...nothing, key: 'excludes', when: [seal, pressure] })).toBe(
      'Seal: FKM or PTFE and Pressure of 260 bar or more cannot go together.',
    );
    expect(
      explainedText({
        ...nothing,
        key: 'range',
        option: words('Stroke'),
        value: words('1500 mm'),
        unit: 'mm',
        most: '1200',
        when: [seal],
      }),
    ).toBe('With Seal: FKM or PTFE, Stroke goes up to 1,200 mm. You have 1500 mm.');
    expect(
      explainedText({
        ...nothing,
        key: 'range',
        option: words('Stroke'),
        value: words('3 mm'),
        unit: 'mm',
        least: '5',
        most: '10',
      }),
    ).toBe('Stroke goes from 5 to 10 mm. You have 3 mm.');
    expect(
      explainedText({
        ...nothing,
        key: 'outOfBounds',
        option: words('Hose'),
        value: words('0.3 m'),
        unit: 'm',
        least: '0.5',
        most: '20',
        step: '0.25',
      }),
    ).toBe('Hose goes from 0.5 to 20 m, in steps of 0.25. 0.3 m is not among them.');
    expect(
      changeText({
        change: { option: 'seal', from: 'nbr', to: 'fkm' },
        option: words('Seal'),
        from: words('NBR'),
        to: words('FKM'),
      }),
    ).toBe('Seal: FKM instead of NBR');
    expect(
      changeText({
        change: { option: 'seal', from: 'nbr', to: null },
        option: words('Seal'),
        from: words('NBR'),
        to: null,
      }),
    ).toBe('Seal: leave it out');
  });

  it('is one in Vietnamese, too, numbers as they are written there', async () => {
    await openLanguage('vi');
    expect(
      explainedText({
        ...nothing,
        key: 'outOfBounds',
        option: words('Hose', 'Ống'),
        value: words('0.3 m'),
        unit: 'm',
        least: '0.5',
        most: '20',
        step: '0.25',
      }),
    ).toBe('Ống từ 0,5 đến 20 m, bước 0,25. 0.3 m không nằm trong đó.');
  });
});
