import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerChoices } from './answer.ts';
import { brokenRules, optionsOf } from './broken-rules.ts';
import { evaluate } from './evaluate.ts';
import { modelFaults } from './faults.ts';
import { applyMend, mendThatKeeps, nearestMend } from './mend.ts';
import { ConfigurationModel, type Choices } from './model.ts';
import { neverChosen } from './never-chosen.ts';

const text = (en: string) => ({ en, vi: en });
const choice = (key: string, sku = key.toUpperCase()) => ({ key, label: text(key), sku });
const is = (option: string, ...isOneOf: string[]) => ({ option, isOneOf });

/** A hydraulic pump: what the examples below speak of. */
const pump = ConfigurationModel.parse({
  currency: 'EUR',
  options: [
    {
      kind: 'choice',
      key: 'drive',
      label: text('Drive'),
      isRequired: true,
      usual: 'electric',
      choices: [choice('electric', 'E'), choice('diesel', 'D')],
    },
    {
      kind: 'choice',
      key: 'seal',
      label: text('Seal'),
      isRequired: true,
      usual: 'nbr',
      choices: [choice('nbr', 'N'), choice('fkm', 'F')],
    },
    {
      kind: 'choice',
      key: 'sensor',
      label: text('Sensor'),
      isRequired: false,
      usual: null,
      choices: [choice('none', ''), choice('io-link', '-IO')],
    },
    {
      kind: 'number',
      key: 'pressure',
      label: text('Pressure'),
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
      label: text('Hose'),
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
      why: text('Over 250 bar NBR grows soft.'),
      when: [{ option: 'pressure', least: '260', most: null }],
      then: is('seal', 'fkm'),
    },
    { kind: 'excludes', key: 'no-power', why: null, all: [is('drive', 'diesel'), is('sensor', 'io-link')] },
    {
      kind: 'range',
      key: 'diesel-pressure',
      why: null,
      when: [is('drive', 'diesel')],
      option: 'pressure',
      least: null,
      most: '280',
    },
  ],
  prices: [
    { kind: 'fixed', key: 'setup', label: text('Setting up'), when: [], amount: '75' },
    { kind: 'perUnit', key: 'fkm', label: text('FKM'), when: [is('seal', 'fkm')], amount: '12.345678', times: null },
    { kind: 'perUnit', key: 'hose', label: text('Hose'), when: [], amount: '4.2', times: 'hose' },
    { kind: 'percent', key: 'diesel', label: text('Diesel'), when: [is('drive', 'diesel')], basisPoints: 1250 },
    {
      kind: 'byQuantity',
      key: 'test',
      label: text('Bench test'),
      when: [],
      tiers: [
        { from: '1', amount: '9' },
        { from: '10', amount: '6.5' },
      ],
    },
  ],
  sku: [{ text: 'HP-' }, { option: 'drive' }, { option: 'seal' }, { option: 'pressure' }, { option: 'sensor' }],
  parts: [
    { sku: 'BODY', title: text('Body'), when: [], quantity: '1', times: null },
    { sku: 'RING-F', title: text('FKM ring'), when: [is('seal', 'fkm')], quantity: '4', times: null },
    { sku: 'HOSE', title: text('Hose'), when: [], quantity: '1.05', times: 'hose' },
    { sku: 'BODY', title: text('Body'), when: [is('drive', 'diesel')], quantity: '1', times: null },
  ],
});
const usual: Choices = { drive: 'electric', seal: 'nbr', pressure: '160' };
const asked = (choices: Choices, quantity = '1') => evaluate(pump, { choices, quantity, basePrice: '400' });

