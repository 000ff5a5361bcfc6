import { ConfigurationModel } from './model/index.ts';

const text = (en: string, vi: string) => ({ en, vi });

/**
 * A hydraulic pump: two drives, two seals, a pressure, a hose that is not needed. Over 250 bar it wants the better
 * seal.
 */
export const pumpModel = ConfigurationModel.parse({
  currency: 'EUR',
  options: [
    {
      kind: 'choice',
      key: 'drive',
      label: text('Drive', 'Truyền động'),
      isRequired: true,
      usual: 'electric',
      choices: [
        { key: 'electric', label: text('Electric', 'Điện'), sku: 'E' },
        { key: 'diesel', label: text('Diesel', 'Dầu'), sku: 'D' },
      ],
    },
    {
      kind: 'choice',
      key: 'seal',
      label: text('Seal', 'Gioăng'),
      isRequired: true,
      usual: 'nbr',
      choices: [
        { key: 'nbr', label: text('NBR', 'NBR'), sku: 'N' },
        { key: 'fkm', label: text('FKM', 'FKM'), sku: 'F' },
      ],
    },
    {
      kind: 'number',
      key: 'pressure',
      label: text('Pressure', 'Áp suất'),
      isRequired: true,
      usual: '160',
      unit: 'bar',
      least: '100',
      most: '350',
      step: '10',
    },
    {
      kind: 'number',
      key: 'hose',
      label: text('Hose', 'Ống'),
      isRequired: false,
      usual: null,
      unit: 'm',
      least: '0.5',
      most: '20',
      step: '0.25',
    },
  ],
  rules: [
    {
      kind: 'requires',
      key: 'hot',
      why: text('Over 250 bar NBR grows soft.', 'Trên 250 bar, NBR sẽ mềm.'),
      when: [{ option: 'pressure', least: '260', most: null }],
      then: { option: 'seal', isOneOf: ['fkm'] },
    },
    {
      kind: 'range',
      key: 'diesel-pressure',
      why: null,
      when: [{ option: 'drive', isOneOf: ['diesel'] }],
      option: 'pressure',
      least: null,
      most: '280',
    },
  ],
  prices: [
    { kind: 'fixed', key: 'setup', label: text('Setting up', 'Cài đặt'), when: [], amount: '75' },
    {
      kind: 'perUnit',
      key: 'fkm',
      label: text('FKM', 'FKM'),
      when: [{ option: 'seal', isOneOf: ['fkm'] }],
      amount: '12.5',
      times: null,
    },
    {
      kind: 'percent',
      key: 'diesel',
      label: text('Diesel', 'Dầu'),
      when: [{ option: 'drive', isOneOf: ['diesel'] }],
      basisPoints: 1250,
    },
  ],
  sku: [{ text: 'HP-' }, { option: 'drive' }, { option: 'seal' }, { option: 'pressure' }],
  parts: [
    { sku: 'BODY', title: text('Body', 'Thân'), when: [], quantity: '1', times: null },
    { sku: 'HOSE', title: text('Hose', 'Ống'), when: [], quantity: '1', times: 'hose' },
  ],
});