describe('what can be chosen', () => {
  it('makes what breaks no rule, with its price, SKU and parts', () => {
    expect(asked({ drive: 'diesel', seal: 'fkm', pressure: '280', hose: '2.5' }, '10')).toEqual({
      isValid: true,
      sku: 'HP-DF280',
      // 400 + 12.345678 + 4.2 x 2.5 + 12.5 % of 400 + 6.5 a piece; the fixed 75.00 once.
      price: {
        unitPrice: '479.345678',
        onceMinor: 7500,
        totalMinor: 486_846,
        parts: [
          { key: 'setup', perPiece: null, onceMinor: 7500 },
          { key: 'fkm', perPiece: '12.345678', onceMinor: null },
          { key: 'hose', perPiece: '10.5', onceMinor: null },
          { key: 'diesel', perPiece: '50', onceMinor: null },
          { key: 'test', perPiece: '6.5', onceMinor: null },
        ],
      },
      bill: [
        { sku: 'BODY', title: text('Body'), perPiece: '2', quantity: '20' },
        { sku: 'RING-F', title: text('FKM ring'), perPiece: '4', quantity: '40' },
        { sku: 'HOSE', title: text('Hose'), perPiece: '2.625', quantity: '26.25' },
      ],
    });
  });

  it('tells every rule that is broken, in words for the apps, and the smallest way out', () => {
    expect(asked({ drive: 'diesel', seal: 'nbr', sensor: 'io-link', pressure: '300' })).toEqual({
      isValid: false,
      broken: [
        {
          key: 'requires',
          rule: 'hot',
          when: [{ option: 'pressure', least: '260', most: null }],
          then: is('seal', 'fkm'),
        },
        { key: 'excludes', rule: 'no-power', all: [is('drive', 'diesel'), is('sensor', 'io-link')] },
        {
          key: 'range',
          rule: 'diesel-pressure',
          when: [is('drive', 'diesel')],
          option: 'pressure',
          value: '300',
          least: null,
          most: '280',
        },
      ],
      mend: [
        { option: 'drive', from: 'diesel', to: 'electric' },
        { option: 'seal', from: 'nbr', to: 'fkm' },
      ],
    });
  });

  it('keeps what was just chosen, where another way is as short', () => {
    const choices = { ...usual, drive: 'diesel', sensor: 'io-link' };
    expect(nearestMend(pump, choices, 'drive')?.map((change) => change.option)).toEqual(['sensor']);
    expect(nearestMend(pump, choices, 'sensor')?.map((change) => change.option)).toEqual(['drive']);
  });

  it('goes to the nearest number that is allowed', () => {
    expect(nearestMend(pump, { ...usual, seal: 'fkm', drive: 'diesel', pressure: '340' }, 'drive')).toEqual([
      { option: 'pressure', from: '340', to: '280' },
    ]);
  });

  it('goes just outside a stretch of numbers that is forbidden, on its nearer side', () => {
    const avoiding: ConfigurationModel = {
      ...pump,
      rules: [
        {
          kind: 'excludes',
          key: 'hum',
          why: null,
          all: [is('drive', 'electric'), { option: 'pressure', least: '160', most: '200' }],
        },
      ],
    };
    expect(nearestMend(avoiding, { ...usual, pressure: '170' }, 'drive')).toEqual([
      { option: 'pressure', from: '170', to: '150' },
    ]);
    expect(nearestMend(avoiding, { ...usual, pressure: '200' }, 'drive')).toEqual([
      { option: 'pressure', from: '200', to: '210' },
    ]);
  });

  it('says of strange input what is wrong with it, and mends that, too', () => {
    const choices = { drive: 'steam', seal: 'nbr', pressure: '1e2', hose: '0.6', constructor: 'x' };
    const evaluation = asked(choices);
    expect(evaluation.isValid ? [] : evaluation.broken.map((broken) => broken.key)).toEqual([
      'unknownOption',
      'unknownChoice',
      'notNumber',
      'outOfBounds',
    ]);
    const mended = applyMend(choices, nearestMend(pump, choices)!);
    expect(brokenRules(pump, mended)).toEqual([]);
    expect(mended).toMatchObject({ drive: 'electric', pressure: '160' });
    expect(brokenRules(pump, {})).toEqual(['drive', 'seal', 'pressure'].map((option) => ({ key: 'missing', option })));
  });

  it('tells that there is no way out of rules that cannot hold together', () => {
    const never = {
      ...pump,
      rules: [
        {
          kind: 'requires' as const,
          key: 'a',
          why: null,
          when: [is('drive', 'electric', 'diesel')],
          then: is('sensor', 'io-link'),
        },
        { kind: 'requires' as const, key: 'b', why: null, when: [is('sensor', 'io-link')], then: is('sensor', 'none') },
      ],
    };
    expect(nearestMend(never, usual)).toBeNull();
  });
});

describe('a model', () => {
  it('has no faults, or says where each is', () => {
    expect(modelFaults(pump)).toEqual([]);
    const faulty: ConfigurationModel = {
      ...pump,
      options: [
        ...pump.options,
        pump.options[0]!,
        {
          kind: 'number',
          key: 'bore',
          label: text('Bore'),
          isRequired: true,
          usual: null,
          unit: 'mm',
          least: '1',
          most: '2',
          step: '0',
        },
      ],
      rules: [
        { kind: 'excludes', key: 'x', why: null, all: [is('drive', 'steam'), is('pressure', '160')] },
        { kind: 'range', key: 'y', why: null, when: [], option: 'drive', least: '2', most: '1' },
      ],
      prices: [
        {
          kind: 'byQuantity',
          key: 'z',
          label: text('z'),
          when: [is('nothing', 'a')],
          tiers: [
            { from: '1', amount: '1' },
            { from: '1.0', amount: '2' },
          ],
        },
      ],
      sku: [{ option: 'nothing' }],
    };
    expect(modelFaults(faulty)).toEqual([
      { key: 'keyTwice', at: ['options', 5] },
      { key: 'noStep', at: ['options', 6, 'step'] },
      { key: 'unknownChoice', at: ['rules', 0, 'all', 0, 'isOneOf'] },
      { key: 'wrongKind', at: ['rules', 0, 'all', 1, 'option'] },
      { key: 'wrongKind', at: ['rules', 1, 'option'] },
      { key: 'emptyRange', at: ['rules', 1] },
      { key: 'unknownOption', at: ['prices', 0, 'when', 0, 'option'] },
      { key: 'tierTwice', at: ['prices', 0, 'tiers'] },
      { key: 'unknownOption', at: ['sku', 0] },
    ]);
  });
});

/** Small models with any rules, some that can never hold; numbers on a grid that can be walked whole. */
const letters = ['a', 'b', 'c', 'd'] as const;
const values = ['p', 'q', 'r'] as const;
const oneOf = fc.record({
  option: fc.constantFrom(...letters),
  isOneOf: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
});
const halves = fc.integer({ min: 0, max: 9 }).map((n) => String(n / 2));
const within = fc.record({ option: fc.constant('n'), least: fc.option(halves), most: fc.option(halves) });
const condition = fc.oneof({ weight: 3, arbitrary: oneOf }, within);
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 });
const rule = fc.oneof(
  fc.record({
    kind: fc.constant('requires' as const),
    key: fc.constant('k'),
    why: fc.constant(null),
    when: conditions,
    then: condition,
  }),
  fc.record({
    kind: fc.constant('excludes' as const),
    key: fc.constant('k'),
    why: fc.constant(null),
    all: fc.array(condition, { minLength: 2, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('range' as const),
    key: fc.constant('k'),
    why: fc.constant(null),
    when: conditions,
    option: fc.constant('n'),
    least: fc.option(halves),
    most: fc.option(halves),
  }),
);
const model = fc
  .record({ required: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), rules: fc.array(rule, { maxLength: 6 }) })
  .map(
    ({ required, rules }): ConfigurationModel => ({
      currency: 'EUR',
      prices: [],
      sku: [],
      parts: [],
      options: [
        ...letters.map((key, index) => ({
          kind: 'choice' as const,
          key,
          label: text(key),
          isRequired: required[index]!,
          usual: null,
          choices: values.map((value) => choice(value)),
        })),
        {
          kind: 'number',
          key: 'n',
          label: text('n'),
          isRequired: required[4]!,
          usual: null,
          unit: 'm',
          least: '0.5',
          most: '4',
          step: '0.5',
        },
      ],
      rules: rules.map((one, index) => ({ ...one, key: `k${index}` })),
    }),
  );
const grid = ['0.5', '1', '1.5', '2', '2.5', '3', '3.5', '4'];
const start = fc
  .record({
    a: fc.constantFrom(...values, 'z', null),
    b: fc.constantFrom(...values, null),
    c: fc.constantFrom(...values, null),
    d: fc.constantFrom(...values, null),
    n: fc.constantFrom(...grid, '9', 'x', null),
  })
  .map(
    (some): Choices =>
      Object.fromEntries(Object.entries(some).filter((entry): entry is [string, string] => entry[1] !== null)),
  );

/** Whether choices may be made, written again and plainly, to hold the module against. */
function mayBeMade({ options, rules }: ConfigurationModel, choices: Choices): boolean {
  const met = (one: { option: string } & ({ isOneOf: string[] } | { least: string | null; most: string | null })) => {
    const value = choices[one.option];
    if (value === undefined) return false;
    return 'isOneOf' in one
      ? one.isOneOf.includes(value)
      : Number(value) >= Number(one.least ?? 0) && Number(value) <= Number(one.most ?? 99);
  };
  const isKnown = options.every(({ key, isRequired }) =>
    choices[key] === undefined
      ? !isRequired
      : key === 'n'
        ? grid.includes(choices[key])
        : values.some((value) => value === choices[key]),
  );
  return (
    isKnown &&
    rules.every((one) => {
      if (one.kind === 'excludes') return !one.all.every(met);
      if (!one.when.every(met)) return true;
      return one.kind === 'requires' ? met(one.then) : choices['n'] === undefined || met(one);
    })
  );
}

/** How many options the nearest combination that may be made differs in, found by walking all of them. */
function leastChanges(of: ConfigurationModel, choices: Choices): number | null {
  let least: number | null = null;
  const walk = (index: number, now: Record<string, string>, changes: number) => {
    if (least !== null && changes >= least) return;
    const option = of.options[index];
    if (!option) {
      if (mayBeMade(of, now)) least = changes;
      return;
    }
    for (const value of [...(option.key === 'n' ? grid : values), undefined]) {
      walk(
        index + 1,
        value === undefined ? now : { ...now, [option.key]: value },
        changes + (choices[option.key] === value ? 0 : 1),
      );
    }
  };
  walk(0, {}, 0);
  return least;
}

describe('any model and any choices', () => {
  it('explains nothing exactly where the choices may be made, and every explanation names an option', () => {
    fc.assert(
      fc.property(model, start, (some, choices) => {
        const broken = brokenRules(some, choices);
        expect(broken.length === 0).toBe(mayBeMade(some, choices));
        expect(broken.every((one) => optionsOf(one).length > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a way out exactly where there is one, and none is shorter', () => {
    fc.assert(
      fc.property(model, start, fc.option(fc.constantFrom(...letters, 'n')), (some, choices, keep) => {
        const mend = nearestMend(some, choices, keep);
        expect(mend?.length ?? null).toBe(leastChanges(some, choices));
        if (mend) expect(mayBeMade(some, applyMend(choices, mend))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('prices to the cent what whole numbers of millionths give, whatever is chosen', () => {
    const micro = fc.bigInt({ min: 0n, max: 5_000_000_000n });
    const decimal = (value: bigint) => `${value / 1_000_000n}.${String(value % 1_000_000n).padStart(6, '0')}`;
    const halfUp = (value: bigint, by: bigint) => value / by + ((value % by) * 2n >= by ? 1n : 0n);
    fc.assert(
      fc.property(
        micro,
        micro,
        micro,
        micro,
        fc.nat(20_000),
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 2, max: 80 }),
        (base, each, metre, once, basisPoints, thousandths, quarters) => {
          const quantity = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
          const hose = BigInt(quarters) * 250_000n;
          const priced: ConfigurationModel = {
            ...pump,
            rules: [],
            prices: [
              {
                kind: 'perUnit',
                key: 'each',
                label: text('e'),
                when: [is('seal', 'nbr')],
                amount: decimal(each),
                times: null,
              },
              { kind: 'perUnit', key: 'metre', label: text('m'), when: [], amount: decimal(metre), times: 'hose' },
              { kind: 'percent', key: 'share', label: text('s'), when: [], basisPoints },
              { kind: 'fixed', key: 'once', label: text('o'), when: [], amount: decimal(once) },
              { kind: 'fixed', key: 'not', label: text('n'), when: [is('seal', 'fkm')], amount: '1000' },
            ],
          };
          const evaluation = evaluate(priced, {
            choices: { ...usual, hose: `${quarters / 4}` },
            quantity,
            basePrice: decimal(base),
          });
          const perPiece = base + each + halfUp(metre * hose, 1_000_000n) + halfUp(base * BigInt(basisPoints), 10_000n);
          const expected = halfUp(perPiece * BigInt(thousandths), 10_000_000n) + halfUp(once, 10_000n);
          expect(evaluation.isValid && evaluation.price?.totalMinor).toBe(Number(expected));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a way out that keeps what was just chosen', () => {
  it('is told first, and a shorter one that gives it up beside it', () => {
    const told = answerChoices(pump, {
      choices: { drive: 'diesel', seal: 'nbr', sensor: 'io-link', pressure: '340' },
      quantity: '1',
      basePrice: null,
      justChosen: 'pressure',
    });
    const named = (changes: typeof told.mend) => changes?.map((one) => [one.option.en, one.to?.en ?? null]);
    expect(named(told.mend)).toEqual([
      ['Drive', 'electric'],
      ['Seal', 'fkm'],
    ]);
    expect(told.shorterMend).toBeNull();
    const diesel = answerChoices(pump, {
      choices: { drive: 'diesel', seal: 'nbr', pressure: '300' },
      quantity: '1',
      basePrice: null,
      justChosen: 'pressure',
    });
    expect([named(diesel.mend), named(diesel.shorterMend)]).toEqual([
      [
        ['Drive', 'electric'],
        ['Seal', 'fkm'],
      ],
      [['Pressure', '250 bar']],
    ]);
    expect(mendThatKeeps(pump, { drive: 'gas', seal: 'nbr', pressure: '160' }, 'drive')).toBeNull();
  });
});

it('names the choices that rules forbid altogether, and no others', () => {
  expect(neverChosen(pump)).toEqual([]);
  const strict = {
    ...pump,
    rules: [
      ...pump.rules,
      { kind: 'requires' as const, key: 'a', why: null, when: [is('sensor', 'io-link')], then: is('drive', 'diesel') },
    ],
  };
  expect(neverChosen(strict)).toEqual([{ option: 'sensor', choice: 'io-link' }]);
});
